import type { Interpretation } from './understand.ts';

/** A reading of the query with how the shop's products meet it. */
export interface Judged {
  readonly reading: Pick<Interpretation, 'lacking'>;
  /** Whether a product has all that is wanted. */
  readonly fits: boolean;
  /** The best score, 0 to 1, of those that fit; of all where none does. */
  readonly best: number;
}

/** A reading whose best product scores less is doubtful: the next is tried before it is believed. */
const believable = 0.22;

/**
 * Whether a query needs no other reading than what was typed. What is written in Chinese was chosen character by character; a latin word
 * may be the beginning of another.
 */
export const isSure = ({ fits, best }: Judged, allHan: boolean): boolean => fits && (allHan || best >= believable);

/**
 * The first reading that some product fits well; else the first that any product fits; else the one that comes nearest.
 * @param others the likeliest first; read only as far as needed
 * @returns null where no product has anything of any reading
 */
export const chooseReading = <Reading extends Judged>(typed: Reading, others: Iterable<Reading>): Reading | null => {
  const tried = [typed];
  for (const other of others) {
    if (other.fits && !other.reading.lacking && (other.best >= believable || !typed.fits)) return other;
    tried.push(other);
  }
  return tried.find((read) => read.fits) ?? nearest(tried);
};

const nearest = <Reading extends Judged>(tried: readonly Reading[]): Reading | null => {
  const best = tried.reduce<Reading | null>((a, b) => (a && a.best >= b.best ? a : b), null);
  return best && best.best > 0 ? best : null;
};
