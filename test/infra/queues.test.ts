import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { arrivals } from '../../contracts/arrivals.ts';
import { subscriptions } from '../../contracts/subscriptions.ts';
import { ofType, resourcesOf, templatesOf, textOf } from './shop.ts';

const resources = resourcesOf(await templatesOf('tiny'));

const redrive = z.object({ deadLetterTargetArn: z.unknown(), maxReceiveCount: z.number() });
const queue = z.looseObject({
  RedrivePolicy: z.optional(redrive),
  MessageRetentionPeriod: z.optional(z.number()),
  SqsManagedSseEnabled: z.literal(true),
});
const queues = ofType(resources, 'AWS::SQS::Queue', queue);
const nameOf = (arn: unknown): string => textOf(arn).replace(/\.Arn$/, '');

test('every queue is encrypted, and has a dead-letter queue or is one that keeps its messages for 14 days', () => {
  const work = queues.filter((q) => q.is.RedrivePolicy);
  const dead = queues.filter((q) => !q.is.RedrivePolicy);
  expect(work.length).toBe(Object.values(subscriptions).filter((s) => s.via === 'queue').length);
  expect(work.map((q) => q.is.RedrivePolicy?.maxReceiveCount)).toEqual(work.map(() => 5));
  expect(dead.map((q) => q.is.MessageRetentionPeriod)).toEqual(dead.map(() => 14 * 86_400));
  for (const q of dead) expect(q.id).toMatch(/Failures[0-9A-F]{8}$/);
});

test('every dead-letter queue has an alarm, and there are no more alarms than are free', () => {
  const dimension = z.looseObject({ Name: z.string(), Value: z.unknown() });
  const alarms = ofType(
    resources,
    'AWS::CloudWatch::Alarm',
    z.looseObject({ Dimensions: z.array(dimension), AlarmActions: z.array(z.unknown()) }),
  );
  const watched = alarms.filter((a) => a.is.Dimensions.some((d) => d.Name === 'QueueName'));
  expect(watched.length).toBe(queues.filter((q) => !q.is.RedrivePolicy).length);
  expect(alarms.length).toBeLessThanOrEqual(10);
  expect(alarms.every((a) => a.is.AlarmActions.length === 1)).toBe(true);
});

const target = z.looseObject({
  Id: z.string(),
  Arn: z.unknown(),
  RetryPolicy: z.object({ MaximumRetryAttempts: z.number(), MaximumEventAgeInSeconds: z.number() }),
  DeadLetterConfig: z.object({ Arn: z.unknown() }),
});
const rules = ofType(
  resources,
  'AWS::Events::Rule',
  z.looseObject({ Name: z.string(), EventBusName: z.optional(z.unknown()), Targets: z.array(target) }),
);

test('every rule has a target or as many as EventBridge takes, each with a dead-letter queue that lets the rule in', () => {
  const policy = z.looseObject({
    Queues: z.array(z.unknown()),
    PolicyDocument: z.object({ Statement: z.array(z.looseObject({ Condition: z.optional(z.unknown()) })) }),
  });
  const policies = ofType(resources, 'AWS::SQS::QueuePolicy', policy);
  const lettersOf = (of: z.infer<typeof target>) => nameOf(of.DeadLetterConfig.Arn).replace(/^reference.*shopprod/, '');
  for (const rule of rules) {
    expect(rule.is.Name).toMatch(/^shop-prod-/);
    expect(rule.is.Targets.length).toBeGreaterThan(0);
    expect(rule.is.Targets.length).toBeLessThanOrEqual(5);
    expect(new Set(rule.is.Targets.map((t) => t.Id)).size).toBe(rule.is.Targets.length);
    for (const letters of new Set(rule.is.Targets.map(lettersOf))) {
      const own = policies.find((p) => p.is.Queues.some((q) => letters.startsWith(textOf(q))));
      const allowed = (own?.is.PolicyDocument.Statement ?? []).map((s) => JSON.stringify(s.Condition ?? ''));
      const place = rule.is.EventBusName === undefined ? ':rule/shop-prod-*' : ':rule/shop-prod/shop-prod-*';
      expect(
        allowed.some((a) => a.includes('ArnLike') && a.includes(place)),
        `${rule.id} ${letters}`,
      ).toBe(true);
    }
  }
});

test('an invoked Lambda is tried three times and then leaves its event; a queue answers message by message', () => {
  const config = z.looseObject({
    MaximumRetryAttempts: z.number(),
    DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.unknown() }) }),
  });
  const consumers = ofType(resources, 'AWS::Lambda::EventInvokeConfig', config).filter((c) => c.stack === 'Events');
  expect(consumers.map((c) => c.is.MaximumRetryAttempts)).toEqual(
    [...Object.values(subscriptions).filter((s) => s.via === 'invoke'), ...Object.values(arrivals)].map(() => 2),
  );
  expect(new Set(consumers.map((c) => nameOf(c.is.DestinationConfig.OnFailure.Destination)))).toEqual(
    new Set(['Failures']),
  );
  const sources = ofType(
    resources,
    'AWS::Lambda::EventSourceMapping',
    z.looseObject({ EventSourceArn: z.unknown(), FunctionResponseTypes: z.optional(z.array(z.string())) }),
  );
  const polled = sources.filter((s) => nameOf(s.is.EventSourceArn).endsWith('Queue'));
  expect(polled.map((s) => s.is.FunctionResponseTypes)).toEqual(polled.map(() => ['ReportBatchItemFailures']));
});

test('only new outbox items of the stream wake the publisher', () => {
  const source = z.looseObject({ FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })) }) });
  const [mapping] = ofType(
    resources.filter((r) => r.id.startsWith('PublisherSource')),
    'AWS::Lambda::EventSourceMapping',
    source,
  );
  expect(mapping?.is.FilterCriteria.Filters.map((f) => JSON.parse(f.Pattern))).toEqual([
    { eventName: ['INSERT'], dynamodb: { NewImage: { _type: { S: ['outbox'] } } } },
  ]);
});
