import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Payment } from '../../contracts/payments/payment.ts';
import { providerNumber, providerRefundNumber } from '../../contracts/values/id.ts';
import { cny } from '../../contracts/values/money.ts';
import { wechat } from '../../functions/gateways/payment/wechat/channel.ts';
import { askRefund, issueRefund } from '../../functions/refunds/issue-refund.ts';
import { settleRefund } from '../../functions/refunds/settle-refund.ts';
import { hashOf, newRefundId } from '../../functions/runtime/ids.ts';
import { decideRefund } from '../../functions/stores/decide-refund.ts';
import { onceWritten } from '../../functions/stores/idempotency.ts';
import { attemptById } from '../../functions/stores/payments.ts';
import { refundById } from '../../functions/stores/refunds.ts';
import { openShop, type Shop, type Shopper, until } from '../payments/open-shop.ts';
import { stampAt } from '../support/seed.ts';
import { askBack } from './paid-order.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ processingMs: 300 });
});
afterAll(() => shop.stop());

const cause = { correlationId: 'req_t', causationId: 'req_t' };
const now = () => new Date().toISOString();
const form = { 'content-type': 'application/x-www-form-urlencoded' };
/** What goes wrong with the next call, and what becomes of the next refund. */
const arrange = (body: string): Promise<Response> =>
  fetch(`${shop.sandbox.origin}/faults`, { method: 'POST', headers: form, body, redirect: 'manual' });

const paid = async (): Promise<Shopper & { payment: Payment }> => {
  const who = await shop.place();
  const started = await shop.started(who);
  await shop.pay(started);
  await until(async () => (await shop.orderNow(who)).state === 'paid');
  const attempt = await attemptById(started.id);
  if (!attempt) throw new Error('no attempt');
  return { ...who, order: await shop.orderNow(who), payment: attempt.payment };
};

const approvedRefund = async () => {
  const who = await paid();
  const asked = await askBack(who);
  if (!asked.ok) throw new Error(JSON.stringify(asked.refusal));
  const { id } = asked.value.refund;
  const deciding = { id, decision: 'approve', text: '', restock: null, by: 'stf_1' } as const;
  const request = { scope: hashOf(id), requestHash: 'h' };
  const decided = await onceWritten(request, 1, (remember) => decideRefund(deciding, stampAt(now()), remember));
  if (!decided.ok) throw new Error(JSON.stringify(decided.refusal));
  return { id, who };
};
const stateOf = async (id: Awaited<ReturnType<typeof approvedRefund>>['id']) => (await refundById(id))?.refund;
const whole = async (who: Shopper & { payment: Payment }, number: string, fen = who.payment.amount.minor) =>
  wechat.refund(
    {
      number,
      transactionId: who.payment.transactionId ?? '',
      merchant: (await wechat.account())?.merchant ?? '',
      amount: cny(fen),
      paid: who.payment.amount.minor,
      reason: '发货前取消'.repeat(10),
      notifyUrl: `${shop.origin}/api/payments/wechat/notifications`,
    },
    now(),
  );

test('a refund is taken, is under way, and arrives; asked again it is the same refund', async () => {
  const who = await paid();
  const number = providerRefundNumber(newRefundId());
  const first = await whole(who, number);
  expect(first).toMatchObject({ value: { number, state: 'processing', amount: { currency: 'CNY', minor: 7_100 } } });
  const again = await whole(who, number);
  if (!first.ok || !again.ok) throw new Error('not taken');
  expect(again.value.providerRefundId).toBe(first.value.providerRefundId);
  await until(async () => {
    const told = await wechat.queryRefund({ number, transactionId: who.payment.transactionId ?? '' }, now());
    return told.ok && told.value.state === 'succeeded' && told.value.succeededAt !== null;
  });
  expect(await whole(who, providerRefundNumber(newRefundId()), 1)).toMatchObject({ refusal: { code: 'rejected' } });
  expect(await whole(who, number, 1)).toMatchObject({ refusal: { code: 'rejected' } });
  const unknown = { number: providerRefundNumber(newRefundId()), transactionId: who.payment.transactionId ?? '' };
  expect(await wechat.queryRefund(unknown, now())).toMatchObject({
    refusal: { code: 'absent' },
  });
});

