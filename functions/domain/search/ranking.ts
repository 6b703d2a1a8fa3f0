import type { RankingWeights } from '../../../contracts/search/search-settings.ts';
import type { FieldKind } from './document.ts';

/**
 * How much a match in a field says about a product, 0 to 1. Several fields add up like independent evidence, so a product whose name,
 * category and tags agree is above one that mentions the word once.
 */
export const fieldWeights: Readonly<Record<FieldKind, number>> = {
  name: 0.6,
  model: 0.6,
  category: 0.6,
  brand: 0.6,
  tag: 0.5,
  attribute: 0.45,
  option: 0.4,
  implied: 0.25,
  root: 0.3,
  summary: 0.2,
  specification: 0.15,
};

/** The last word of a name is what the thing is (衬衫式连衣裙 is a dress, a phone case is a case); it counts like this. */
export const headWeight = 0.85;

/** Of a tag or a category, what does not stand at its end says less: a case is not a phone for being among phones and cases. */
export const withinValue = 0.6;

/** A measure is a fact wherever it stands: it counts at least this much. */
export const measureWeight = 0.35;

/** A match below this says little by itself: a single character of it never makes a product match. */
export const strongMatch = 0.3;

/** A whole match this strong says what a product is (the end of its name, a tag), not only what it has. */
export const kindMatch = 0.84;

/**
 * What the place among goods that are alike as asked is made of, as parts of one whole: how well the words fit, how much was sold, how
 * many of the variants can be bought, how new it is.
 */
export interface RankWeights {
  readonly text: number;
  readonly sales: number;
  readonly stock: number;
  readonly freshness: number;
}

const asItComes: RankWeights = { text: 1, sales: 0.08, stock: 0.03, freshness: 0.02 };

/** Of the text's part: how much of the name the query says (the plain product before its decorated cousins), and being of the kind. */
export const textParts = { nameCovered: 0.04, kind: 0.1 } as const;

// The middle of a slider is how the shop comes, its end four times as much.
const factor = (weight: number): number => (weight / 5) ** 2;

/** The merchant's sliders as parts that sum to 1; a text that counts nothing would rank by chance, so it always counts a little. */
export const rankWeightsOf = ({ text, sales, stock, freshness }: RankingWeights): RankWeights => {
  const parts = {
    text: Math.max(0.05, asItComes.text * factor(text)),
    sales: asItComes.sales * factor(sales),
    stock: asItComes.stock * factor(stock),
    freshness: asItComes.freshness * factor(freshness),
  };
  const all = parts.text + parts.sales + parts.stock + parts.freshness;
  return {
    text: parts.text / all,
    sales: parts.sales / all,
    stock: parts.stock / all,
    freshness: parts.freshness / all,
  };
};
