import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { RefundId } from '../../contracts/values/id.ts';
import { steps } from '../../contracts/workflows.ts';
import { unpublishedEvents } from '../../functions/stores/outbox.ts';
import { attemptById } from '../../functions/stores/payments.ts';
import { purseOf, refundById } from '../../functions/stores/refunds.ts';
import { loadMachine } from '../../local/workflow/machine.ts';
import { until } from '../payments/open-shop.ts';
import { atProvider, decide, openPaidShop, paidShopper, refundAsked, refundNow } from './running-shop.ts';

/** The process that runs the workflows is killed at every state, started again, and the refund ends as if nothing had been. */
let running: Awaited<ReturnType<typeof openPaidShop>>;
const alive = new Set<ChildProcess>();
beforeAll(async () => {
  running = await openPaidShop();
});
afterEach(() => {
  for (const child of alive) child.kill('SIGKILL');
  alive.clear();
});
afterAll(() => running.stop());

interface Runner {
  readonly send: (asked: object) => void;
  readonly gone: Promise<unknown>;
  readonly ended: () => string | undefined;
}

const runner = async (killAt: string | null): Promise<Runner> => {
  const { shop, folder } = running;
  const parameters = [
    ['/shop/test/origin', shop.origin],
    ['/shop/test/payment/wechat', shop.sandbox.credentials],
  ];
  const child = fork(join(import.meta.dirname, 'runner-child.ts'), {
    env: { ...process.env, RUNNER: JSON.stringify({ files: folder, parameters, killAt }) },
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  alive.add(child);
  let status: string | undefined;
  const ready = new Promise<void>((done) => {
    child.on('message', (told: { ready?: true; status?: string }) => {
      if (told.ready) done();
      if (told.status !== undefined) status = told.status;
    });
  });
  const gone = once(child, 'exit').then((exit) => {
    alive.delete(child);
    status ??= 'DIED';
    return exit;
  });
  await Promise.race([ready, gone]);
  return {
    gone,
    ended: () => status,
    send: (asked) => {
      if (child.connected) child.send(asked);
    },
  };
};

const states = Object.keys(loadMachine('refund').definition.States).filter(
  (s) => s !== 'CallPerson' && s !== 'WaitsForPerson',
);
const kills = [
  ...states.map((state) => `at ${state}`),
  ...steps.filter(({ step }) => step !== 'callPerson').map(({ name }) => `after ${name}`),
];
/** What waits for the decision must have been told of it before the process dies there. */
const beforeDecision = [
  'at Begin',
  'at CheckPolicy',
  'after refundCheckPolicy',
  'at GoOn',
  'at AwaitApproval',
  'after refundAwaitApproval',
];

const decided = async (id: RefundId, by: Runner): Promise<void> => {
  await until(async () => (await refundById(id))?.taskToken !== undefined);
  await decide(id);
  by.send({ decided: id });
};

test.each(kills)(
  'killed %s',
  async (at) => {
    const { shop } = running;
    const who = await paidShopper(shop);
    const id = await refundAsked(who);
    const first = await runner(at);
    first.send({ start: id });
    const early = beforeDecision.includes(at);
    if (!early) await decided(id, first);
    expect(await first.gone).toEqual([null, 'SIGKILL']);
    const second = await runner(null);
    if (early) await decided(id, second);
    await until(async () => second.ended() !== undefined || (await refundNow(id)).restockedAt !== null);
    await until(async () => second.ended() !== undefined);
    expect(second.ended()).toBe('SUCCEEDED');
    expect(await refundNow(id)).toMatchObject({ state: 'refunded', problem: null, reserved: false });
    expect(await shop.orderNow(who)).toMatchObject({ state: 'cancelled', cancelReason: 'refunded' });
    expect((await attemptById(who.payment.id))?.payment.state).toBe('refunded');
    const { reserved, refunded } = await purseOf('wechat', who.payment.transactionId ?? '', who.payment.amount.minor);
    expect({ reserved, refunded }).toEqual({ reserved: 0, refunded: who.payment.amount.minor });
    expect(atProvider(shop, who)).toHaveLength(1);
    const told = (await unpublishedEvents(5_000))
      .filter((e) => JSON.stringify(e.data).includes(who.order.id))
      .map((e) => e.name);
    for (const once of ['refund.requested.v1', 'refund.approved.v1', 'refund.succeeded.v1', 'order.cancelled.v1'])
      expect(told.filter((name) => name === once)).toHaveLength(1);
  },
  180_000,
);
