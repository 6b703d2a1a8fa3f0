import type { CartChange } from '../../../contracts/cart/cart.ts';
import type { Sku } from '../../../contracts/values/id.ts';
import { type Instant, plusMs } from '../../../contracts/values/instant.ts';
import { mostKept, mostUnits } from '../../../contracts/values/order-size.ts';

/** One SKU of a kept cart, as the last change of it left it. A quantity of 0 is a line that was taken out. */
export type KeptLine = Omit<CartChange, 'at'> & { readonly changedAt: Instant };

/** At most one line a SKU, in the order in which they were put in. */
export interface KeptCart {
  readonly lines: readonly KeptLine[];
}

export interface Changed {
  readonly cart: KeptCart;
  /** What there was no room for: told to the shopper. */
  readonly dropped: readonly Sku[];
}

/** So long a line that was taken out is remembered, so that a phone that was offline does not bring it back. */
const forgottenAfterMs = 30 * 86_400_000;

/**
 * A cart with changes, made now or offline. Of two for one SKU the later one holds, of two at one moment the larger; a device's clock that is ahead
 * counts as now. So the same changes, in any order and as often as they are sent, leave the same lines.
 */
export const changed = (cart: KeptCart, changes: readonly CartChange[], now: Instant): Changed => {
  const bySku = new Map(cart.lines.map((line) => [line.sku, line]));
  for (const { at, ...change } of changes) {
    const line = { ...change, changedAt: at < now ? at : now };
    const before = bySku.get(line.sku);
    if (!before || isLater(line, before)) bySku.set(line.sku, line);
  }
  return withRoom([...bySku.values()], now);
};

const isLater = (a: KeptLine, b: KeptLine): boolean => {
  if (a.changedAt !== b.changedAt) return a.changedAt > b.changedAt;
  return a.quantity === b.quantity ? b.saved && !a.saved : a.quantity > b.quantity;
};

/**
 * A guest's cart and the one of the customer who they turn out to be. No line of either is lost: of a SKU in both the larger quantity stays, to be
 * ordered now if it was in one of them, and what one had taken out stays where the other has it.
 */
export const merged = (customer: KeptCart, guest: KeptCart, now: Instant): Changed => {
  const bySku = new Map(customer.lines.map((line) => [line.sku, line]));
  for (const line of guest.lines) {
    const own = bySku.get(line.sku);
    bySku.set(line.sku, own ? both(own, line) : line);
  }
  return withRoom([...bySku.values()], now);
};

const both = (a: KeptLine, b: KeptLine): KeptLine => ({
  sku: a.sku,
  quantity: Math.min(mostUnits, Math.max(a.quantity, b.quantity)),
  saved: [a, b].every((line) => line.saved || line.quantity === 0),
  changedAt: [a.changedAt, b.changedAt].toSorted()[1] ?? a.changedAt,
});

/** The lines put in last go first where there are too many; what was taken out long ago is forgotten. */
const withRoom = (lines: readonly KeptLine[], now: Instant): Changed => {
  const since = plusMs(now, -forgottenAfterMs);
  const there = lines.filter((line) => line.quantity > 0);
  const newest = there.toSorted((a, b) => (a.changedAt === b.changedAt ? 0 : a.changedAt > b.changedAt ? -1 : 1));
  const over = new Set(newest.slice(0, Math.max(0, there.length - mostKept)).map((line) => line.sku));
  const isKept = (line: KeptLine): boolean => (line.quantity > 0 ? !over.has(line.sku) : line.changedAt > since);
  return { cart: { lines: lines.filter(isKept) }, dropped: [...over] };
};
