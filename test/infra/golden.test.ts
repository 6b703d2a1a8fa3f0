import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { templatesOf } from './shop.ts';
import { sorted } from './sorted.ts';

const sets = ['tiny', 'standard', 'aws-cn'] as const;
const all = new Map<string, Awaited<ReturnType<typeof templatesOf>>>();
for (const set of sets) all.set(set, await templatesOf(set));

/** Asset hashes change with every build and say nothing about the template. */
const masked = (template: unknown): string =>
  `${JSON.stringify(template, null, 2).replace(/[0-9a-f]{64}/g, '<hash>')}\n`;

const every = [...all].flatMap(([set, templates]) => [...templates].map(([stack, t]) => [set, stack, t] as const));

// `npx vitest run test/infra/golden.test.ts -u` writes them anew; the difference is then read like any other change.
test.each(every)('%s: the template of %s is the one that was looked at', async (set, stack, template) => {
  await expect(masked(template)).toMatchFileSnapshot(`golden/${set}/${stack}.golden.json`);
});

test.each(sets)('%s: no golden template is left of a stack that is gone', (set) => {
  const kept = readdirSync(join(import.meta.dirname, 'golden', set)).map((f) => f.replace('.golden.json', ''));
  expect(sorted(kept)).toEqual(sorted(all.get(set)?.keys() ?? []));
});
