import type { Refund } from '../../contracts/after-sales/refund.ts';
import type { Refusal } from '../../contracts/problems.ts';
import type { RefundId } from '../../contracts/values/id.ts';
import { ok, type Result, refuse } from '../../contracts/values/result.ts';
import { approved, rejected, repeated } from '../domain/after-sales/moves.ts';
import { type Purse, released, reserved } from '../domain/after-sales/purse.ts';
import { refundClosed } from '../domain/orders/moves.ts';
import type { Remember } from './idempotency.ts';
import { nextOrderWrite, rowWrites } from './order-items.ts';
import { orderById } from './orders.ts';
import { approvedEvent, nextRefundWrite, purseWrite, type RefundItem, rejectedEvent } from './refund-items.ts';
import { purseOf, refundById } from './refunds.ts';
import { eventWrites, type Stamp } from './stamp.ts';
import { pauseAfter, transact, type Write } from './table/client.ts';

export interface Deciding {
  readonly id: RefundId;
  readonly decision: 'approve' | 'reject';
  /** Told to the shopper where it is rejected. */
  readonly text: string;
  readonly restock: string | null;
  /** The member of staff. */
  readonly by: string;
}

const tries = 8;

/**
 * Decides a refund once: whoever comes second is told that it is decided. Rejecting gives back what was set aside; approving one that
 * needs attention sets it off again.
 * @returns `raced` where this very request was answered beside this one
 */
export const decideRefund = async (
  deciding: Deciding,
  stamp: Stamp,
  remember: Remember,
): Promise<Result<{ refund: Refund }, Refusal> | 'raced'> => {
  for (let attempt = 1; attempt <= tries; attempt++) {
    const item = await refundById(deciding.id);
    if (!item) return refuse({ code: 'refund_not_found' });
    const planned = await (deciding.decision === 'approve' ? approval : rejection)(item, deciding, stamp);
    if (!planned.ok) return planned;
    const { refund, writes } = planned.value;
    const reasons = await transact([remember({ refund }), ...writes]);
    if (reasons === null) return ok({ refund });
    if (reasons[0]?.code === 'ConditionalCheckFailed') return 'raced';
    await pauseAfter(attempt);
  }
  return refuse({ code: 'conflict' });
};

type Planned = Result<{ readonly refund: Refund; readonly writes: readonly Write[] }, Refusal>;

const decidedAlready = ({ state, decidedAt, problem }: Refund): Refusal =>
  problem === null
    ? { code: 'refund_already_decided', context: { state, decidedAt } }
    : { code: 'refund_not_repeatable', context: { state, problem } };

const approval = async (item: RefundItem, { by, restock }: Deciding, stamp: Stamp): Promise<Planned> => {
  const decision = { by, restock, at: stamp.at };
  const before = item.refund;
  const next = before.problem === null ? approved(before, decision) : repeated(before, decision);
  if (!next.ok) return refuse(decidedAlready(before));
  // What was let go when the provider refused must be there to be set aside again.
  const again = next.value.reserved && !before.reserved ? reserved(await purse(item), before.amount.minor) : null;
  if (again?.ok === false) return again;
  return ok({
    refund: next.value,
    writes: [
      nextRefundWrite(next.value),
      ...purseWrites(item, again?.value ?? null),
      ...eventWrites([approvedEvent({ ...item, refund: next.value })], stamp),
    ],
  });
};

const rejection = async (item: RefundItem, { by, text }: Deciding, stamp: Stamp): Promise<Planned> => {
  const before = item.refund;
  const next = rejected(before, { by, text, restock: null, at: stamp.at });
  if (!next.ok) return refuse(decidedAlready(before));
  const free = before.reserved ? released(await purse(item), before.amount.minor) : null;
  const order = before.kind === 'unshipped' ? await orderById(before.orderId, { consistent: true }) : null;
  const freed = order ? refundClosed(order) : null;
  return ok({
    refund: next.value,
    writes: [
      nextRefundWrite(next.value),
      ...purseWrites(item, free),
      ...(freed?.ok ? [nextOrderWrite(freed.value), ...rowWrites(freed.value)] : []),
      ...eventWrites([rejectedEvent({ ...item, refund: next.value })], stamp),
    ],
  });
};

const purse = ({ channel, transactionId, paid }: RefundItem): Promise<Purse> => purseOf(channel, transactionId, paid);

const purseWrites = ({ channel, transactionId }: RefundItem, next: Purse | null): Write[] =>
  next ? [purseWrite(channel, transactionId, next)] : [];
