import { selection, shelves } from '../../../domain/search/selection.ts';
import type { OpenSearch } from './connection.ts';
import type { Found, FoundReading } from './finding.ts';
import { among, codeQuery, orderOf, popularQuery, readingQuery, type Scoring } from './page.ts';
import { type Hit, type SearchAnswer, searchAll } from './replies.ts';
import { saidIn, saidSearch } from './said.ts';

/** The products of a query before filters. */
export interface Scope {
  readonly query: object;
  /** Nothing is as asked; these are near or popular. */
  readonly relaxed: boolean;
  /** Those as asked, where others are with them; null: all are. */
  readonly asked: readonly string[] | null;
  /** How the query would be written if it was meant as it was read. */
  readonly didYouMean: string | null;
}

/** Which products a query shows: those as asked where they are enough, else with the nearest of the others, else with what is popular. */
export const scopeOf = async (search: OpenSearch, found: Found, scoring: Scoring): Promise<Scope> => {
  const plain = { asked: null, didYouMean: null };
  if (found.kind === 'popular') return { ...plain, query: popularQuery(scoring), relaxed: found.relaxed };
  if (found.kind === 'code') return { ...plain, query: codeQuery(found.code, scoring), relaxed: false };
  return scopeOfReading(search, found, scoring);
};

const scopeOfReading = async (search: OpenSearch, found: FoundReading, scoring: Scoring): Promise<Scope> => {
  const { fits, asked: count, reading } = found.read;
  const relaxed = !fits || reading.lacking;
  const said = fits && reading.mended ? [saidSearch(found, scoring)] : [];
  const { fewest, mostNear } = selection;
  if (count >= fewest) {
    const didYouMean = saidIn((await searchAll(search, said))[0], found);
    return { query: readingQuery(found, 'asked', scoring), relaxed, asked: null, didYouMean };
  }
  const some = (which: 'asked' | 'others', size: number) => first(readingQuery(found, which, scoring), size);
  const searches = [some('asked', fewest), some('others', count === 0 ? mostNear : fewest - count), ...said];
  const [asked, others, best] = await searchAll(search, searches);
  const near = [...hitsIn(asked), ...hitsIn(others)];
  const query = among(readingQuery(found, 'all', scoring), idsOf(near));
  return {
    query: relaxed && near.length < fewest ? await withRecommended(search, query, near, scoring) : query,
    relaxed,
    asked: idsOf(hitsIn(asked)),
    didYouMean: saidIn(best, found),
  };
};

const first = (query: object, size: number): object => ({ query, size, sort: orderOf('relevance'), _source: ['root'] });
const hitsIn = (answer: SearchAnswer | undefined): Hit[] => answer?.hits.hits ?? [];
const idsOf = (hits: readonly Hit[]): string[] => hits.map((hit) => hit._id);

/**
 * Popular goods after what little is near, those of the same department first, so that a shopper who asked for something else sees a
 * shop and not a dead end.
 */
const withRecommended = async (
  search: OpenSearch,
  query: object,
  near: readonly Hit[],
  scoring: Scoring,
): Promise<object> => {
  const room = selection.fewest - near.length;
  const roots = [...new Set(near.slice(0, 3).map(({ _source }) => _source?.root))];
  const others = (filter: object[]): object => ({
    bool: { filter: [{ term: { kind: 'product' } }, ...filter], must_not: [{ ids: { values: idsOf(near) } }] },
  });
  const [same, any] = await searchAll(search, [
    first(popularQuery(scoring, others([{ terms: { root: roots } }])), room),
    first(popularQuery(scoring, others([])), selection.fewest),
  ]);
  const sameIds = idsOf(hitsIn(same));
  const anyIds = idsOf(hitsIn(any))
    .filter((id) => !sameIds.includes(id))
    .slice(0, room - sameIds.length);
  const worth = (ids: readonly string[], less: number) => popularQuery(scoring, { ids: { values: ids } }, less);
  const all = [query, worth(sameIds, shelves.sameRoot), worth(anyIds, shelves.other)];
  return { bool: { should: all, minimum_should_match: 1 } };
};
