import type { Sku } from '../../../contracts/values/id.ts';
import { ok, type Result, refuse } from '../../../contracts/values/result.ts';
import { provinceDistance } from '../fulfilment/provinces.ts';

export interface Place {
  readonly id: string;
  readonly province: string;
}
export interface InStock {
  readonly sku: Sku;
  readonly warehouse: string;
  readonly available: number;
}
export interface Want {
  readonly sku: Sku;
  readonly quantity: number;
}
/** So many units of a SKU from one warehouse. */
export interface Part {
  readonly sku: Sku;
  readonly warehouse: string;
  readonly quantity: number;
}
/** What is too little over all warehouses together. */
export interface Short {
  readonly sku: Sku;
  readonly wanted: number;
  readonly available: number;
}

/**
 * Which warehouse sends what. One parcel is cheapest: a warehouse that has everything is taken, the nearest to the address first, then
 * the one with the most stock. Only where none has everything is the order split, again from the nearest, and a SKU itself only where no
 * single warehouse has enough of it. SKUs of `wants` are distinct.
 */
export const allocate = (
  wants: readonly Want[],
  stock: readonly InStock[],
  warehouses: readonly Place[],
  province: string,
): Result<readonly Part[], { readonly code: 'short'; readonly short: readonly Short[] }> => {
  const at = stockTable(stock);
  const short = wants.flatMap((want) => {
    const available = warehouses.reduce((sum, w) => sum + at(want.sku, w.id), 0);
    return available < want.quantity ? [{ sku: want.sku, wanted: want.quantity, available }] : [];
  });
  if (short.length > 0) return refuse({ code: 'short', short });

  const ranked = rank(wants, warehouses, province, at);
  const whole = ranked.find((w) => wants.every((want) => at(want.sku, w.id) >= want.quantity));
  if (whole) return ok(wants.map(({ sku, quantity }) => ({ sku, warehouse: whole.id, quantity })));
  return ok(wants.flatMap((want) => split(want, ranked, at)));
};

type StockAt = (sku: Sku, warehouse: string) => number;

const stockTable = (stock: readonly InStock[]): StockAt => {
  const table = new Map(stock.map((s) => [`${s.sku} ${s.warehouse}`, Math.max(0, s.available)]));
  return (sku, warehouse) => table.get(`${sku} ${warehouse}`) ?? 0;
};

/** Nearest first, then what can serve the most of this order; the merchant's own order of warehouses breaks a tie. */
const rank = (
  wants: readonly Want[],
  warehouses: readonly Place[],
  province: string,
  at: StockAt,
): readonly Place[] => {
  const served = (w: Place): number => wants.reduce((sum, want) => sum + at(want.sku, w.id), 0);
  return warehouses.toSorted(
    (a, b) => provinceDistance(a.province, province) - provinceDistance(b.province, province) || served(b) - served(a),
  );
};

const split = (want: Want, ranked: readonly Place[], at: StockAt): Part[] => {
  const enough = ranked.find((w) => at(want.sku, w.id) >= want.quantity);
  if (enough) return [{ sku: want.sku, warehouse: enough.id, quantity: want.quantity }];
  const parts: Part[] = [];
  let left = want.quantity;
  for (const warehouse of ranked) {
    const quantity = Math.min(left, at(want.sku, warehouse.id));
    if (quantity > 0) parts.push({ sku: want.sku, warehouse: warehouse.id, quantity });
    left -= quantity;
  }
  return parts;
};
