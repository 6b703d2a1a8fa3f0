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

/**
 * The shelves of a result, each above all of the next: named by its code, by its name, as asked, near and of the kind, near, recommended
 * from the same department, recommended. Within a shelf a product has 0 to 1, and a sold-out one stands `soldOut` lower: after all
 * others of its shelf and before the next. Who names a product by code or name sees it first even then.
 */
export const shelves = {
  code: 13,
  name: 12,
  asked: 10,
  nearKind: 8,
  near: 6,
  sameRoot: 3,
  other: 1,
  soldOut: -1,
} as const;
