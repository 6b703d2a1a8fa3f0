import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { NewEvent } from '../../contracts/events/data.ts';
import type { EventId, ProductId } from '../../contracts/values/id.ts';
import { handler as publishFromStream } from '../../functions/outbox/publish-from-stream.ts';
import { handler as sweepOutbox } from '../../functions/schedules/sweep-outbox.ts';
import { outboxWrites, unpublishedEvents } from '../../functions/stores/outbox.ts';
import { dynamo, tableName, toItem, transact } from '../../functions/stores/table/client.ts';
import { startEngine, type TestEngine } from '../support/engine.ts';
import { lambdaContext } from '../support/event.ts';

const bus = mockClient(EventBridgeClient);
let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
  vi.stubEnv('EVENT_BUS_NAME', 'shop');
});
afterAll(() => {
  vi.unstubAllEnvs();
  return engine.stop();
});
beforeEach(() => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterEach(() => {
  bus.reset();
  vi.restoreAllMocks();
});

let events = 0;
const newId = () => `evt_${String(++events).padStart(26, '0')}` as EventId;
const at = '2026-11-25T04:00:00.000Z';
const changed = (n: number): NewEvent => ({
  name: 'stock.changed.v1',
  subject: `prd_${n}`,
  sequence: n,
  data: { productId: `prd_${n}` as ProductId, skus: [], reason: 'adjusted' },
});
const write = async (count: number) => {
  const writes = outboxWrites(
    Array.from({ length: count }, (_, n) => changed(n)),
    at,
    { correlationId: 'req_1', causationId: 'req_1' },
    newId,
  );
  await transact(writes);
  return writes;
};
/** Takes all of a call, or all but its first entries. */
const accepting = (refused: number) =>
  bus.on(PutEventsCommand).callsFake(({ Entries }: { Entries: unknown[] }) => ({
    FailedEntryCount: refused,
    Entries: Entries.map((_, n) => (n < refused ? { ErrorCode: 'Throttled' } : { EventId: String(n) })),
  }));
const sweep = () => sweepOutbox({}, lambdaContext);
const sent = () => bus.commandCalls(PutEventsCommand).flatMap((c) => c.args[0].input.Entries ?? []);

it('holds all events of a transaction in one item, in no index, and nothing where there are none', async () => {
  accepting(0);
  const writes = await write(3);
  expect(writes).toHaveLength(1);
  expect(writes[0]?.Put?.Item).not.toHaveProperty('gsi1pk');
  expect(outboxWrites([], at, { correlationId: 'a', causationId: 'b' }, newId)).toEqual([]);
  expect((await unpublishedEvents(10)).map((e) => e.meta.subject)).toEqual(['prd_0', 'prd_1', 'prd_2']);
  await sweep();
  expect(sent()).toHaveLength(3);
  expect(await unpublishedEvents(10)).toEqual([]);
});

it('keeps an item until all of its events are on the bus', async () => {
  accepting(1);
  await write(12);
  await sweep();
  expect((await unpublishedEvents(100)).length).toBe(12);
  bus.reset();
  accepting(0);
  await sweep();
  expect(sent()).toHaveLength(12);
  expect(await unpublishedEvents(100)).toEqual([]);
});

it('the stream brings an item to the bus, and other items are not looked at', async () => {
  accepting(0);
  const [item] = await write(2);
  const record = (NewImage: unknown) => ({ eventName: 'INSERT', dynamodb: { NewImage } });
  const other = toItem({ pk: 'ORDER#1', sk: 'ORDER', _type: 'order', _v: 1 });
  const stream = { Records: [record(item?.Put?.Item), record(other)] } as DynamoDBStreamEvent;
  await publishFromStream(stream);
  expect(sent()).toHaveLength(2);
  expect(await unpublishedEvents(10)).toEqual([]);
  bus.reset();
  accepting(1);
  await expect(publishFromStream(stream)).rejects.toThrow('1 events were not accepted');
});

it('what yesterday left in the index is published too', async () => {
  accepting(0);
  const id = newId();
  const meta = { id, occurredAt: at, subject: 'prd_9', sequence: 9, correlationId: 'req_1', causationId: 'req_1' };
  const { name, data } = changed(9);
  const place = { pk: `OUTBOX#${id}`, sk: 'OUTBOX', gsi1pk: 'OUTBOX', gsi1sk: `${at}#${id}` };
  const Item = toItem({ ...place, _type: 'outbox', _v: 1, event: { name, meta, data } });
  await dynamo.send(new PutItemCommand({ TableName: tableName(), Item }));
  await sweep();
  expect(sent().map((e) => JSON.parse(e.Detail ?? '').meta.id)).toEqual([id]);
  expect(await unpublishedEvents(10)).toEqual([]);
});
