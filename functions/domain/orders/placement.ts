import type { QuotedLine } from '../../../contracts/cart/quote-cart.ts';
import type { Address } from '../../../contracts/orders/address.ts';
import type { Order, OrderLine } from '../../../contracts/orders/order.ts';
import type { Issue, Refusal } from '../../../contracts/problems.ts';
import type { OrderId, ShopperId } from '../../../contracts/values/id.ts';
import { type Instant, plusMs } from '../../../contracts/values/instant.ts';
import type { Locale } from '../../../contracts/values/locale.ts';
import { equals, type Money } from '../../../contracts/values/money.ts';
import { mostUnits } from '../../../contracts/values/order-size.ts';
import { ok, type Result, refuse } from '../../../contracts/values/result.ts';
import { type Quote, quote, type Shelf } from '../cart/quote.ts';
import type { Part, Want } from '../stock/allocate.ts';

/** An order as a shopper asks for it. */
export interface Wish {
  readonly id: OrderId;
  readonly shopperId: ShopperId;
  readonly locale: Locale;
  readonly lines: readonly Want[];
  readonly address: Address;
  readonly remark: string;
  readonly expectedTotal: Money;
}

export interface Placement {
  readonly order: Order;
  readonly parts: readonly Part[];
}

type Place = Result<Placement, Refusal>;

/**
 * Decides an order on what the shop knows now: every SKU must be on the shelf, in stock and cost what the shopper saw. Prices and names
 * are snapshot. Unpaid at `payBefore` it is cancelled.
 */
export const place = (wish: Wish, shelf: Shelf, at: Instant): Place => {
  const quoted = quote(wish.lines, wish.address.province, shelf, at);
  const refusal = unknown(wish, quoted) ?? tooMany(wish, quoted) ?? soldOut(quoted) ?? priceChanged(wish, quoted);
  return refusal ? refuse(refusal) : ok({ order: orderOf(wish, quoted, shelf, at), parts: quoted.parts });
};

const pointTo = (wish: Wish, which: (line: Want) => boolean, field: string, message: string): Issue[] =>
  wish.lines.flatMap((line, at) => (which(line) ? [{ pointer: `#/lines/${at}/${field}`, message }] : []));

const unknown = (wish: Wish, { lines }: Quote): Refusal | null => {
  const gone = new Set(lines.filter((l) => l.state === 'gone').map((l) => l.sku));
  if (gone.size === 0) return null;
  return { code: 'product_not_found', issues: pointTo(wish, (l) => gone.has(l.sku), 'sku', 'not_sold') };
};

const tooMany = (wish: Wish, { lines }: Quote): Refusal | null => {
  const over = new Set(lines.filter((l) => l.quantity > mostUnits).map((l) => l.sku));
  if (over.size === 0) return null;
  return { code: 'invalid_input', issues: pointTo(wish, (l) => over.has(l.sku), 'quantity', 'quantity_too_large') };
};

const soldOut = ({ lines }: Quote): Refusal | null => {
  const short = lines.filter((l) => l.state === 'short' || l.state === 'sold_out');
  if (short.length === 0) return null;
  const context = { lines: short.map((l) => ({ sku: l.sku, wanted: l.quantity, available: l.available })) };
  return { code: 'out_of_stock', context };
};

const priceChanged = (wish: Wish, { totals }: Quote): Refusal | null =>
  equals(totals.total, wish.expectedTotal) ? null : { code: 'price_changed', context: { total: totals.total } };

const orderOf = (wish: Wish, quoted: Quote, { settings }: Shelf, at: Instant): Order => ({
  id: wish.id,
  shopperId: wish.shopperId,
  state: 'awaiting_payment',
  fulfilment: 'unfulfilled',
  lines: quoted.lines.map(snapshot),
  totals: quoted.totals,
  address: wish.address,
  remark: wish.remark,
  placedAt: at,
  payBefore: plusMs(at, settings.payWithinMinutes * 60_000),
  paidAt: null,
  cancelledAt: null,
  cancelReason: null,
  arrivesOn: quoted.arrivesOn,
  paymentId: null,
  locale: wish.locale,
  version: 1,
});

const snapshot = ({ listPrice: _, state: __, available: ___, ...line }: QuotedLine): OrderLine => line;
