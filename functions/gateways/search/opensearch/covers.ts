import { strongMatch } from '../../../domain/search/ranking.ts';
import { withinText } from '../../../domain/search/selection.ts';
import type { Term } from '../../../domain/search/terms.ts';
import { weightStep } from './term-numbers.ts';

/** How a term counts at its place in a text: 2 for a pair of characters, 1 for a whole token, 0 for a character within a longer text. */
export type Width = 0 | 1 | 2;

/** A step of a text: the term, the number of its place, and how it counts there. */
export interface Step {
  readonly text: string;
  readonly place: number;
  readonly width: Width;
}

/** A term that says less of a product than this covers no place, unless it is a pair of characters. */
export const strong = strongMatch * withinText;

const coverKey = (text: string, width: Width): string => `${width}${text}`;

const widthsOf = ({ text, weight }: Term): Width[] => {
  const counted = weightStep(weight);
  const alone = counted >= strong * 255;
  if (!/^\p{Script=Han}+$/u.test(text)) return alone ? [1] : [];
  const { length } = [...text];
  if (length === 2) return [2];
  if (length > 2 || !alone) return [];
  return counted * withinText >= strong * 255 ? [0, 1] : [1];
};

/** What of a text a product with these terms covers: the rule of the scripts, so that products which fit are found without them. */
export const coversOf = (terms: readonly Term[]): string[] =>
  terms.flatMap((term) => widthsOf(term).map((width) => coverKey(term.text, width)));

/** Products that have the whole of a text: every place covered by a pair, or by a character that says enough. */
export const wholeText = (steps: readonly Step[]): object[] => {
  const byPlace = new Map<number, string[]>();
  const cover = (place: number, key: string): void => void byPlace.set(place, [...(byPlace.get(place) ?? []), key]);
  for (const { text, place, width } of steps) {
    cover(place, coverKey(text, width));
    if (width === 2) cover(place + 1, coverKey(text, width));
  }
  return [...byPlace.values()].map((keys) => ({ terms: { covers: keys } }));
};

export const any = (queries: readonly object[]): object => ({ bool: { should: queries, minimum_should_match: 1 } });
export const all = (queries: readonly object[]): object => ({ bool: { filter: queries } });

/** Products that have the whole of a wanted thing by some meaning; null where OpenSearch would refuse so long a query. */
export const wholeThings = (things: readonly (readonly (readonly Step[])[])[]): object[] | null => {
  const filters = things.map((meanings) => meanings.map(wholeText));
  const clauses = filters.flat(2).length;
  return clauses > mostClauses ? null : filters.map((meanings) => any(meanings.map(all)));
};

/** OpenSearch takes 1,024 clauses a query unless told otherwise. */
const mostClauses = 900;
