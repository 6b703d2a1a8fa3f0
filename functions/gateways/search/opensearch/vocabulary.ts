import * as z from 'zod/mini';
import type { ParsedQuery } from '../../../domain/search/query.ts';
import type { Script } from '../../../domain/search/tokens.ts';
import { askedKeys, type ReadBy } from './asked-keys.ts';
import type { OpenSearch } from './connection.ts';
import { readAlias } from './indices.ts';
import { aggregation, type SearchAnswer, searchAll, searchAnswer } from './replies.ts';
import { ratedTerm } from './stored.ts';
import { type ListedWord, WordList } from './word-list.ts';

/** More words under a query's keys than this are there by chance. */
const mostWords = 2000;
/** Beginnings looked up for one query: each is a search of its own. A longer query has been typed to its end long ago. */
const mostStarts = 48;

const word = z.object({ word: z.string() });

const keyed = (keys: ReturnType<typeof askedKeys>): object => ({
  query: {
    bool: {
      filter: [{ term: { kind: 'word' } }],
      should: [
        { terms: { word: [...keys.texts] } },
        { terms: { sounds: [...keys.sounds] } },
        { terms: { near: [...keys.nearKeys] } },
      ],
      minimum_should_match: 1,
    },
  },
  size: mostWords,
  sort: ['_doc'],
});

const starting = (field: 'word' | 'sounds', starts: ReadonlyMap<string, number>): object[] =>
  [...starts]
    .slice(-mostStarts)
    .map(([start, most]) => ({ query: { prefix: { [field]: start } }, size: most, sort: [{ [field]: 'asc' }] }));

const wordsIn = (answers: readonly SearchAnswer[]) =>
  answers.flatMap(({ hits }) => hits.hits.map(({ _source }) => z.parse(word, _source)));

const counts = z.object({ buckets: z.array(z.object({ key: z.string(), doc_count: z.int() })) });

/** How many products have each text, and how far it is a word in the product that trusts it most. Texts of no product are left out. */
const countedWords = async (search: OpenSearch, texts: readonly string[]): Promise<ListedWord[]> => {
  const include = texts.flatMap((text) => ([0, 1, 2, 3] as const).map((quality) => ratedTerm(text, quality)));
  const answer = await search.call({
    method: 'POST',
    path: `/${readAlias}/_search`,
    body: {
      size: 0,
      track_total_hits: false,
      query: { bool: { filter: [{ term: { kind: 'product' } }, { terms: { terms: include } }] } },
      aggs: { words: { terms: { field: 'terms', include, size: include.length } } },
    },
    expected: [404],
  });
  const words = new Map<string, ListedWord>();
  for (const { key, doc_count } of aggregation(searchAnswer(answer), 'words', counts)?.buckets ?? []) {
    const text = key.slice(1);
    const quality = z.parse(z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]), Number(key[0]));
    const known = words.get(text);
    const frequency = (known?.frequency ?? 0) + doc_count;
    words.set(text, { text, frequency, quality: known && known.quality > quality ? known.quality : quality });
  }
  return [...words.values()];
};

/** The shop's own words that a query may mean: two questions, one for words under the query's keys, one for which of them are sold. */
export const vocabularyOf = async (
  search: OpenSearch,
  query: ParsedQuery,
  script: Script,
  by: ReadBy,
): Promise<WordList> => {
  const keys = askedKeys(query, script, by);
  const searches = [keyed(keys), ...starting('word', keys.starts), ...starting('sounds', keys.soundStarts)].map(
    (s) => ({
      ...s,
      _source: ['word'],
      track_total_hits: false,
    }),
  );
  const found = wordsIn(await searchAll(search, searches));
  const words = await countedWords(search, [...new Set([...keys.texts, ...found.map((w) => w.word)])]);
  return new WordList(words, script.readingsOf);
};
