import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { entries } from '../../tools/build/entries.ts';
import { definesOf } from '../../tools/build/variants.ts';
import { ofType, resourcesOf, templatesOf } from './shop.ts';
import { sorted } from './sorted.ts';

/**
 * Reads from each Lambda's own code, after what it does not reach is shaken out, which AWS calls and settings are in it, and holds its row to that: a
 * row that says too little fails only in AWS, and one that says too much fails nowhere.
 */
const sets = ['tiny', 'standard'] as const;
const codes = new Map<string, string>();

const bundle = async (variant: (typeof sets)[number]): Promise<void> => {
  const { outputFiles } = await build({
    absWorkingDir: join(import.meta.dirname, '../..'),
    entryPoints: Object.fromEntries(entries.map((e) => [e.name, e.file])),
    outdir: 'dist/never-written',
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    packages: 'external',
    external: ['*/manifest.json'],
    define: definesOf(variant),
    minifySyntax: true,
    logLevel: 'error',
  });
  for (const file of outputFiles) codes.set(`${variant} ${basename(file.path, '.js')}`, file.text);
};

beforeAll(async () => {
  for (const set of sets) await bundle(set);
}, 180_000);

const lambda = z.looseObject({
  FunctionName: z._default(z.string(), ''),
  Environment: z._default(z.looseObject({ Variables: z.record(z.string(), z.unknown()) }), { Variables: {} }),
});
const role = z.looseObject({ Description: z._default(z.string(), ''), Policies: z._default(z.array(z.unknown()), []) });
const kebab = (row: string): string => row.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);
const environments = new Map<string, string[]>();
const grants = new Map<string, string>();
for (const set of sets) {
  const resources = resourcesOf(await templatesOf(set));
  for (const { is } of ofType(resources, 'AWS::Lambda::Function', lambda))
    environments.set(`${set} ${is.FunctionName.replace('shop-prod-', '')}`, Object.keys(is.Environment.Variables));
  for (const { is } of ofType(resources, 'AWS::IAM::Role', role))
    grants.set(`${set} ${kebab(is.Description.replace(/^What (\w+) may do$/, '$1'))}`, JSON.stringify(is.Policies));
}
const every = sets.flatMap((set) => entries.map(({ name }) => `${set} ${name}`));

/** Where a provider is reached, which only a laptop or a test says otherwise; and what Lambda itself sets. */
const optional = [
  ...['WECHAT_PAY_ORIGIN', 'ALIPAY_ORIGIN', 'KUAIDI100_ORIGIN', 'COGNITO_ORIGIN', 'AWS_REGION'],
  ...['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'],
];
const found = (code: string | undefined, pattern: RegExp): string[] =>
  sorted(new Set([...(code ?? '').matchAll(pattern)].map((m) => m[1] ?? '')));

test.each(every)('%s is given the settings its code reads, and no other', (name) => {
  const read = found(codes.get(name), /process\.env\.(\w+)/g).filter((n) => !optional.includes(n));
  expect(sorted(environments.get(name) ?? [])).toEqual(read);
});

const writes = ['DeleteItem', 'PutItem', 'UpdateItem'];

test.each(every)('%s may make the calls its code makes, and writes only if it does', (name) => {
  const granted = grants.get(name) ?? '';
  const may = (action: string): boolean => new RegExp(`"\\w+:${action}"`).test(granted);
  const calls = found(codes.get(name), /\bnew (?:\w+\.)?(\w+)Command\(/g);
  // The snapshot's store is one object, so that its writing half is also where it is only read; the bucket's grant says who may.
  const made = calls.filter((call) => call !== 'TransactWriteItems' && call !== 'PutObject');
  expect(made.filter((call) => !may(call))).toEqual([]);
  const changes = calls.some((call) => [...writes, 'TransactWriteItems'].includes(call));
  expect(writes.some(may)).toBe(changes);
});
