import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { ShopEvent } from '../../contracts/events/data.ts';
import { events as eventTable } from '../../contracts/events/names.ts';
import type { RefundId } from '../../contracts/values/id.ts';
import { steps } from '../../contracts/workflows.ts';
import { continueRefund } from '../../functions/refunds/continue-refund.ts';
import { refundIdOf } from '../../functions/runtime/ids.ts';
import { messagesOfShopper } from '../../functions/stores/messages.ts';
import { unpublishedEvents } from '../../functions/stores/outbox.ts';
import { attemptById } from '../../functions/stores/payments.ts';
import { purseOf } from '../../functions/stores/refunds.ts';
import { startAws } from '../../local/aws/server.ts';
import { startBus } from '../../local/bus/bus.ts';
import { openDeliveries } from '../../local/bus/deliveries.ts';
import { outboxNudge } from '../../local/outbox-nudge.ts';
import { type Execution, openExecutions } from '../../local/workflow/executions.ts';
import { loadMachine, machineArn } from '../../local/workflow/machine.ts';
import { startRunner } from '../../local/workflow/runner.ts';
import { until } from '../payments/open-shop.ts';
import {
  arrange,
  atProvider,
  decide,
  invokeRow,
  openPaidShop,
  type PaidShopper,
  paidShopper,
  refundAsked,
  refundNow,
} from './running-shop.ts';

/** How often a step (or, by `*`, none) still fails before it works again. */
const failing = new Map<string, number>();
const ran: string[] = [];
const ended = new Map<string, Execution>();

const start = async () => {
  const opened = await openPaidShop();
  const { folder } = opened;
  const deliveries = openDeliveries(join(folder, 'bus.sqlite'));
  const executions = openExecutions(join(folder, 'workflows.sqlite'));
  const door: { accept: Parameters<typeof startAws>[0]['accept'] } = { accept: () => undefined };
  let runner: ReturnType<typeof startRunner> | null = null;
  const aws = await startAws({
    objectsDir: folder,
    parameters: new Map(),
    workflows: () => runner,
    accept: (events) => door.accept(events),
  });
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_EVENTBRIDGE: aws.endpoint,
    AWS_ENDPOINT_URL_SFN: aws.endpoint,
    EVENT_BUS_NAME: 'shop',
    REFUND_MACHINE_ARN: machineArn('refund'),
  });
  const outbox = outboxNudge(
    () => invokeRow('sweepOutbox', {}),
    (error) => process.stderr.write(`${String(error)}\n`),
  );
  const bus = startBus(
    deliveries,
    async (name, event) => {
      const answer = await invokeRow(name, event);
      outbox.nudge();
      return answer;
    },
    (delivery, error) => process.stderr.write(`${delivery.consumer}: ${error}\n`),
  );
  door.accept = bus.accept;
  runner = startRunner({
    machines: [loadMachine('refund')],
    executions,
    waitMs: 60,
    retryMs: 5,
    invoke: async (name, payload) => {
      ran.push(name);
      const left = failing.get(name) ?? 0;
      if (left > 0) {
        failing.set(name, left - 1);
        throw new Error(`${name} is made to fail`);
      }
      const answer = await invokeRow(name, payload);
      outbox.nudge();
      return answer;
    },
    onEnd: (execution) => ended.set(execution.name, execution),
  });
  const running = runner;
  const tick = setInterval(() => outbox.nudge(), 50);
  return {
    ...opened,
    stop: async (): Promise<void> => {
      clearInterval(tick);
      await outbox.settled();
      await bus.stop();
      await running.stop();
      deliveries.close();
      executions.close();
      await aws.stop();
      await opened.stop();
    },
  };
};

let running: Awaited<ReturnType<typeof start>>;
beforeAll(async () => {
  running = await start();
});
afterAll(() => running.stop());
afterEach(() => {
  failing.clear();
  ran.length = 0;
});

