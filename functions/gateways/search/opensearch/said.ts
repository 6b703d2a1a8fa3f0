import { joinTexts } from '../../../domain/search/understand.ts';
import { all, wholeText } from './covers.ts';
import type { FoundReading } from './finding.ts';
import { orderOf, readingQuery, type Scoring } from './page.ts';
import { stepsOf } from './plan.ts';
import type { SearchAnswer } from './replies.ts';

const nameOf = (thing: number, meaning: number): string => `${thing} ${meaning}`;

/** Asks for the best product of a reading, and which of the meanings of what was mended it has. */
export const saidSearch = (found: FoundReading, scoring: Scoring): object => {
  const had = found.read.reading.wanted.flatMap(({ kind, meanings }, thing) =>
    kind === 'near'
      ? meanings.map(({ text }, meaning) => ({
          constant_score: { filter: all(wholeText(stepsOf(text).steps)), boost: 0, _name: nameOf(thing, meaning) },
        }))
      : [],
  );
  return {
    query: { bool: { must: [readingQuery(found, 'asked', scoring)], should: had.slice(0, mostNamed) } },
    size: 1,
    sort: orderOf('relevance'),
    _source: false,
  };
};

/** Meanings asked for by name; the likeliest come first. */
const mostNamed = 100;

/** The query as it was read, by the meanings that the best product has; null where there is nothing to correct. */
export const saidIn = (answer: SearchAnswer | undefined, { read }: FoundReading): string | null => {
  const best = answer?.hits.hits[0];
  if (!best) return null;
  const had = new Set(best.matched_queries);
  const met = read.reading.wanted.map(({ kind, meanings }, thing) => ({
    corrected: kind === 'near',
    meaning: meanings.find((_, meaning) => kind !== 'near' || had.has(nameOf(thing, meaning))),
    likeliest: meanings[0]?.text ?? '',
  }));
  if (met.every(({ corrected, meaning }) => !corrected || meaning?.begun)) return null;
  return joinTexts(met.map(({ meaning, likeliest }) => meaning?.text ?? likeliest));
};
