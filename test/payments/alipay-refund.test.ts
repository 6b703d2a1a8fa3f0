import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { providerNumber, providerRefundNumber } from '../../contracts/values/id.ts';
import { cny } from '../../contracts/values/money.ts';
import { billAddress } from '../../functions/gateways/payment/alipay/bill.ts';
import { alipay } from '../../functions/gateways/payment/alipay/channel.ts';
import { alipayKeys } from '../../functions/gateways/payment/alipay/keys.ts';
import { newRefundId } from '../../functions/runtime/ids.ts';
import { attemptById } from '../../functions/stores/payments.ts';
import { ledgerEntry } from '../../functions/stores/settlements.ts';
import { openShop, type Shop, type Shopper, until } from './open-shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ clock: () => Date.now() });
});
afterAll(() => shop.stop());
afterEach(() => {
  vi.useRealTimers();
});

const now = (): string => new Date().toISOString();
const isPaid = (who: Shopper) => async () => (await shop.orderNow(who)).state === 'paid';

describe('a refund', () => {
  const paid = async () => {
    const who = await shop.place();
    const started = await shop.started(who, { channel: 'alipay' });
    await shop.pay(started);
    await until(isPaid(who));
    const attempt = await attemptById(started.id);
    if (!attempt) throw new Error('no attempt');
    return attempt;
  };
  const refunding = ({ payment, merchant }: Awaited<ReturnType<typeof paid>>, fen: number) => ({
    number: providerRefundNumber(newRefundId()),
    transactionId: payment.transactionId ?? '',
    merchant,
    amount: cny(fen),
    paid: payment.amount.minor,
    reason: '发货前取消',
    notifyUrl: shop.origin,
  });

  test('arrives at once, is the same when asked again, and never exceeds what came in', async () => {
    const attempt = await paid();
    const some = refunding(attempt, 3_333);
    expect(await alipay.queryRefund(some, now())).toMatchObject({ refusal: { code: 'absent' } });
    expect(await alipay.refund(some, now())).toMatchObject({ value: { state: 'succeeded', amount: cny(3_333) } });
    expect(await alipay.refund(some, now())).toMatchObject({ value: { state: 'processing' } });
    expect(await alipay.queryRefund(some, now())).toMatchObject({
      value: { state: 'succeeded', amount: cny(3_333), transactionId: some.transactionId },
    });
    expect(await alipay.refund({ ...some, amount: cny(1) }, now())).toMatchObject({ refusal: { code: 'rejected' } });
    expect(await alipay.refund(refunding(attempt, 3_768), now())).toMatchObject({ refusal: { code: 'rejected' } });
    expect(await alipay.refund(refunding(attempt, 3_767), now())).toMatchObject({ value: { state: 'succeeded' } });
    const told = await alipay.query(providerNumber(attempt.payment.id), now());
    expect(told).toMatchObject({ value: { state: 'refunded' } });
  });

  test('that takes its time is under way, then there', async () => {
    const attempt = await paid();
    await shop.arrange({ refund: 'slow' }, 'alipay');
    const all = refunding(attempt, 7_100);
    expect(await alipay.refund(all, now())).toMatchObject({ value: { state: 'processing', succeededAt: null } });
    expect(await alipay.queryRefund(all, now())).toMatchObject({ value: { state: 'processing' } });
  });

  test('for want of money is refused; of another account it is not even asked for', async () => {
    const attempt = await paid();
    await shop.arrange({ refund: 'not_enough' }, 'alipay');
    expect(await alipay.refund(refunding(attempt, 1), now())).toMatchObject({ refusal: { code: 'rejected' } });
    const elsewhere = { ...refunding(attempt, 1), merchant: '2088000000000000/2021' };
    expect(await alipay.refund(elsewhere, now())).toMatchObject({
      refusal: { why: 'the money came to another account' },
    });
  });

  test('callbacks about refunds change nothing of the payment', async () => {
    const attempt = await paid();
    const number = providerNumber(attempt.payment.id);
    await alipay.refund(refunding(attempt, 100), now());
    await alipay.refund(refunding(attempt, 7_000), now());
    await until(async () => shop.callbacksOf(number).length >= 3);
    expect(shop.callbacksOf(number).map((c) => c.status)).toEqual([200, 200, 200]);
    expect((await attemptById(attempt.payment.id))?.payment.version).toBe(attempt.payment.version);
    expect((await ledgerEntry('alipay', attempt.payment.transactionId ?? ''))?.owed).toBeNull();
  });
});

test('a day’s bill has an address from ten in the morning of the next day', async () => {
  const keys = alipayKeys.parse(JSON.parse(shop.alipay.credentials));
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T18:00:00Z') });
  expect(await billAddress(keys, '2026-11-24', now())).toMatchObject({ refusal: { code: 'absent' } });
  vi.setSystemTime(new Date('2026-11-25T02:00:00Z'));
  const told = await billAddress(keys, '2026-11-24', now());
  if (!told.ok) throw new Error(told.refusal.why);
  const zip = Buffer.from(await (await fetch(told.value.url)).arrayBuffer());
  expect(zip.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
  await shop.arrange({ fault: 'bad_signature' }, 'alipay');
  expect(await billAddress(keys, '2026-11-24', now())).toMatchObject({ refusal: { code: 'unknown' } });
});
