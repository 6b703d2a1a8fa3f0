import type { Reply } from '../../../contracts/contract.ts';
import type { previewSearch } from '../../../contracts/search/preview-search.ts';
import type { searchProducts } from '../../../contracts/search/search-products.ts';

type Found = Reply<typeof searchProducts>;
type Preview = Reply<typeof previewSearch>;

const placeIn = ({ items }: Found, id: string): number | null => {
  const at = items.findIndex((item) => item.id === id);
  return at < 0 ? null : at + 1;
};

const ranking = (found: Found, other: Found): Preview['before'] => ({
  items: found.items.map(({ id, name, card }) => ({ id, name, card, otherPlace: placeIn(other, id) })),
  total: found.total,
  relaxed: found.relaxed,
  didYouMean: found.didYouMean,
});

/** Two answers to one query side by side, each product with its place in the other. */
export const previewOf = (before: Found, after: Found): Preview => ({
  before: ranking(before, after),
  after: ranking(after, before),
});
