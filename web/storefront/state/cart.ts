import type { Money } from '../../../contracts/values/money.ts';
import { mostLines, mostUnits } from '../../../contracts/values/order-size.ts';
import type { PictureView } from '../views.ts';
import { isRecord, stored } from './stored.ts';

/** What was on the page when the line was put in: shown until the server's quote comes, and compared with it. */
export interface Seen {
  readonly handle: string;
  readonly name: string;
  /** The chosen values: 赤陶，M. */
  readonly option: string;
  readonly picture: PictureView;
  readonly tint: string;
  readonly price: Money;
}

export interface CartLine {
  readonly sku: string;
  readonly quantity: number;
  /** Ticked for checkout. */
  readonly chosen: boolean;
  readonly seen: Seen;
}

type Lines = readonly CartLine[];

const isMoney = (found: unknown): found is Money =>
  isRecord(found) && found.currency === 'CNY' && Number.isSafeInteger(found.minor);

const isPicture = (found: unknown): found is PictureView =>
  isRecord(found) && typeof found.name === 'string' && typeof found.alt === 'string';

const isSeen = (found: unknown): found is Seen =>
  isRecord(found) &&
  typeof found.handle === 'string' &&
  typeof found.name === 'string' &&
  typeof found.option === 'string' &&
  typeof found.tint === 'string' &&
  isPicture(found.picture) &&
  isMoney(found.price);

const isLine = (found: unknown): found is CartLine =>
  isRecord(found) &&
  typeof found.sku === 'string' &&
  typeof found.chosen === 'boolean' &&
  typeof found.quantity === 'number' &&
  Number.isInteger(found.quantity) &&
  found.quantity >= 1 &&
  found.quantity <= mostUnits &&
  isSeen(found.seen);

const lines = stored<Lines>('shop.cart.1', 'local', (found) =>
  Array.isArray(found) ? found.filter(isLine).slice(0, mostLines) : [],
);

const within = (quantity: number, most = mostUnits): number => Math.max(1, Math.min(quantity, most, mostUnits));

/** The cart lives on the device; the server prices it anew whenever it is looked at. */
export const cart = {
  lines: lines.read,
  subscribe: lines.subscribe,

  /**
   * Puts units in, newest line first; more of the same SKU joins its line.
   * @param most what is left in stock
   * @returns false where the cart already holds as many different goods as an order takes
   */
  add: (sku: string, quantity: number, seen: Seen, most: number): boolean => {
    const held = lines.read();
    const same = held.find((line) => line.sku === sku);
    if (!same && held.length >= mostLines) return false;
    const line = { sku, quantity: within((same?.quantity ?? 0) + quantity, most), chosen: true, seen };
    lines.write([line, ...held.filter((other) => other !== same)]);
    return true;
  },

  setQuantity: (sku: string, quantity: number): void =>
    lines.write(lines.read().map((line) => (line.sku === sku ? { ...line, quantity: within(quantity) } : line))),

  choose: (skus: readonly string[], chosen: boolean): void =>
    lines.write(lines.read().map((line) => (skus.includes(line.sku) ? { ...line, chosen } : line))),

  /** What the server says now becomes what was seen. */
  see: (seen: ReadonlyMap<string, Seen>): void =>
    lines.write(lines.read().map((line) => ({ ...line, seen: seen.get(line.sku) ?? line.seen }))),

  /** @returns what puts everything back where it was */
  remove: (skus: readonly string[]): (() => void) => {
    const before = lines.read();
    lines.write(before.filter((line) => !skus.includes(line.sku)));
    return () => {
      const now = lines.read();
      const back = before.filter((line) => skus.includes(line.sku) && !now.some((other) => other.sku === line.sku));
      const place = new Map(before.map((line, at) => [line.sku, at]));
      const at = (line: CartLine): number => place.get(line.sku) ?? -1;
      lines.write([...now, ...back].sort((a, b) => at(a) - at(b)).slice(0, mostLines));
    };
  },
};

export const unitsIn = (held: Lines): number => held.reduce((sum, line) => sum + line.quantity, 0);
