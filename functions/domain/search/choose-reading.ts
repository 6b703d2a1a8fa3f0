import type { Interpretation } from './understand.ts';

/** A reading of the query with how the shop's products meet it. */
export interface Judged {
  readonly reading: Pick<Interpretation, 'lacking'>;
  /** The best score of any product, 0 to 1. */
  readonly best: number;
  /** Whether a product has all that is wanted. */
  readonly fits: boolean;
}

/** A reading whose best product scores less is doubtful: the next is tried before it is believed. */
const believable = 0.22;

/** Whether a query needs no other reading than what was typed. */
export const isBelieved = ({ fits, best }: Judged): boolean => fits && best >= believable;

/**
 * The first reading that some product fits well; else what was typed, if any product fits it at all; else the one that comes nearest.
 * @param others the likeliest first; read only as far as needed
 * @returns null where no product has anything of any reading
 */
export const chooseReading = <Reading extends Judged>(typed: Reading, others: Iterable<Reading>): Reading | null => {
  if (isBelieved(typed)) return typed;
  const tried = [typed];
  for (const other of others) {
    if (other.fits && !other.reading.lacking && (isBelieved(other) || !typed.fits)) return other;
    tried.push(other);
  }
  if (typed.fits) return typed;
  return tried.find((read) => read.fits) ?? nearest(tried);
};

const nearest = <Reading extends Judged>(tried: readonly Reading[]): Reading | null => {
  const best = tried.reduce<Reading | null>((a, b) => (a && a.best >= b.best ? a : b), null);
  return best && best.best > 0 ? best : null;
};
