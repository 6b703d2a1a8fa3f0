import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { templatesOf } from './shop.ts';
import { sorted } from './sorted.ts';

const profile = 'tiny';
const templates = await templatesOf(profile);

/** Asset hashes change with every build and say nothing about the template. */
const masked = (template: unknown): string =>
  `${JSON.stringify(template, null, 2).replace(/[0-9a-f]{64}/g, '<hash>')}\n`;

// `npx vitest run test/infra/golden.test.ts -u` writes them anew; the difference is then read like any other change.
test.each([...templates])('the template of %s is the one that was looked at', async (stack, template) => {
  await expect(masked(template)).toMatchFileSnapshot(`golden/${profile}/${stack}.golden.json`);
});

test('no golden template is left of a stack that is gone', () => {
  const kept = readdirSync(join(import.meta.dirname, 'golden', profile)).map((f) => f.replace('.golden.json', ''));
  expect(sorted(kept)).toEqual(sorted(templates.keys()));
});
