import type { RankWeights } from '../../../domain/search/ranking.ts';
import { shelves } from '../../../domain/search/selection.ts';
import type { PackedIndex } from './packed-index.ts';

/** What products' places owe to themselves, whatever was asked. */
export interface Standing {
  /** 0 to 1 by product, without the text's part. */
  readonly worth: Float32Array;
  /** Everything on the shelf, most popular first, sold-out goods last. */
  readonly popular: readonly number[];
  /** The places of `popular`. */
  readonly rank: Float32Array;
}

export const standingOf = (index: PackedIndex, weights: RankWeights): Standing => {
  const { sales, listedAt, available, stock } = index.columns;
  const most = Math.log1p(sales.reduce((a, b) => Math.max(a, b), 1));
  const oldest = listedAt.reduce((a, b) => Math.min(a, b), 0xffffffff);
  const newest = listedAt.reduce((a, b) => Math.max(a, b), 0);
  const worth = Float32Array.from({ length: index.size }, (_, doc) => {
    const fresh = newest > oldest ? ((listedAt[doc] ?? oldest) - oldest) / (newest - oldest) : 0;
    const sold = Math.log1p(sales[doc] ?? 0) / most;
    return sold * weights.sales + ((stock[doc] ?? 0) / 255) * weights.stock + fresh * weights.freshness;
  });
  const rank = worth.map((own, doc) => own + shelves.other + (available[doc] === 1 ? 0 : shelves.soldOut));
  const all = Array.from({ length: index.size }, (_, doc) => doc);
  return { worth, rank, popular: all.sort((a, b) => (rank[b] ?? 0) - (rank[a] ?? 0) || a - b) };
};
