import type { Listing, SearchDocument } from '../../../domain/search/document.ts';
import { keysOfWord, type NearKind } from '../../../domain/search/lexicon.ts';
import { codesOf, nameKeysOf } from '../../../domain/search/listing-keys.ts';
import { type Quality, type Term, termsOf } from '../../../domain/search/terms.ts';
import type { Script } from '../../../domain/search/tokens.ts';
import { coversOf } from './covers.ts';
import { weightedTerm } from './term-numbers.ts';

/** A term as `terms` has it, so that one field tells both what a product has and how far it can be trusted to be a word. */
export const ratedTerm = (text: string, quality: Quality): string => `${quality}${text}`;
export const nearKey = (kind: NearKind, key: string): string => `${kind} ${key}`;

// Lucene refuses longer ones; no shop has such a word.
const longestKeyword = 8000;
const kept = (texts: Iterable<string>): string[] => [...new Set(texts)].filter((t) => t.length * 3 < longestKeyword);

/** A product as it is stored; see index-shape.ts. */
export const storedProduct = (listing: Listing, terms: readonly Term[], script: Script) => {
  const { category, root, brand, gender, ageGroup, season, colours, attributes } = listing.facets;
  const { available, price, salesCount, listedAt } = listing.card;
  const names = nameKeysOf(listing, script.simplify);
  return {
    kind: 'product',
    id: listing.id,
    terms: kept(terms.map((t) => ratedTerm(t.text, t.quality))),
    weights: terms.map((t) => weightedTerm(t.text, t.weight)),
    covers: kept(coversOf(terms)),
    codes: kept(codesOf(listing)),
    names: kept(names.keys),
    nameLengthZh: names.zh,
    nameLengthEn: names.en,
    ...{ category, root, brand, gender, ageGroup, season, colours },
    attributes: attributes.flatMap(({ key, values }) => values.map(({ value }) => `${key}:${value}`)),
    ...{
      available,
      stock: Math.round(listing.stocked * 255),
      price: price.minor,
      sales: salesCount,
      listedAt: Math.max(0, Math.floor(Date.parse(listedAt) / 1000)),
    },
    listing,
  };
};

export const storedWord = ({ text, quality }: Term, { readingsOf }: Script) => {
  const { sounds, near } = keysOfWord({ text, quality }, readingsOf);
  return {
    kind: 'word',
    word: text,
    sounds: kept(sounds),
    near: kept(near.map(([kind, key]) => nearKey(kind, key))),
  };
};

export interface Stored {
  readonly id: string;
  readonly version: number;
  readonly product: ReturnType<typeof storedProduct>;
  /** Terms that the dictionary has to know. */
  readonly words: readonly Term[];
}

export const stored = ({ listing, fields, version }: SearchDocument, script: Script): Stored => {
  const terms = termsOf({ fields }, script.simplify);
  const words = terms.filter(({ text, quality }) => quality > 0 && text.length < 100);
  return { id: listing.id, version, product: storedProduct(listing, terms, script), words };
};

/** Ids of words and of products cannot meet. */
export const wordId = (text: string): string => `word:${text}`;
