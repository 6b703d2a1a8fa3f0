import type * as z from 'zod/mini';
import type { staffStock } from '../../../contracts/catalogue/list-products-for-staff.ts';

export type StaffStock = z.infer<typeof staffStock>;

/** A SKU with this many or fewer left for sale is running low. */
export const lowAt = 5;

export interface SkuStock {
  readonly sku: string;
  readonly onHand: number;
  readonly held: number;
  readonly available: number;
  readonly level: 'out' | 'low' | 'enough';
  readonly rows: readonly StaffStock[];
}

export const levelOf = (available: number): SkuStock['level'] =>
  available <= 0 ? 'out' : available <= lowAt ? 'low' : 'enough';

/** What is read of a product here: its SKUs in order, and the rows of those that any warehouse ever had. */
export interface Stocked {
  readonly variants: readonly { readonly sku: string }[];
  readonly stock: readonly StaffStock[];
}

/** A product's stock by SKU, over its warehouses, in the order of its variants; one never stocked is sold out. */
export const bySku = ({ variants, stock }: Stocked): readonly SkuStock[] =>
  variants.map(({ sku }) => {
    const rows = stock.filter((row) => row.sku === sku);
    const available = total(rows, 'available');
    return {
      sku,
      onHand: total(rows, 'onHand'),
      held: total(rows, 'held'),
      available,
      level: levelOf(available),
      rows,
    };
  });

const total = (rows: readonly StaffStock[], of: 'onHand' | 'held' | 'available'): number =>
  rows.reduce((sum, row) => sum + row[of], 0);

export interface StockSummary {
  readonly available: number;
  readonly held: number;
  readonly skus: number;
  readonly low: number;
  readonly out: number;
}

export const summaryOf = (product: Stocked): StockSummary => {
  const skus = bySku(product);
  return {
    available: total(product.stock, 'available'),
    held: total(product.stock, 'held'),
    skus: skus.length,
    low: skus.filter((s) => s.level === 'low').length,
    out: skus.filter((s) => s.level === 'out').length,
  };
};