test('the callback settles it: refund, purse and payment, once, and nothing of it twice', async () => {
  const { id, who } = await approvedRefund();
  await arrange('refund=duplicate');
  expect(await issueRefund(id, cause)).toBe('processing');
  await until(async () => (await stateOf(id))?.state === 'refunded');
  expect((await stateOf(id))?.providerRefundId).toMatch(/^503\d{26}$/);
  expect((await attemptById(who.payment.id))?.payment.state).toBe('refunded');
  const told = () =>
    shop.callbacksOf(providerNumber(who.payment.id)).filter((c) => c.event.body?.includes('REFUND.SUCCESS'));
  await until(async () => told().length >= 3);
  expect(told().map((c) => c.status)).toEqual([204, 204, 204]);
  expect((await shop.eventsOf(who)).filter((e) => e === 'refund.succeeded.v1')).toHaveLength(1);
  expect(await issueRefund(id, cause)).toBe('refunded');
});

test('a lost callback is found by asking', async () => {
  const { id } = await approvedRefund();
  await arrange('refund=drop');
  await issueRefund(id, cause);
  await until(async () => (await askRefund(id, cause)) === 'refunded');
});

test.each(['timeout_after_success', 'system_error', 'throttled', 'unsigned', 'bad_signature'])(
  'an answer that is lost or not theirs (%s) is no failure: it is asked about under the same number',
  async (fault) => {
    const { id, who } = await approvedRefund();
    await arrange(`fault=${fault}`);
    let outcome = await issueRefund(id, cause);
    expect(['unknown', 'processing']).toContain(outcome);
    await until(async () => {
      outcome = await askRefund(id, cause);
      if (outcome === 'absent') await issueRefund(id, cause);
      return outcome === 'refunded';
    });
    expect((await attemptById(who.payment.id))?.payment.state).toBe('refunded');
  },
);

test('what they refuse has not gone back', async () => {
  const { id } = await approvedRefund();
  await arrange('refund=not_enough');
  expect(await issueRefund(id, cause)).toBe('refused');
  expect(await askRefund(id, cause)).toBe('absent');
  expect(await issueRefund(id, cause)).toBe('processing');
});

test.each([
  ['abnormal', true],
  ['closed', false],
] as const)('%s waits for a person; set aside: %s', async (end, reserved) => {
  const { id } = await approvedRefund();
  await arrange(`refund=${end}`);
  await issueRefund(id, cause);
  await until(async () => (await stateOf(id))?.state === 'needs_attention');
  expect(await stateOf(id)).toMatchObject({ problem: end, reserved });
  expect(await askRefund(id, cause)).toBe(end);
});

test('a genuine word about another amount, transaction or refund changes nothing and is not acknowledged', async () => {
  const { id, who } = await approvedRefund();
  const fact = {
    about: 'refund',
    channel: 'wechat',
    number: providerRefundNumber(id),
    providerRefundId: '5030',
    transactionId: who.payment.transactionId ?? '',
    amount: cny(7_100),
    state: 'succeeded',
    succeededAt: now(),
  } as const;
  for (const wrong of [{ amount: cny(1) }, { transactionId: '4200' }, { amount: { currency: 'USD', minor: 7_100 } }])
    expect((await settleRefund({ ...fact, ...wrong }, cause)).kind).toBe('not_ours');
  expect((await settleRefund({ ...fact, number: providerRefundNumber(newRefundId()) }, cause)).kind).toBe('unknown');
  expect((await stateOf(id))?.state).toBe('approved');
});

test('money that came to an account which is no longer the shop’s is not asked of another', async () => {
  const who = await paid();
  const answer = await wechat.refund(
    {
      number: providerRefundNumber(newRefundId()),
      transactionId: who.payment.transactionId ?? '',
      merchant: '1900000000/wx0',
      amount: cny(1),
      paid: 7_100,
      reason: '',
      notifyUrl: shop.origin,
    },
    now(),
  );
  expect(answer).toMatchObject({ refusal: { code: 'rejected', why: 'the money came to another account' } });
});

test('the sandbox shows the refund where the order was paid', async () => {
  const { id, who } = await approvedRefund();
  await issueRefund(id, cause);
  await until(async () => (await askRefund(id, cause)) === 'refunded');
  const page = await (await fetch(`${shop.payPage(who.payment.id.slice(4))}?lang=en`)).text();
  expect(page).toContain('Refunded');
});
