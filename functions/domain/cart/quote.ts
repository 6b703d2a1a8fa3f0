import type { QuotedLine, Totals } from '../../../contracts/cart/quote-cart.ts';
import type { ShopSettings } from '../../../contracts/catalogue/shop.ts';
import type { Sku } from '../../../contracts/values/id.ts';
import type { Instant } from '../../../contracts/values/instant.ts';
import type { SoldSku } from '../catalogue/sold-sku.ts';
import { fewestDays } from '../fulfilment/delivery.ts';
import { arrivalDay, daysOnTheWay } from '../fulfilment/promise.ts';
import { allocate, type InStock, type Part, type Want } from '../stock/allocate.ts';
import { quotedLine, summed } from './lines.ts';
import { totalsOf } from './totals.ts';

/** What the shop knows when it quotes. */
export interface Shelf {
  readonly settings: ShopSettings;
  readonly sold: ReadonlyMap<Sku, SoldSku>;
  readonly stock: readonly InStock[];
}

export interface Quote {
  readonly lines: readonly QuotedLine[];
  readonly totals: Totals;
  /** Where the lines that can be ordered would come from. */
  readonly parts: readonly Part[];
  readonly arrivesOn: string;
}

/** The one computation of lines, totals, warehouses and delivery day, for the cart's quote and for the order itself. */
export const quote = (wants: readonly Want[], province: string, shelf: Shelf, at: Instant): Quote => {
  const { settings, sold, stock } = shelf;
  const lines = summed(wants).map((want) => quotedLine(want, sold.get(want.sku), stock));
  const orderable = lines.filter((l) => l.state === 'ok');
  const allocated = allocate(orderable, stock, settings.warehouses, province);
  // Both look at the same stock; an order that holds nothing must never come of their disagreeing.
  if (!allocated.ok) throw new Error('lines that are in stock could not be allocated');
  const parts = allocated.value;
  return {
    lines,
    totals: totalsOf(lines, province, settings.freight),
    parts,
    arrivesOn: arrivalDay(at, slowest(parts, province, settings)),
  };
};

/** The order has arrived when its last parcel has; with nothing to send, what the nearest warehouse would take. */
const slowest = (parts: readonly Part[], province: string, settings: ShopSettings): number => {
  const sending = settings.warehouses.filter((w) => parts.some((p) => p.warehouse === w.id));
  if (sending.length === 0) return fewestDays(province, settings);
  return Math.max(...sending.map((w) => daysOnTheWay(w.province, province, settings.freight.remoteProvinces)));
};
