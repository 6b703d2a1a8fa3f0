import type { RefundOffer, RefundReason } from '../../../contracts/after-sales/refund.ts';
import type { Money } from '../../../contracts/values/money.ts';

const faults: readonly RefundReason[] = ['damaged', 'wrong_item', 'not_received'];

/** Whether a line may be asked back for this reason; some goods only where the shop is at fault. */
export const mayAsk = (line: Pick<RefundOffer['lines'][number], 'onlyForFault'>, reason: RefundReason): boolean =>
  !line.onlyForFault || faults.includes(reason);

type Offer = Pick<RefundOffer, 'lines' | 'freight' | 'freightFor'>;

/** What the shop will set aside for these lines, as it will reckon it itself: freight goes back with the last of them. */
export const refundAmount = (offer: Offer, reason: RefundReason, skus: readonly string[]): Money => {
  const chosen = offer.lines.filter((line) => skus.includes(line.sku));
  const whole = chosen.length === offer.lines.length;
  const freight = whole && offer.freightFor.includes(reason) ? offer.freight.minor : 0;
  // Amounts of one order are of one currency; the schemas of money stay out of the page.
  return { currency: offer.freight.currency, minor: chosen.reduce((fen, line) => fen + line.amount.minor, freight) };
};
