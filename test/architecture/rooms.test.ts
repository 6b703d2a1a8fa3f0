import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Breach, breachesIn, root } from './cruise.ts';

test('every import keeps to the rooms of the house', async () => {
  const { modules, breaches } = await breachesIn(root);
  expect(modules).toBeGreaterThan(100);
  expect(breaches.map((b) => `${b.rule}: ${b.from} -> ${b.to}`)).toEqual([]);
}, 120_000);

/** One wrong import a line: who, what, and the rule that must speak. */
const wrong: readonly (readonly [from: string, to: string, rule: string])[] = [
  ['contracts/a.ts', 'functions/domain/x.ts', 'contracts keeps to itself'],
  ['contracts/b.ts', 'node:fs', 'contracts keeps to itself'],
  ['functions/domain/a.ts', 'functions/stores/x.ts', 'functions/domain keeps to itself'],
  ['functions/domain/b.ts', 'node:crypto', 'functions/domain keeps to itself'],
  ['functions/domain/c.ts', 'contracts/orders/x.ts', 'the domain takes only types of a contract, and values'],
  ['functions/http/a.ts', 'functions/consumers/x.ts', 'functions/http keeps to itself'],
  ['functions/http/b.ts', '@aws-sdk/client-dynamodb', 'functions/http keeps to itself'],
  ['functions/http/orders/c.ts', 'functions/http/cart/x.ts', 'functions/http keeps to itself'],
  ['functions/consumers/a.ts', '@aws-sdk/client-dynamodb', 'functions/consumers keeps to itself'],
  ['functions/schedules/a.ts', 'functions/http/x.ts', 'functions/schedules keeps to itself'],
  ['functions/runtime/a.ts', 'functions/domain/x.ts', 'functions/runtime keeps to itself'],
  ['functions/runtime/b.ts', 'functions/stores/x.ts', 'the runtime knows only types of stores'],
  ['functions/stores/a.ts', 'functions/http/x.ts', 'functions/stores keeps to itself'],
  ['functions/stores/b.ts', 'functions/gateways/bus.ts', 'functions/stores keeps to itself'],
  ['functions/gateways/payment/a.ts', 'functions/stores/x.ts', 'a gateway has no store but the one of identity'],
  ['functions/pages/a.ts', 'web/storefront/state/x.ts', 'functions/pages keeps to itself'],
  ['functions/pages/b.ts', '@aws-sdk/client-dynamodb', 'functions/pages keeps to itself'],
  ['lib/a.ts', 'functions/domain/x.ts', 'lib keeps to itself'],
  ['lib/b.ts', 'local/x.ts', 'local is a whole of its own'],
  ['web/storefront/a.ts', 'functions/domain/x.ts', 'web/storefront keeps to itself'],
  ['web/admin/a.ts', 'web/storefront/parts/x.tsx', 'web/admin keeps to itself'],
  ['web/shared/a.ts', 'local/x.ts', 'local is a whole of its own'],
  ['local/a.ts', 'lib/x.ts', 'local keeps to itself'],
  ['local/b.ts', 'web/shared/x.ts', 'local keeps to itself'],
  ['tools/a.ts', 'contracts/nothing.ts', 'what is imported is there'],
  ['functions/stores/c.ts', 'functions/stores/c-again.ts', 'no circles'],
];

let house = '';
let breaches: readonly Breach[] = [];

const upTo = (from: string): string => '../'.repeat(from.split('/').length - 1);
const specifier = (from: string, to: string): string => (/^(node:|@)/.test(to) ? to : `${upTo(from)}${to}`);
const put = (file: string, text: string): void => {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), text);
};

beforeAll(async () => {
  house = mkdtempSync(join(tmpdir(), 'shop-house-'));
  put('tsconfig.json', '{}');
  put('node_modules/@aws-sdk/client-dynamodb/package.json', '{"name":"@aws-sdk/client-dynamodb","main":"index.js"}');
  put('node_modules/@aws-sdk/client-dynamodb/index.js', 'export const dynamo = 1;');
  for (const [from, to] of wrong) {
    if (!/^(node:|@)|nothing|again/.test(to)) put(to, 'export const x = 1;\n');
    put(from, `import * as it from '${specifier(from, to)}';\nconsole.log(it);\n`);
  }
  put('functions/stores/c-again.ts', "import * as c from './c.ts';\nconsole.log(c);\n");
  ({ breaches } = await breachesIn(house));
}, 120_000);
afterAll(() => rmSync(house, { recursive: true, force: true }));

test.each(wrong)('%s may not import %s', (from, to, rule) => {
  // A circle is told once, from either end.
  const told = breaches.filter((b) => b.from.endsWith(from) || b.to.endsWith(from)).map((b) => b.rule);
  expect(told, to).toContain(rule);
});
