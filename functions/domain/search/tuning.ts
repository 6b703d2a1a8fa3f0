import type { SearchSettings } from '../../../contracts/search/search-settings.ts';
import { type RankWeights, rankWeightsOf } from './ranking.ts';
import { type Synonyms, synonymsOf, usualSynonyms } from './synonyms.ts';
import type { Simplify } from './tokens.ts';

/** What the merchant's settings mean for a search; every adapter takes it with each query, so that nothing is indexed anew. */
export interface Tuning {
  readonly synonyms: Synonyms;
  readonly weights: RankWeights;
}

export const usualTuning: Tuning = {
  synonyms: usualSynonyms,
  weights: rankWeightsOf({ text: 5, sales: 5, stock: 5, freshness: 5 }),
};

export const tuningOf = (settings: Pick<SearchSettings, 'synonyms' | 'weights'>, simplify: Simplify): Tuning => ({
  synonyms: synonymsOf(settings.synonyms, simplify),
  weights: rankWeightsOf(settings.weights),
});
