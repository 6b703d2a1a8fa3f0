import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Refund } from '../../contracts/after-sales/refund.ts';
import type { Payment } from '../../contracts/payments/payment.ts';
import type { RefundId } from '../../contracts/values/id.ts';
import { hashOf } from '../../functions/runtime/ids.ts';
import { type Deciding, decideRefund } from '../../functions/stores/decide-refund.ts';
import { onceWritten } from '../../functions/stores/idempotency.ts';
import { attemptById } from '../../functions/stores/payments.ts';
import { refundById } from '../../functions/stores/refunds.ts';
import type { SandboxRefund } from '../../local/sandbox/wechat/refunds.ts';
import { entries } from '../../tools/build/entries.ts';
import { askBack } from '../after-sales/paid-order.ts';
import { openShop, type Shop, type Shopper, until } from '../payments/open-shop.ts';
import { lambdaContext } from '../support/event.ts';
import { stampAt } from '../support/seed.ts';

const kebab = (name: string): string => name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);
type Handler = (event: unknown, context: unknown) => Promise<unknown>;

/** Runs the real handler of a row by the row's name, as the local runtime does from its build. */
export const invokeRow = async (name: string, event: unknown): Promise<unknown> => {
  const entry = entries.find((e) => e.name === kebab(name));
  if (!entry) throw new Error(`there is no function ${name}`);
  const { handler } = (await import(join(import.meta.dirname, '../..', entry.file))) as { handler: Handler };
  // Through JSON, as between machines.
  const answer = await handler(JSON.parse(JSON.stringify(event)), lambdaContext);
  return answer === undefined ? undefined : (JSON.parse(JSON.stringify(answer)) as unknown);
};

export type PaidShopper = Shopper & { readonly payment: Payment };

export const paidShopper = async (shop: Shop): Promise<PaidShopper> => {
  const who = await shop.place();
  const started = await shop.started(who);
  await shop.pay(started);
  await until(async () => (await shop.orderNow(who)).state === 'paid');
  const attempt = await attemptById(started.id);
  if (!attempt) throw new Error('no attempt');
  return { ...who, order: await shop.orderNow(who), payment: attempt.payment };
};

export const refundAsked = async (who: PaidShopper): Promise<RefundId> => {
  const asked = await askBack(who);
  if (!asked.ok) throw new Error(JSON.stringify(asked.refusal));
  return asked.value.refund.id;
};

let keys = 0;
export const decide = async (id: RefundId, decision: Deciding['decision'] = 'approve'): Promise<Refund> => {
  const deciding = { id, decision, text: 'no', restock: null, by: 'stf_1' };
  const request = { scope: hashOf(`${id} ${++keys}`), requestHash: decision };
  const stamp = stampAt(new Date().toISOString());
  const decided = await onceWritten(request, 1, (remember) => decideRefund(deciding, stamp, remember));
  if (!decided.ok) throw new Error(JSON.stringify(decided.refusal));
  return decided.value.refund;
};

export const refundNow = async (id: RefundId): Promise<Refund> => {
  const item = await refundById(id);
  if (!item) throw new Error('the refund is gone');
  return item.refund;
};

/** What the provider has of refunds for an order: the truth about money. */
export const atProvider = (shop: Shop, who: PaidShopper): SandboxRefund[] => {
  const folder = join(shop.dataDir, 'refunds');
  return readdirSync(folder)
    .filter((f) => f.endsWith('.json'))
    .map((f) => JSON.parse(readFileSync(join(folder, f), 'utf8')) as SandboxRefund)
    .filter((r) => r.transactionId === who.payment.transactionId);
};

/** What becomes of the next refund, or of the next call of the provider's interface. */
export const arrange = (shop: Shop, body: string): Promise<Response> =>
  fetch(`${shop.sandbox.origin}/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body,
    redirect: 'manual',
  });

export const openPaidShop = async () => {
  const shop = await openShop({ processingMs: 150 });
  const folder = mkdtempSync(join(tmpdir(), 'workflows-'));
  return {
    shop,
    folder,
    stop: async (): Promise<void> => {
      await shop.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
