import type { Refund } from '../../contracts/after-sales/refund.ts';
import type { OrderId, RefundId, ShopperId } from '../../contracts/values/id.ts';
import { cny } from '../../contracts/values/money.ts';
import { reserved } from '../domain/after-sales/purse.ts';
import type { LedgerEntry } from './payment-items.ts';
import { approvedEvent, newRefundWrites, purseWrite } from './refund-items.ts';
import { purseOf, refundById } from './refunds.ts';
import { eventWrites, type Stamp } from './stamp.ts';
import { transact } from './table/client.ts';

/** Money in the books that no order waits for. */
export interface Surplus {
  readonly id: RefundId;
  readonly entry: LedgerEntry;
  readonly merchant: string;
  readonly shopperId: ShopperId;
}

/**
 * Sends back what nobody waits for: a refund of all of it that nobody has to approve. Its id is made of the transaction, so it is
 * written once.
 */
export const refundSurplus = async (surplus: Surplus, stamp: Stamp): Promise<'approved' | 'known'> => {
  const { id, entry, merchant, shopperId } = surplus;
  const { channel, transactionId, amount } = entry;
  if (amount.currency !== 'CNY') throw new Error(`${amount.currency} that came in by mistake needs a person`);
  const next = reserved(await purseOf(channel, transactionId, amount.minor), amount.minor);
  if (!next.ok) return 'known';
  const refund = refundOf(id, entry, entry.orderId, stamp);
  const item = { refund, shopperId, channel, transactionId, merchant, paid: amount.minor };
  const raced = await transact([
    ...newRefundWrites(item),
    purseWrite(channel, transactionId, next.value),
    ...eventWrites([approvedEvent(item)], stamp),
  ]);
  if (!raced) return 'approved';
  if (await refundById(id)) return 'known';
  throw new Error(`the refund of transaction ${transactionId} could not be written`);
};

const refundOf = (id: RefundId, { paymentId, amount }: LedgerEntry, orderId: OrderId, { at }: Stamp): Refund => ({
  id,
  orderId,
  paymentId,
  amount: cny(amount.minor),
  freight: cny(0),
  lines: [],
  reason: 'other',
  note: '',
  kind: 'surplus',
  state: 'approved',
  requestedAt: at,
  decidedAt: at,
  decidedBy: 'shop',
  rejection: null,
  refundedAt: null,
  providerRefundId: null,
  restock: null,
  restockedAt: null,
  problem: null,
  reserved: true,
  run: 1,
  version: 1,
});
