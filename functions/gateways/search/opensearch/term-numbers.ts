/**
 * A term and its weight in a product as one number, which OpenSearch can read quickly beside a product when it ranks: 45 bits of the
 * term's hash, then 8 bits of weight, together a safe integer. Candidates are found by the terms themselves, so that two terms of one
 * hash (1 in 300 vocabularies of 500,000 has such a pair) could at most shift a place.
 */
const weightSteps = 255;

/** FNV-1a over UTF-16 units, from two offsets (http://www.isthe.com/chongo/tech/comp/fnv/). */
const fnv = (text: string, offset: number): number => {
  let hash = offset;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
};

export const termNumber = (text: string): number => fnv(text, 0x811c9dc5) * 2 ** 13 + (fnv(text, 0x9e3779b9) >>> 19);

/** @param weight 0 to 1, kept in 255 steps and never 0 */
export const weightStep = (weight: number): number => Math.max(1, Math.round(weight * weightSteps));

export const weightedTerm = (text: string, weight: number): number => termNumber(text) * 256 + weightStep(weight);
