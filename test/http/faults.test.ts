import { DynamoDBClient, TransactionCanceledException, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { cny } from '../../contracts/values/money.ts';
import { handler as placeOrder } from '../../functions/http/orders/place-order.ts';
import { handler as getHealth } from '../../functions/http/platform/get-health.ts';
import { stockOfSkus } from '../../functions/stores/catalogue.ts';
import { dynamo } from '../../functions/stores/table/client.ts';
import { startEngine, type TestEngine } from '../support/engine.ts';
import { call } from '../support/event.ts';
import { shanghai } from '../support/orders.ts';
import { seedProduct, setUpShop } from '../support/seed.ts';
import { sku, testSettings } from '../support/shop.ts';

/** The engine does the work; only the call that is to fail is put in its way. */
let engine: TestEngine;
const logged: string[] = [];
beforeAll(async () => {
  engine = await startEngine();
  await setUpShop();
  await seedProduct({ handle: 'fan', fen: 20_000, stock: { 'FAN-1': { hangzhou: 9 } } });
});
afterAll(() => engine.stop());
beforeEach(() => {
  logged.length = 0;
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    logged.push(String(text));
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

const inner = 'arn:aws:dynamodb:eu-central-1:123456789012:table/shop';
const named = (name: string): Error => Object.assign(new Error(`${name} of ${inner}`), { name });
const cancelled = (...codes: string[]): Error =>
  new TransactionCanceledException({
    $metadata: {},
    message: `cancelled for ${inner}`,
    CancellationReasons: codes.map((Code) => ({ Code })),
  });

type Send = typeof dynamo.send;
/** Fails the first so many transactions and lets all other calls through. */
const failTransactions = (times: number, error: Error): { readonly tried: () => number } => {
  const real: Send = dynamo.send.bind(dynamo);
  let tried = 0;
  vi.spyOn(dynamo, 'send').mockImplementation(((command: Parameters<Send>[0]) => {
    if (command instanceof TransactWriteItemsCommand && ++tried <= times) return Promise.reject(error);
    return real(command);
  }) as Send);
  return { tried: () => tried };
};

let keys = 0;
const place = () =>
  call(placeOrder, 'placeOrder', {
    body: { lines: [{ sku: 'FAN-1', quantity: 1 }], address: shanghai, expectedTotal: cny(20_000) },
    key: `fault-${++keys}`,
    cookies: [`shop_guest=${'f'.repeat(43)}`],
  });
const available = async () =>
  (await stockOfSkus([sku('FAN-1')], testSettings.warehouses, { consistent: true }))[0]?.available;

describe('when the table fails', () => {
  it.each(['ThrottlingException', 'ProvisionedThroughputExceededException', 'ResourceNotFoundException'])(
    'by %s, the answer is a 500 that tells nothing inner, and the log tells all but the person',
    async (name) => {
      const before = await available();
      failTransactions(1, named(name));
      const answer = await place();
      expect(answer.status).toBe(500);
      expect(answer.body).toEqual({
        type: expect.stringMatching(/internal$/),
        title: '出了点问题，请稍后再试',
        status: 500,
        code: 'internal',
        requestId: 'JKJaXmPLvHcESHA=',
      });
      expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
      expect(JSON.stringify(answer)).not.toContain('arn:aws');
      const log = logged.join('');
      expect(log).toContain(name);
      expect(log).toContain('JKJaXmPLvHcESHA=');
      for (const secret of [shanghai.name, shanghai.phone, shanghai.street]) expect(log).not.toContain(secret);
      expect(await available()).toBe(before);
    },
  );

  it('is told by the health check', async () => {
    vi.spyOn(DynamoDBClient.prototype, 'send').mockImplementation((() => Promise.reject(named('Timeout'))) as never);
    expect((await call(getHealth, 'getHealth')).status).toBe(500);
  });
});

describe('when two transactions meet on one item', () => {
  it('a passing conflict is tried again and nobody notices', async () => {
    const before = (await available()) ?? 0;
    const { tried } = failTransactions(2, cancelled('None', 'TransactionConflict', 'None'));
    expect((await place()).status).toBe(201);
    expect(tried()).toBe(3);
    expect(await available()).toBe(before - 1);
  });

  it('one that lasts is a conflict to try again, never sold out', async () => {
    const before = await available();
    const { tried } = failTransactions(99, cancelled('None', 'TransactionConflict'));
    expect(await place()).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect(tried()).toBe(5);
    expect(await available()).toBe(before);
  });

  it('load that lasts is a fault, not an outcome', async () => {
    failTransactions(99, cancelled('None', 'ThrottlingError'));
    expect((await place()).status).toBe(500);
  });

  it('a malformed item is a fault at once', async () => {
    const { tried } = failTransactions(99, cancelled('ValidationError'));
    expect((await place()).status).toBe(500);
    expect(tried()).toBe(1);
  });
});

describe('an order', () => {
  it('takes three calls to the table, the settings being known', async () => {
    await place();
    const calls = vi.spyOn(dynamo, 'send');
    expect((await place()).status).toBe(201);
    expect(calls.mock.calls.map(([c]) => c.constructor.name)).toEqual([
      'QueryCommand',
      'BatchGetItemCommand',
      'TransactWriteItemsCommand',
    ]);
  });
});
