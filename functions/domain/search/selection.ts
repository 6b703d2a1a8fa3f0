import { costs } from './costs.ts';

/** A character within a longer text counts this much of what it would count alone. */
export const withinText = 0.8;

/** What a part of a text counts: something for having any of it, and more the more a product has. The whole of it counts 1. */
export const partOfText = { any: 0.4, share: 0.4 } as const;

/** Half of another name is nothing that was asked for: a synonym counts as a whole only. */
export const countsInPart = (cost: number, cheapest: number): boolean => cost < cheapest + costs.synonym;

/** Cheaper meanings count more: one as typed fully, a homophone about four fifths. */
export const trust = (cost: number): number => 1 / (1 + 0.5 * cost);

/** Which of the products that meet a query are shown. */
export const selection = {
  /** Fits below this share of the best one's score are only near. */
  tail: 0.35,
  /** Where fewer products fit, near ones follow, up to this many in all. */
  fewest: 10,
  /** Near are those with at least this share of the best score. */
  near: 0.22,
  /** How many near ones are shown where nothing fits. */
  mostNear: 60,
} as const;

/** What a product's place gains by being exactly what was asked for; each is more than all else together. */
export const steps = { code: 3, name: 2, fits: 1 } as const;

/** What a recommended product's place loses, so that it follows on all that is near: those of the same department before the others. */
export const recommended = { sameRoot: 1, other: 2 } as const;
