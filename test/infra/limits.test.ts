import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { arrivals } from '../../contracts/arrivals.ts';
import { routes } from '../../contracts/routes.ts';
import { schedules } from '../../contracts/schedules.ts';
import { subscriptions } from '../../contracts/subscriptions.ts';
import { entries } from '../../tools/build/entries.ts';
import { ofType, resourcesOf, templatesOf, textOf } from './shop.ts';
import { sorted } from './sorted.ts';

const templates = await templatesOf('tiny');
const resources = resourcesOf(templates);
const lambda = z.looseObject({
  Description: z.optional(z.string()),
  FunctionName: z._default(z.string(), ''),
  Runtime: z.string(),
  Architectures: z._default(z.array(z.string()), ['x86_64']),
  MemorySize: z._default(z.number(), 128),
  Timeout: z._default(z.number(), 3),
  ReservedConcurrentExecutions: z.optional(z.number()),
});
const lambdas = ofType(resources, 'AWS::Lambda::Function', lambda);
const ours = lambdas.filter((l) => !l.id.startsWith('Custom'));

test.each([...templates])('stack %s holds at most 450 resources and takes at most 200 parameters', (_, template) => {
  expect(Object.keys(template.Resources).length).toBeLessThanOrEqual(450);
  expect(Object.keys(template.Parameters).length).toBeLessThanOrEqual(200);
});

test('names of Lambdas are unique over all tables, since each is a folder of dist', () => {
  expect(new Set(entries.map((e) => e.name)).size).toBe(entries.length);
});

test('rows, Lambdas and API routes are the same', () => {
  const rows = Object.values(routes).map((row) => `${row.method} ${row.path}`);
  const routeKeys = ofType(resources, 'AWS::ApiGatewayV2::Route', z.looseObject({ RouteKey: z.string() }));
  expect(sorted(routeKeys.map((r) => r.is.RouteKey))).toEqual(sorted(rows));
  const described = ours.filter((l) => /^(GET|POST|PUT|DELETE) /.test(l.is.Description ?? ''));
  expect(sorted(described.map((l) => l.is.Description ?? ''))).toEqual(sorted(rows));
  expect(ours.length).toBe(entries.length);
});

test('each API route leads to the Lambda of its own row', () => {
  const target = ofType(
    resources,
    'AWS::ApiGatewayV2::Route',
    z.looseObject({ RouteKey: z.string(), Target: z.unknown() }),
  );
  const uris = new Map(
    ofType(resources, 'AWS::ApiGatewayV2::Integration', z.looseObject({ IntegrationUri: z.unknown() })).map((i) => [
      i.id,
      textOf(i.is.IntegrationUri),
    ]),
  );
  const led = target.map(({ is }) => [is.RouteKey, uris.get(textOf(is.Target).replace('integrations/', ''))]);
  const rows = Object.entries(routes).map(([name, row]) => [`${row.method} ${row.path}`, `${name}Function.Arn`]);
  expect(new Map(led as [string, string][])).toEqual(new Map(rows as [string, string][]));
});

test('each subscription is one rule for exactly its events, and each arrival one for new objects', () => {
  const pattern = z.looseObject({ EventPattern: z.optional(z.object({ 'detail-type': z.array(z.string()) })) });
  const heard = ofType(resources, 'AWS::Events::Rule', pattern).flatMap((r) =>
    r.is.EventPattern ? [r.is.EventPattern['detail-type']] : [],
  );
  const arriving = Object.keys(arrivals).map(() => ['Object Created']);
  const wanted = [...Object.values(subscriptions).map((row) => [...row.on]), ...arriving];
  expect(sorted(heard.map(String))).toEqual(sorted(wanted.map(String)));
});

test('each schedule is called at its rate, and those alike by one rule', () => {
  const rule = z.looseObject({
    ScheduleExpression: z.optional(z.string()),
    Targets: z.array(z.looseObject({ Id: z.string() })),
  });
  const rates = ofType(resources, 'AWS::Events::Rule', rule).flatMap((r) =>
    r.is.ScheduleExpression === undefined ? [] : r.is.Targets.map((t) => `${t.Id} ${r.is.ScheduleExpression}`),
  );
  const wanted = Object.entries(schedules).map(
    ([name, r]) => `${name} rate(${r.everyMinutes} minute${r.everyMinutes === 1 ? '' : 's'})`,
  );
  expect(sorted(rates)).toEqual(sorted(wanted));
  const rules = ofType(resources, 'AWS::Events::Rule', rule).filter((r) => r.is.ScheduleExpression !== undefined);
  expect(rules.length).toBe(new Set(Object.values(schedules).map((r) => r.everyMinutes)).size);
});

test('every Lambda of the shop runs on Node 24 and arm64', () => {
  expect(new Set(ours.map((l) => l.is.Runtime))).toEqual(new Set(['nodejs24.x']));
  expect(new Set(ours.flatMap((l) => l.is.Architectures))).toEqual(new Set(['arm64']));
});

test('every Lambda has the name of its row, also with the longest stage', () => {
  const names = ours.map((l) => l.is.FunctionName);
  expect(sorted(names)).toEqual(sorted(entries.map((e) => `shop-prod-${e.name}`)));
  const longestStage = 12;
  expect(Math.max(...names.map((n) => n.length)) - 'prod'.length + longestStage).toBeLessThanOrEqual(64);
});

test('no concurrency is reserved, since a new account may have ten in all', () => {
  expect(lambdas.filter((l) => l.is.ReservedConcurrentExecutions !== undefined)).toEqual([]);
});

test('every Lambda logs to a group of its own that forgets', () => {
  const groups = ofType(resources, 'AWS::Logs::LogGroup', z.looseObject({ RetentionInDays: z.number() }));
  const logging = z.looseObject({ LoggingConfig: z.looseObject({ LogGroup: z.unknown() }) });
  const used = ofType(resources, 'AWS::Lambda::Function', logging).map(
    (l) => `${l.stack} ${textOf(l.is.LoggingConfig.LogGroup)}`,
  );
  expect(new Set(used).size).toBe(used.length);
  expect(groups.every((g) => g.is.RetentionInDays > 0)).toBe(true);
});
