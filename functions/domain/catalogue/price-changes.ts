import type { PriceChange, StaffVariant } from '../../../contracts/catalogue/staff-product.ts';
import type { Money } from '../../../contracts/values/money.ts';

const fields = ['price', 'listPrice', 'cost'] as const;
type Changes = PriceChange['changes'];

const same = (a: Money | null, b: Money | null): boolean => a?.minor === b?.minor && a?.currency === b?.currency;

/** Every price, list price and cost that differs, by SKU in the order of the new variants, then those that are gone. */
export const priceChangesOf = (before: readonly StaffVariant[], after: readonly StaffVariant[]): Changes => {
  const old = new Map<string, StaffVariant>(before.map((v) => [v.sku, v]));
  const next = new Map<string, StaffVariant>(after.map((v) => [v.sku, v]));
  return [...new Set([...next.keys(), ...old.keys()])].flatMap((sku) =>
    fields.flatMap((field) => {
      const from = old.get(sku)?.[field] ?? null;
      const to = next.get(sku)?.[field] ?? null;
      return same(from, to) ? [] : [{ sku, field, from, to }];
    }),
  );
};

/** New prices for some SKUs: what is left out stays, null takes it away. */
export interface NewPrices {
  readonly sku: string;
  readonly price?: Money | undefined;
  readonly listPrice?: Money | null | undefined;
  readonly cost?: Money | null | undefined;
}

export const repriced = (variants: readonly StaffVariant[], prices: readonly NewPrices[]): StaffVariant[] => {
  const bySku = new Map(prices.map((p) => [p.sku, p]));
  return variants.map((variant) => {
    const to = bySku.get(variant.sku);
    if (!to) return variant;
    const { listPrice: list, cost: paid, ...rest } = variant;
    const listPrice = to.listPrice === undefined ? list : to.listPrice;
    const cost = to.cost === undefined ? paid : to.cost;
    return {
      ...rest,
      price: to.price ?? variant.price,
      ...(listPrice ? { listPrice } : {}),
      ...(cost ? { cost } : {}),
    };
  });
};
