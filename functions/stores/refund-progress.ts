import type { Refund, RefundProblem } from '../../contracts/after-sales/refund.ts';
import type { Payment } from '../../contracts/payments/payment.ts';
import type { RefundId } from '../../contracts/values/id.ts';
import type { RefundFact } from '../domain/after-sales/fact.ts';
import { issuing, type RefundMoved, standing, succeeded } from '../domain/after-sales/moves.ts';
import { isEmptied, type Purse, released, spent } from '../domain/after-sales/purse.ts';
import { afterMove } from '../domain/payments/states.ts';
import { nextPaymentWrite } from './payment-items.ts';
import { attemptById } from './payments.ts';
import { failedEvent, nextRefundWrite, purseWrite, type RefundItem, succeededEvent } from './refund-items.ts';
import { purseOf, refundById } from './refunds.ts';
import { eventWrites, type Stamp } from './stamp.ts';
import { pauseAfter, transact, type Write } from './table/client.ts';

const tries = 8;

type Move = (item: RefundItem) => RefundMoved;
/** `overtaken`: since the refund was read, someone else has moved it; it is read again. */
type Also = (
  item: RefundItem,
  next: Refund,
) => Promise<readonly Write[] | 'overtaken'> | readonly Write[] | 'overtaken';

/** Moves a refund and all that goes with it in one transaction; where it cannot go that way it is given back as it is. */
const moveRefund = async (id: RefundId, move: Move, also: Also): Promise<RefundItem> => {
  for (let attempt = 1; attempt <= tries; attempt++) {
    const item = await refundById(id);
    if (!item) throw new Error(`there is no refund ${id}`);
    const next = move(item);
    if (!next.ok) return item;
    const further = await also(item, next.value);
    const writes = further === 'overtaken' ? null : [nextRefundWrite(next.value), ...further];
    if (writes && (await transact(writes)) === null) return { ...item, refund: next.value };
    await pauseAfter(attempt);
  }
  throw new Error(`refund ${id} was changed by others ${tries} times in a row`);
};

/** Notes that the provider is about to be asked, before they are: whatever comes back then finds it so. */
export const beginRefund = (id: RefundId): Promise<RefundItem> =>
  moveRefund(
    id,
    ({ refund }) => issuing(refund),
    () => [],
  );

/** The money is on its way back: the refund, what is left of the transaction, the payment and the event, all or none, once. */
export const bookRefund = (fact: RefundFact, id: RefundId, stamp: Stamp): Promise<RefundItem> =>
  moveRefund(
    id,
    ({ refund }) => succeeded(refund, fact, stamp.at),
    async (item, next) => {
      const found = await purseOf(item.channel, item.transactionId, item.paid);
      if (isOvertaken(item, found)) return 'overtaken';
      const purse = spentOf(item, found);
      const payment = (await attemptById(item.refund.paymentId))?.payment;
      return [
        purseWrite(item.channel, item.transactionId, purse),
        ...(payment ? paymentWrites(payment, item, purse) : []),
        ...eventWrites([succeededEvent({ ...item, refund: next })], stamp),
      ];
    },
  );

/** What this refund set aside is no longer there: a callback and a query have told of it at once, and the other was faster. */
const isOvertaken = ({ refund }: RefundItem, purse: Purse): boolean =>
  refund.reserved && purse.reserved < refund.amount.minor;

/** The provider may confirm what had been let go: then it is money gone all the same, and the books say so. */
const spentOf = ({ refund }: RefundItem, purse: Purse): Purse =>
  refund.reserved
    ? spent(purse, refund.amount.minor)
    : { ...purse, refunded: purse.refunded + refund.amount.minor, version: purse.version + 1 };

/** A payment has the state of its own transaction; another that came beside it leaves it as it is. */
const paymentWrites = (payment: Payment, { transactionId }: RefundItem, purse: Purse): Write[] => {
  if (payment.transactionId !== transactionId) return [];
  const state = afterMove(payment.state, isEmptied(purse) ? 'returned' : 'partly_returned');
  return state ? [nextPaymentWrite({ ...payment, state, version: payment.version + 1 })] : [];
};

/** It stands still until a person has looked; what is certain not to have gone is free again. */
export const letRefundStand = (id: RefundId, problem: RefundProblem, stamp: Stamp): Promise<RefundItem> =>
  moveRefund(
    id,
    ({ refund }) => standing(refund, problem),
    async (item, next) => {
      const { channel, transactionId, paid, refund } = item;
      const lets = refund.reserved && !next.reserved && next.state !== 'refunded';
      const found = lets ? await purseOf(channel, transactionId, paid) : null;
      if (found && isOvertaken(item, found)) return 'overtaken';
      const free = found ? released(found, refund.amount.minor) : null;
      return [
        ...(free ? [purseWrite(channel, transactionId, free)] : []),
        // The shopper has their money; that stock did not follow is the merchant's own affair.
        ...(next.state === 'refunded' ? [] : eventWrites([failedEvent({ ...item, refund: next })], stamp)),
      ];
    },
  );
