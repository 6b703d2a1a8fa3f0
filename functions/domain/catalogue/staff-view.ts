import type { Product } from '../../../contracts/catalogue/product.ts';
import type { Editor, StaffProduct, StaffVariant } from '../../../contracts/catalogue/staff-product.ts';
import type { Instant } from '../../../contracts/values/instant.ts';
import type { Money } from '../../../contracts/values/money.ts';

/**
 * What of a product only staff may know. It lies beside the product, never in it: whoever is handed a `Product` cannot pass on what it
 * does not hold.
 */
export interface Backstage {
  /** What the merchant pays for one, by SKU. */
  readonly costs: Readonly<Record<string, Money>>;
  readonly onShelfAt?: Instant;
  readonly offShelfAt?: Instant;
  readonly changedAt: Instant;
  readonly changedBy: Editor | null;
  /** Addresses it had before, oldest first. */
  readonly formerHandles: readonly string[];
}

/** A product as the shop keeps it: the part anyone may see and the part that stays behind. */
export interface Kept {
  readonly product: Product;
  readonly backstage: Backstage;
}

/** Both parts as one, for staff. */
export const staffViewOf = ({ product, backstage }: Kept): StaffProduct => {
  const { costs, onShelfAt, offShelfAt, changedAt, changedBy } = backstage;
  return {
    ...product,
    variants: product.variants.map((v) => {
      const cost = costs[v.sku];
      return cost ? { ...v, cost } : v;
    }),
    ...(onShelfAt ? { onShelfAt } : {}),
    ...(offShelfAt ? { offShelfAt } : {}),
    changedAt,
    changedBy,
  };
};

/** The variants as anyone may see them, and their costs by SKU. */
export const withoutCosts = (
  variants: readonly StaffVariant[],
): Pick<Product, 'variants'> & Pick<Backstage, 'costs'> => ({
  variants: variants.map(({ cost: _, ...variant }) => variant),
  costs: Object.fromEntries(variants.flatMap(({ sku, cost }) => (cost ? [[sku, cost]] : []))),
});