const endOf = async (id: RefundId, run = 1): Promise<Execution['status'] | undefined> => {
  await until(async () => ended.has(`${id}-${run}`));
  return ended.get(`${id}-${run}`)?.status;
};
/** Asked for, waiting for a decision, and then approved as the route does it. */
const approvedAfterWaiting = async (id: RefundId): Promise<void> => {
  await until(async () => ran.includes('refundAwaitApproval'));
  await decide(id);
  await continueRefund(id);
};
const purse = async ({ payment }: PaidShopper) => {
  const { reserved, refunded } = await purseOf('wechat', payment.transactionId ?? '', payment.amount.minor);
  return { reserved, refunded };
};
const rightEnd = async (id: RefundId, who: PaidShopper): Promise<void> => {
  expect(await refundNow(id)).toMatchObject({ state: 'refunded', problem: null, reserved: false });
  expect((await refundNow(id)).restockedAt).not.toBeNull();
  expect(await running.shop.orderNow(who)).toMatchObject({ state: 'cancelled', cancelReason: 'refunded' });
  expect((await attemptById(who.payment.id))?.payment.state).toBe('refunded');
  expect(await purse(who)).toEqual({ reserved: 0, refunded: who.payment.amount.minor });
  expect(atProvider(running.shop, who).map((r) => [r.status, r.refund])).toEqual([
    ['SUCCESS', who.payment.amount.minor],
  ]);
};

test('asked, approved, paid out, restocked, and told to the shopper', async () => {
  const who = await paidShopper(running.shop);
  const id = await refundAsked(who);
  await approvedAfterWaiting(id);
  expect(await endOf(id)).toBe('SUCCEEDED');
  await rightEnd(id, who);
  await until(async () => {
    const told = await messagesOfShopper(who.order.shopperId, { limit: 20 });
    const kinds = told.ok ? told.value.items.map((m) => m.kind) : [];
    return ['refund_requested', 'refund_approved', 'refund_succeeded', 'order_cancelled'].every((k) =>
      kinds.some((m) => m === k),
    );
  });
});

test('rejected: the workflow ends, nothing goes back, the order may be shipped', async () => {
  const who = await paidShopper(running.shop);
  const id = await refundAsked(who);
  await until(async () => ran.includes('refundAwaitApproval'));
  await decide(id, 'reject');
  expect(await endOf(id)).toBe('SUCCEEDED');
  expect(await purse(who)).toEqual({ reserved: 0, refunded: 0 });
  expect(await running.shop.orderNow(who)).toMatchObject({ state: 'paid', openRefunds: 0 });
  expect(atProvider(running.shop, who)).toEqual([]);
});

test('a decision whose route died before it told the workflow is told by its event', async () => {
  const who = await paidShopper(running.shop);
  const id = await refundAsked(who);
  await until(async () => ran.includes('refundAwaitApproval'));
  await decide(id);
  expect(await endOf(id)).toBe('SUCCEEDED');
  await rightEnd(id, who);
});

test('a decision made before the workflow came to wait for it is not lost', async () => {
  const who = await paidShopper(running.shop);
  failing.set('refundCheckPolicy', 3);
  const id = await refundAsked(who);
  await decide(id);
  expect(await endOf(id)).toBe('SUCCEEDED');
  await rightEnd(id, who);
});

const failable = steps.map((s) => s.name).filter((name) => name !== 'refundCallPerson');

test.each(failable)('%s fails once and the refund ends right', async (name) => {
  const who = await paidShopper(running.shop);
  failing.set(name, 1);
  const id = await refundAsked(who);
  await until(
    async () => ran.filter((r) => r === 'refundAwaitApproval').length >= (name === 'refundAwaitApproval' ? 2 : 1),
  );
  await decide(id);
  await continueRefund(id);
  expect(await endOf(id)).toBe('SUCCEEDED');
  expect(ran.filter((r) => r === name).length).toBeGreaterThan(1);
  await rightEnd(id, who);
});

test.each([
  ['refundCheckPolicy', 'requested', 'undecided'],
  ['refundAwaitApproval', 'requested', 'undecided'],
  ['refundIssueRefund', 'approved', 'fault'],
  ['refundQueryRefund', 'refunding', 'fault'],
] as const)(
  '%s fails for good: what is set aside stays, a person looks, and trying again ends right',
  async (name, _, problem) => {
    const who = await paidShopper(running.shop);
    failing.set(name, 1_000);
    if (name === 'refundQueryRefund') await arrange(running.shop, 'refund=drop');
    const id = await refundAsked(who);
    if (problem === 'fault') await approvedAfterWaiting(id);
    expect(await endOf(id)).toBe('FAILED');
    expect(await refundNow(id)).toMatchObject({ state: 'needs_attention', problem, reserved: true });
    expect(await purse(who)).toEqual({ reserved: who.payment.amount.minor, refunded: 0 });
    failing.clear();
    await decide(id);
    expect(await endOf(id, 2)).toBe('SUCCEEDED');
    await rightEnd(id, who);
  },
);

