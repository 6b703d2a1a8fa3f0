import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BusEvent, putEvents } from '../../local/aws/events.ts';
import { type Bus, startBus } from '../../local/bus/bus.ts';
import { type Deliveries, openDeliveries } from '../../local/bus/deliveries.ts';

const placed = (n: number): BusEvent => ({
  version: '0',
  id: `e${n}`,
  'detail-type': 'order.placed.v1',
  source: 'shop.orders',
  account: '0',
  time: '2026-11-24T00:00:00.000Z',
  region: 'local',
  resources: [],
  detail: { n },
});

describe('the local bus', () => {
  let file: string;
  let deliveries: Deliveries;
  let bus: Bus;
  beforeEach(() => {
    file = join(mkdtempSync(join(tmpdir(), 'bus-')), 'bus.sqlite');
    deliveries = openDeliveries(file);
  });
  afterEach(async () => {
    await bus.stop();
    deliveries.close();
    vi.useRealTimers();
  });

  it('hands an event to those who listen, in order, and only to them', async () => {
    const seen: string[] = [];
    bus = startBus(
      deliveries,
      async (name, event) => {
        seen.push(`${name}:${(event as BusEvent).id}`);
      },
      () => undefined,
    );
    bus.accept([placed(1), placed(2)]);
    await bus.settled();
    expect(seen).toEqual(['notifyShopperOnOrderPlaced:e1', 'notifyShopperOnOrderPlaced:e2']);
  });

  it('brings an object that has landed to whoever waits for it there, and no event of the shop', async () => {
    const seen: unknown[] = [];
    const landed = (key: string): BusEvent => ({
      ...placed(1),
      source: 'aws.s3',
      'detail-type': 'Object Created',
      detail: { bucket: { name: 'shop-originals' }, object: { key, size: 1 } },
    });
    bus = startBus(
      deliveries,
      async (name, event) => {
        seen.push([name, (event as { detail: { object: { key: string } } }).detail.object.key]);
      },
      () => undefined,
    );
    bus.accept([landed('uploads/upl_1'), landed('elsewhere/upl_2')]);
    await bus.settled();
    expect(seen).toEqual([['derivePicture', 'uploads/upl_1']]);
  });

  it('gathers for a queue what comes soon after its last batch', async () => {
    vi.useFakeTimers({ now: 1_000_000, toFake: ['Date'] });
    const batches: string[][] = [];
    const change = (n: number): BusEvent => ({ ...placed(n), 'detail-type': 'product.changed.v1' });
    bus = startBus(
      deliveries,
      async (name, event) => {
        if (name === 'updateSearchOnCatalogueChanged')
          batches.push((event as { Records: { body: string }[] }).Records.map((r) => JSON.parse(r.body).id));
      },
      () => undefined,
    );
    bus.accept([change(1)]);
    await bus.settled();
    bus.accept([change(2)]);
    bus.accept([change(3)]);
    await bus.settled();
    expect(batches).toEqual([['e1']]);
    vi.setSystemTime(1_000_500);
    await bus.settled();
    expect(batches).toEqual([['e1'], ['e2', 'e3']]);
  });

  it('keeps what was accepted when the machine stops before it was delivered', async () => {
    bus = startBus(
      deliveries,
      async () => {
        throw new Error('stopped');
      },
      () => undefined,
    );
    bus.accept([placed(1)]);
    await bus.stop();
    deliveries.close();
    deliveries = openDeliveries(file);
    const seen: string[] = [];
    vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] });
    bus = startBus(
      deliveries,
      async (_, event) => {
        seen.push((event as BusEvent).id);
      },
      () => undefined,
    );
    await bus.settled();
    expect(seen).toEqual(['e1']);
  });

  it('tries again, and buries what never succeeds until it is redriven', async () => {
    vi.useFakeTimers({ now: Date.now() });
    let attempts = 0;
    const dead: string[] = [];
    bus = startBus(
      deliveries,
      async () => {
        attempts++;
        throw new Error('no');
      },
      (d) => dead.push(d.consumer),
    );
    bus.accept([placed(1)]);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(attempts).toBe(5);
    expect(dead).toEqual(['notifyShopperOnOrderPlaced']);
    expect(deliveries.deadCount()).toBe(1);
    deliveries.redrive(Date.now());
    expect(deliveries.due(Date.now(), 10)).toHaveLength(1);
  });

  it('retries only the records of a batch that the consumer reports', async () => {
    vi.useFakeTimers({ now: Date.now() });
    const batches: string[][] = [];
    bus = startBus(
      deliveries,
      async (_, event) => {
        const records = (event as { Records: { messageId: string; body: string }[] }).Records;
        batches.push(records.map((r) => (JSON.parse(r.body) as BusEvent).id));
        return { batchItemFailures: batches.length === 1 ? [{ itemIdentifier: records[1]?.messageId }] : [] };
      },
      () => undefined,
    );
    const changed = (n: number): BusEvent => ({ ...placed(n), 'detail-type': 'product.changed.v1' });
    bus.accept([changed(1), changed(2), changed(3)]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(batches).toEqual([['e1', 'e2', 'e3'], ['e2']]);
  });
});

describe('PutEvents', () => {
  it('accepts good entries and counts the bad', () => {
    const taken: BusEvent[] = [];
    const answer = putEvents(
      JSON.stringify({
        Entries: [
          { Source: 's', DetailType: 't', Detail: '{"a":1}' },
          { Source: 's', DetailType: 't', Detail: 'x' },
        ],
      }),
      (events) => taken.push(...events),
    );
    expect(answer).toMatchObject({
      FailedEntryCount: 1,
      Entries: [{ EventId: expect.any(String) }, { ErrorCode: 'MalformedDetail' }],
    });
    expect(taken.map((e) => e.detail)).toEqual([{ a: 1 }]);
  });

  it('refuses more than ten', () => {
    const entry = { Source: 's', DetailType: 't', Detail: '{}' };
    expect(putEvents(JSON.stringify({ Entries: Array(11).fill(entry) }), () => undefined)).toMatchObject({
      __type: 'ValidationException',
    });
  });
});
