import * as z from 'zod/mini';
import { picture } from '../catalogue/product.ts';
import { orderId, paymentId, refundId, sku } from '../values/id.ts';
import { instant } from '../values/instant.ts';
import { bilingual } from '../values/locale.ts';
import { price } from '../values/money.ts';

/** Why a shopper wants money back. The shop answers for `damaged`, `wrong_item` and `not_received`. */
export const refundReason = z.enum([
  'no_reason_7_days',
  'damaged',
  'wrong_item',
  'not_received',
  'changed_mind_unshipped',
  'other',
]);
export type RefundReason = z.infer<typeof refundReason>;

/** `unshipped`: nothing has left yet; `return`: goods are with the shopper or on their way; `surplus`: money no order waits for. */
export const refundKind = z.enum(['unshipped', 'return', 'surplus']);
export type RefundKind = z.infer<typeof refundKind>;

/** REQUESTED->APPROVED->REFUNDING->REFUNDED | REJECTED | NEEDS_ATTENTION, which a person looks at (see functions/domain/after-sales/states.ts). */
export const refundState = z.enum(['requested', 'approved', 'refunding', 'refunded', 'rejected', 'needs_attention']);
export type RefundState = z.infer<typeof refundState>;

/**
 * What a person must look at: nobody decided in time; the provider refused it; closed it; cannot pay it out to the payer's account;
 * gave no clear answer for days; a step failed for good; the money is back but the stock is not.
 */
export const refundProblem = z.enum([
  'undecided',
  'refused',
  'closed',
  'abnormal',
  'unknown',
  'fault',
  'not_restocked',
]);
export type RefundProblem = z.infer<typeof refundProblem>;

/** What is refunded of one line of the order, as it was named there. */
export const refundLine = z.object({
  sku,
  name: bilingual,
  optionText: bilingual,
  picture,
  quantity: z.int(),
  /** The share of these units in what was paid, as stored with the order. */
  amount: price,
});
export type RefundLine = z.infer<typeof refundLine>;

/** What the shopper sees of a refund. */
export const refund = z.object({
  id: refundId,
  orderId,
  paymentId,
  /** The lines' shares and the freight. */
  amount: price,
  freight: price,
  lines: z.array(refundLine),
  reason: refundReason,
  note: z.string(),
  kind: refundKind,
  state: refundState,
  requestedAt: instant,
  decidedAt: z.nullable(instant),
  /** Why it was rejected, in the merchant's words. */
  rejection: z.nullable(z.string()),
  refundedAt: z.nullable(instant),
  version: z.int(),
});

/** A refund as the shop keeps it. */
export const staffRefund = z.extend(refund, {
  /** Id of the member of staff; `shop` where the shop decides by itself. */
  decidedBy: z.nullable(z.string()),
  /** The provider's own number of the refund. */
  providerRefundId: z.nullable(z.string()),
  /** The warehouse that takes returned goods back into its stock; null: they are not sold again, or never left. */
  restock: z.nullable(z.string()),
  /** When stock (and the order) followed the money. */
  restockedAt: z.nullable(instant),
  problem: z.nullable(refundProblem),
  /** Its amount is set aside of what was paid, so that no other refund can take it. */
  reserved: z.boolean(),
  /** How often the workflow was set off for it. */
  run: z.int(),
});
export type Refund = z.infer<typeof staffRefund>;
export type ShopperRefund = z.infer<typeof refund>;

/** What may be refunded of an order now, so that a page can show the amount before it is asked for. */
export const refundOffer = z.object({
  kind: refundKind,
  reasons: z.array(refundReason),
  /** Whole lines, or what is left of them. `onlyForFault`: not returnable without one. */
  lines: z.array(z.extend(refundLine, { onlyForFault: z.boolean() })),
  /** Goes back with all the lines together, for these reasons. */
  freight: price,
  freightFor: z.array(refundReason),
  /** The last moment of the seven days; null while they have not begun. */
  until: z.nullable(instant),
});
export type RefundOffer = z.infer<typeof refundOffer>;

/** Why nothing (more) can be asked for. */
export const refundRefusal = z.enum(['order_not_refundable', 'refund_too_late', 'refund_nothing_left']);
