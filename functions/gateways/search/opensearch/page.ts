import type { SearchQuery } from '../../../../contracts/search/search-products.ts';
import { kindMatch, textParts } from '../../../domain/search/ranking.ts';
import { partOfText, selection, shelves, withinText } from '../../../domain/search/selection.ts';
import type { Tuning } from '../../../domain/search/tuning.ts';
import { strong } from './covers.ts';
import type { ShopFacts } from './facts.ts';
import type { FoundReading } from './finding.ts';
import { fitting, withAnything } from './plan.ts';
import { leastScore, scores } from './scripts.ts';

const scored = (query: object, source: string, params: object): object => ({
  script_score: { query, script: { source, params }, min_score: leastScore },
});

/** What a score depends on besides the query. */
export interface Scoring {
  readonly facts: ShopFacts;
  readonly weights: Tuning['weights'];
}

const shopOf = ({ mostSales, oldest, newest }: ShopFacts) => ({ mostSales, oldest, newest });
const everything = { bool: { filter: [{ term: { kind: 'product' } }] } };

/** Products that a reading finds: as asked, near it, or both. */
export const readingQuery = (
  { read, names, length }: FoundReading,
  which: 'asked' | 'others' | 'all',
  { facts, weights }: Scoring,
): object => {
  const things = read.plan.readings[read.at] ?? [];
  // A rare thing weighs more than a common one.
  const rarities = things.map((thing) => Math.log(1.5 + facts.products / (1 + (read.whole[thing] ?? 0))));
  const all = rarities.reduce((sum, rarity) => sum + rarity, 0);
  const among = which === 'asked' ? fitting(read.plan, read.at) : withAnything(read.plan);
  return scored(among, scores.reading, {
    which,
    numbers: read.plan.numbers,
    wanted: things.map((thing) => read.plan.wanted[thing]),
    rarities: rarities.map((rarity) => rarity / all),
    ...{ best: read.best, tail: selection.tail, near: selection.near },
    ...{ single: withinText, strong, kind: kindMatch, part: partOfText },
    ...{ names, length, shelves, parts: textParts, shop: shopOf(facts), rank: weights },
  });
};

/** Products by what they are worth to the shop, all of them or some, on one shelf. */
export const popularQuery = (
  { facts, weights }: Scoring,
  among: object = everything,
  shelf: number = shelves.other,
): object => scored(among, scores.popular, { shop: shopOf(facts), rank: weights, shelf, shelves });

export const codeQuery = (code: string, { facts, weights }: Scoring): object =>
  scored({ bool: { filter: [{ term: { codes: code } }] } }, scores.code, {
    shop: shopOf(facts),
    rank: weights,
    shelves,
  });

/** Of the query's products, these alone. */
export const among = (query: object, ids: readonly string[]): object => ({
  bool: { must: [query], filter: [{ ids: { values: ids } }] },
});

/** Equal ones stay in the order of relevance; sold-out ones are last by relevance only, since a sorted price must read as sorted. */
export const orderOf = (sort: SearchQuery['sort']): object[] => {
  const by = {
    relevance: [],
    sales: [{ sales: 'desc' }],
    price_up: [{ price: 'asc' }],
    price_down: [{ price: 'desc' }],
    newest: [{ listedAt: 'desc' }],
  }[sort];
  return [...by, { _score: 'desc' }, { id: 'asc' }];
};
