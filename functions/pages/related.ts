import type { Product, ProductCard } from '../../contracts/catalogue/product.ts';

const count = 5;

/** Goods of the same narrow category first, then of its root; what can be bought before what cannot, most bought first. */
export const relatedTo = (product: Product, shelf: readonly ProductCard[]): readonly ProductCard[] => {
  const rank = (card: ProductCard): number => (card.available ? 2 : 0) + (card.category === product.category ? 1 : 0);
  return shelf
    .filter((card) => card.handle !== product.handle)
    .toSorted((a, b) => rank(b) - rank(a) || b.salesCount - a.salesCount)
    .slice(0, count);
};
