import type { Money } from '../../../contracts/values/money.ts';
import type { CartRow } from './cart-line.tsx';
import type { Quote } from './use-quote.ts';

/** What the ticked lines come to. */
export interface CartSums {
  readonly goods: Money;
  /** null while nobody can say: the server has not seen these quantities. */
  readonly freight: Money | null;
  readonly total: Money | null;
}

const answers = (reply: NonNullable<Quote['reply']>, chosen: readonly CartRow[]): boolean =>
  chosen.every(({ line }) => reply.lines.some((l) => l.sku === line.sku && l.quantity === line.quantity));

/**
 * The server's sums. Where it could not be asked about the quantities shown, the goods at the prices last known and no total, so that
 * an amount never stands beside a number of units it is not for; null before anything is known.
 */
export const cartSums = (rows: readonly CartRow[], quote: Quote): CartSums | null => {
  const chosen = rows.filter((row) => row.line.chosen);
  if (quote.refusal === null || (quote.reply && answers(quote.reply, chosen))) return quote.reply?.totals ?? null;
  const fen = chosen.map(({ line, quoted }) => (quoted?.unitPrice ?? line.seen.price).minor * line.quantity);
  const goods: Money = { currency: 'CNY', minor: fen.reduce((sum, part) => sum + part, 0) };
  return { goods, freight: null, total: null };
};
