import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { RouteRow } from '../../contracts/route-row.ts';
import { routes } from '../../contracts/routes.ts';
import { openApiText } from '../../tools/openapi.ts';
import { sorted } from './sorted.ts';

const operation = z.looseObject({
  operationId: z.string(),
  tags: z.array(z.string()),
  parameters: z._default(z.array(z.looseObject({ name: z.string(), in: z.string(), required: z.boolean() })), []),
  responses: z.record(z.string(), z.unknown()),
  security: z.array(z.record(z.string(), z.unknown())),
});
const documentShape = z.looseObject({
  openapi: z.literal('3.1.0'),
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.looseObject({ schemas: z.record(z.string(), z.unknown()) }),
});

const text = readFileSync(join(import.meta.dirname, '../../contracts/openapi.json'), 'utf8');
const document = documentShape.parse(JSON.parse(text));
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, is]) => ({ path, method: method.toUpperCase(), is })),
);
const rows: [string, RouteRow][] = Object.entries(routes);

test('contracts/openapi.json is what the contracts say now (else: node tools/openapi.ts)', async () => {
  expect(text).toBe(await openApiText());
});

test('its operations are the rows', () => {
  const told = operations.map(({ path, method, is }) => `${is.operationId} ${method} ${path} ${is.tags.join()}`);
  expect(sorted(told)).toEqual(sorted(rows.map(([name, r]) => `${name} ${r.method} ${r.path} ${r.area}`)));
});

test.each(operations)('$is.operationId: parameters, key and identity are as its row says', ({ path, is }) => {
  const row = rows.find(([name]) => name === is.operationId)?.[1];
  const inPath = is.parameters.filter((p) => p.in === 'path');
  expect(sorted(inPath.map((p) => p.name))).toEqual(sorted([...path.matchAll(/\{(\w+)\}/g)].map((m) => m[1] ?? '')));
  expect(inPath.every((p) => p.required)).toBe(true);
  expect(is.parameters.some((p) => p.name === 'Idempotency-Key')).toBe(row?.idempotent === true);
  expect(is.security.some((s) => 'staff' in s)).toBe(row?.access === 'staff');
  expect(Object.keys(is.responses)).toContain('500');
});

test('every reference leads somewhere and every named schema is used', () => {
  const used = new Set([...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map((m) => m[1] ?? ''));
  expect(sorted(used)).toEqual(sorted(Object.keys(document.components.schemas)));
});
