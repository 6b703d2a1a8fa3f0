import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { ShopperRefund } from '../../../contracts/after-sales/refund.ts';
import type { Order } from '../../../contracts/orders/order.ts';
import type { Payment } from '../../../contracts/payments/payment.ts';
import { runningShop } from '../support/shop-process.ts';
import { address } from '../support/shopper.ts';

test.setTimeout(240_000);

const dress = { sku: 'CY-DR-2601-RUST-M', quantity: 1 };
type Shop = Awaited<ReturnType<typeof runningShop>>;
interface Seen {
  readonly order: Order;
  readonly refunds: readonly ShopperRefund[];
}

const key = () => ({ 'idempotency-key': crypto.randomUUID() });
const read = async <Body>(answer: Promise<Response>): Promise<Body> => {
  const got = await answer;
  if (!got.ok) throw new Error(`${got.status} ${await got.text()}`);
  return (await got.json()) as Body;
};

/** As the owner whom the shop was seeded with decides. */
const approve = async (shop: Shop, dir: string, refundId: string): Promise<void> => {
  const owner = JSON.parse(readFileSync(join(dir, 'staff.json'), 'utf8')) as unknown;
  const signedIn = await shop.post('/api/staff/session', owner);
  const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  await read(shop.post(`/api/admin/refunds/${refundId}/decision`, { decision: 'approve' }, { ...key(), cookie }));
};

test('a refund that waits for approval goes on after the machine lost power', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'shop-'));
  const first = await runningShop(dir);
  const { order, accessKey } = await first.placeOrder([dress], address);
  const at = `/api/orders/${order.id}`;
  const seen = (shop: Shop) => read<Seen>(shop.get(`${at}?key=${accessKey}`));
  const { payment } = await read<{ payment: Payment }>(
    first.post(`${at}/payments?key=${accessKey}`, { channel: 'wechat' }, key()),
  );
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  if (payment.next?.kind !== 'qr') throw new Error('there is no code to scan');
  await fetch(payment.next.text, { method: 'POST', headers: form, body: 'action=pay&fault=none', redirect: 'manual' });
  await expect.poll(async () => (await seen(first)).order.state, { timeout: 60_000 }).toBe('paid');
  const asked = { reason: 'changed_mind_unshipped' };
  const { refund } = await read<{ refund: ShopperRefund }>(first.post(`${at}/refunds?key=${accessKey}`, asked, key()));
  await first.kill();

  const second = await runningShop(dir);
  expect((await seen(second)).refunds.map((r) => r.state)).toEqual(['requested']);
  await approve(second, dir, refund.id);
  await expect.poll(async () => (await seen(second)).order.state, { timeout: 60_000 }).toBe('cancelled');
  const { order: over, refunds } = await seen(second);
  expect(over.cancelReason).toBe('refunded');
  expect(refunds.map((r) => [r.state, r.amount.minor])).toEqual([['refunded', order.totals.total.minor]]);
  await second.stop();
});
