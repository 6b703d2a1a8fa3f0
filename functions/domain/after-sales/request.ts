import type { RefundLine, RefundOffer, RefundReason } from '../../../contracts/after-sales/refund.ts';
import type { Issue, Refusal } from '../../../contracts/problems.ts';
import type { Sku } from '../../../contracts/values/id.ts';
import { add, allocate, cny, type Money, sum } from '../../../contracts/values/money.ts';
import { ok, type Result, refuse } from '../../../contracts/values/result.ts';
import { faults } from './offer.ts';

/** What a shopper asks back. */
export interface RefundWish {
  readonly reason: RefundReason;
  /** Null: all that is left. */
  readonly lines: readonly { readonly sku: Sku; readonly quantity: number }[] | null;
}

/** What a refund takes of what was paid. */
export interface Taking {
  readonly lines: RefundLine[];
  readonly freight: Money;
  readonly amount: Money;
}

/**
 * Holds a wish to what may be refunded and says what it is worth: of each line the share of its units (the last units get what is
 * left, so that all refunds of a line sum to it exactly), and the freight with the last line, where the goods never left or the
 * shop is at fault.
 */
export const takingOf = (wish: RefundWish, offer: RefundOffer): Result<Taking, Refusal> => {
  const reason = whyNotReason(wish, offer);
  if (reason) return refuse(reason);
  const wanted = summed(wish.lines ?? offer.lines);
  const unordered = pointTo(wish, (sku) => (wanted.get(sku) ?? 0) > (lineOf(offer, sku)?.quantity ?? 0));
  if (unordered.length > 0) return refuse({ code: 'invalid_input', issues: unordered });
  const fault = faults.includes(wish.reason);
  const taken = offer.lines.filter((line) => wanted.has(line.sku));
  if (!fault && taken.some((line) => line.onlyForFault)) {
    return refuse({
      code: 'refund_not_returnable',
      context: { skus: taken.filter((l) => l.onlyForFault).map((l) => l.sku) },
    });
  }
  const lines = taken.map((line) => shareOf(line, wanted.get(line.sku) ?? 0));
  const all = offer.lines.every((line) => wanted.get(line.sku) === line.quantity);
  const freight = all && offer.freightFor.includes(wish.reason) ? offer.freight : cny(0);
  return ok({ lines, freight, amount: add(sum(lines.map((l) => l.amount)), freight) });
};

const whyNotReason = ({ reason }: RefundWish, { kind }: RefundOffer): Refusal | null =>
  kind === 'return' && reason === 'changed_mind_unshipped'
    ? { code: 'invalid_input', issues: [{ pointer: '#/reason', message: 'reason_does_not_fit' }] }
    : null;

/** A SKU named twice is wanted twice. */
const summed = (lines: readonly { readonly sku: Sku; readonly quantity: number }[]): ReadonlyMap<Sku, number> => {
  const all = new Map<Sku, number>();
  for (const { sku, quantity } of lines) all.set(sku, (all.get(sku) ?? 0) + quantity);
  return all;
};

const lineOf = (offer: RefundOffer, sku: Sku) => offer.lines.find((line) => line.sku === sku);

const pointTo = (wish: RefundWish, which: (sku: Sku) => boolean): Issue[] =>
  (wish.lines ?? []).flatMap(({ sku }, at) =>
    which(sku) ? [{ pointer: `#/lines/${at}/quantity`, message: 'not_ordered' }] : [],
  );

const shareOf = ({ onlyForFault: _, ...line }: RefundOffer['lines'][number], quantity: number): RefundLine => {
  const units = allocate(
    line.amount,
    Array.from({ length: line.quantity }, () => 1),
  );
  // The later units are never the larger ones, so what is refunded first is never too little.
  return { ...line, quantity, amount: sum(units.slice(0, quantity)) };
};
