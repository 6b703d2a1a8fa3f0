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
export const headWeight = 0.8;

/** A match below this says little by itself: a single character of it never makes a product match. */
export const strongMatch = 0.3;

/** What the place in the list is made of besides the text, in parts of a full text match. */
export const rankWeights = {
  sales: 0.08,
  freshness: 0.02,
  /** How much of the name the query says: the plain product before its decorated cousins. */
  nameCovered: 0.04,
  /** Taken off where nothing is left: below what matches alike, above what matches far less. */
  soldOut: 0.3,
} as const;
export type RankWeights = { readonly [Name in keyof typeof rankWeights]: number };
