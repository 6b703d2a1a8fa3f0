import type { ProductCard } from '../../contracts/catalogue/product.ts';

type Cards = readonly ProductCard[];

const bySales = (a: ProductCard, b: ProductCard): number => b.salesCount - a.salesCount;
const byAge = (a: ProductCard, b: ProductCard): number => b.listedAt.localeCompare(a.listedAt);

/** The most bought of every category, so that none fills the page alone. */
const popular = (shelves: readonly Cards[], count: number): Cards => {
  const each = Math.ceil(count / Math.max(1, shelves.length));
  return shelves
    .flatMap((shelf) => shelf.toSorted(bySales).slice(0, each))
    .toSorted(bySales)
    .slice(0, count);
};

/** What the home page shows of the newest goods of each root category: only what can be bought. */
export const homeShelves = (shelves: readonly Cards[]): Record<'deals' | 'popular' | 'newest', Cards> => {
  const buyable = shelves.map((shelf) => shelf.filter((card) => card.available));
  const all = buyable.flat();
  return {
    deals: all
      .filter((card) => card.listPrice)
      .toSorted(bySales)
      .slice(0, 5),
    popular: popular(buyable, 12),
    newest: all.toSorted(byAge).slice(0, 5),
  };
};