test('stock that does not follow is a person’s to see to, and the money stays as it is', async () => {
  const who = await paidShopper(running.shop);
  failing.set('refundRestock', 1_000);
  const id = await refundAsked(who);
  await approvedAfterWaiting(id);
  expect(await endOf(id)).toBe('FAILED');
  expect(await refundNow(id)).toMatchObject({ state: 'refunded', problem: 'not_restocked' });
  failing.clear();
  await decide(id);
  expect(await endOf(id, 2)).toBe('SUCCEEDED');
  await rightEnd(id, who);
});

test('the last resort fails once and is called again', async () => {
  const who = await paidShopper(running.shop);
  failing.set('refundIssueRefund', 7).set('refundCallPerson', 1);
  const id = await refundAsked(who);
  await approvedAfterWaiting(id);
  expect(await endOf(id)).toBe('FAILED');
  expect(await refundNow(id)).toMatchObject({ state: 'needs_attention', problem: 'fault' });
});

test.each(['timeout_after_success', 'system_error'])('a lost answer (%s) pays once', async (fault) => {
  const who = await paidShopper(running.shop);
  const id = await refundAsked(who);
  await until(async () => ran.includes('refundAwaitApproval'));
  await arrange(running.shop, `fault=${fault}`);
  await decide(id);
  await continueRefund(id);
  expect(await endOf(id)).toBe('SUCCEEDED');
  await rightEnd(id, who);
});

test('refused by the provider: free again, and tried again once it can pay', async () => {
  const who = await paidShopper(running.shop);
  const id = await refundAsked(who);
  await arrange(running.shop, 'refund=not_enough');
  await approvedAfterWaiting(id);
  expect(await endOf(id)).toBe('FAILED');
  expect(await refundNow(id)).toMatchObject({ state: 'needs_attention', problem: 'refused', reserved: false });
  expect(await purse(who)).toEqual({ reserved: 0, refunded: 0 });
  await decide(id);
  expect(await endOf(id, 2)).toBe('SUCCEEDED');
  await rightEnd(id, who);
});

test.each([
  ['closed', false],
  ['abnormal', true],
] as const)('%s at the provider: waits for a person; set aside: %s', async (end, reserved) => {
  const who = await paidShopper(running.shop);
  const id = await refundAsked(who);
  await arrange(running.shop, `refund=${end}`);
  await approvedAfterWaiting(id);
  expect(await endOf(id)).toBe('FAILED');
  expect(await refundNow(id)).toMatchObject({ state: 'needs_attention', problem: end, reserved });
});

test('money that nobody waits for goes back by itself, once', async () => {
  const { shop } = running;
  const who = await shop.place();
  const payment = await shop.started(who);
  await shop.pay(payment, 'wrong_amount');
  await until(async () => (await attemptById(payment.id))?.payment.transactionId !== null);
  const transactionId = (await attemptById(payment.id))?.payment.transactionId ?? '';
  const id = refundIdOf('wechat', transactionId);
  expect(await endOf(id)).toBe('SUCCEEDED');
  expect(await refundNow(id)).toMatchObject({
    kind: 'surplus',
    state: 'refunded',
    amount: { minor: 1 },
    decidedBy: 'shop',
  });
  expect((await attemptById(payment.id))?.payment.state).toBe('refunded');
  expect((await shop.orderNow(who)).state).toBe('awaiting_payment');
  const again = (await unpublishedEvents(100)).filter(
    (e: ShopEvent) => e.name in eventTable && e.name === 'payment.surplus.v1',
  );
  expect(again).toEqual([]);
  expect(atProvider(shop, { ...who, payment: { ...payment, transactionId } })).toHaveLength(1);
});
