import type { Listing, SearchDocument } from '../../../domain/search/document.ts';
import { keysOfWord, nearKinds } from '../../../domain/search/lexicon.ts';
import { codesOf, nameKeysOf } from '../../../domain/search/listing-keys.ts';
import type { Quality, Term } from '../../../domain/search/terms.ts';
import type { Script } from '../../../domain/search/tokens.ts';
import { columnsOf } from './columns.ts';
import { type Numbers, pack } from './packing.ts';
import { hash32, packPairs, packStrings } from './strings.ts';

/** A document as the index keeps it: what to answer, and the terms it is found by. */
export interface Entry {
  readonly id: string;
  readonly version: SearchDocument['version'];
  /** The listing as JSON: most of it is never read again, so it stays text. */
  readonly listing: string;
  readonly terms: readonly Term[];
}

/** Ids that are gone, with the version they went at, so that an older document does not bring them back. */
export type Removed = Readonly<Record<string, number>>;

export interface IndexFacts {
  readonly format: 1;
  readonly documents: number;
  readonly removed: Removed;
  /** Latin words that are kept in the singular, as they were written. */
  readonly shown: Readonly<Record<string, string>>;
  readonly values: { readonly category: string[]; readonly root: string[]; readonly brand: string[] };
  readonly labels: Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
}

// By UTF-16 units, which is what looking up compares.
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface Posting {
  readonly docs: number[];
  readonly weights: number[];
  quality: Quality;
}

/** Makes the whole stored form from scratch: 10,000 products take about a second. */
export const buildIndex = (entries: readonly Entry[], removed: Removed, script: Script): Uint8Array => {
  const postings = new Map<string, Posting>();
  const shown: Record<string, string> = {};
  entries.forEach((entry, doc) => {
    for (const term of entry.terms) post(postings, shown, term, doc);
  });
  const texts = [...postings.keys()].sort(byText);
  const listings = entries.map((e) => JSON.parse(e.listing) as Listing);
  const { arrays, values, labels } = columnsOf(listings, entries);
  const facts: IndexFacts = { format: 1, documents: entries.length, removed, shown, values, labels };
  return pack(facts, {
    ...packStrings('term', texts),
    ...packPostings(texts, postings),
    ...packKeys(texts, postings, script),
    ...packCodes(listings),
    ...packNames(listings, script),
    ...arrays,
    ...packListings(entries),
    ...packStrings(
      'id',
      entries.map((e) => e.id),
    ),
  });
};

const post = (postings: Map<string, Posting>, shown: Record<string, string>, term: Term, doc: number): void => {
  const posting: Posting = postings.get(term.text) ?? { docs: [], weights: [], quality: 0 };
  if (posting.docs.length === 0) postings.set(term.text, posting);
  posting.docs.push(doc);
  posting.weights.push(Math.max(1, Math.round(term.weight * 255)));
  if (term.quality > posting.quality) posting.quality = term.quality;
  if (term.shown !== undefined) shown[term.text] ??= term.shown;
};

const packPostings = (texts: readonly string[], postings: ReadonlyMap<string, Posting>): Record<string, Numbers> => {
  const found = texts.map((t) => postings.get(t) ?? { docs: [], weights: [], quality: 0 as const });
  const ends = new Uint32Array(texts.length);
  const total = found.reduce((n, p) => n + p.docs.length, 0);
  const docs = new Uint32Array(total);
  const weights = new Uint8Array(total);
  let end = 0;
  found.forEach((posting, at) => {
    docs.set(posting.docs, end);
    weights.set(posting.weights, end);
    end += posting.docs.length;
    ends[at] = end;
  });
  return {
    postingEnds: ends,
    postingDocs: docs,
    postingWeights: weights,
    termQuality: Uint8Array.from(found, (p) => p.quality),
  };
};

const packKeys = (
  texts: readonly string[],
  postings: ReadonlyMap<string, Posting>,
  { readingsOf }: Script,
): Record<string, Numbers> => {
  const sounds: [sound: string, term: number][] = [];
  const near: [hash: number, term: number][] = [];
  texts.forEach((text, term) => {
    const keys = keysOfWord({ text, quality: postings.get(text)?.quality ?? 0 }, readingsOf);
    for (const sound of keys.sounds) sounds.push([sound, term]);
    for (const [kind, key] of keys.near) near.push([hash32(nearKinds.indexOf(kind) + key), term]);
  });
  sounds.sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x - y));
  return {
    ...packStrings(
      'sound',
      sounds.map(([sound]) => sound),
    ),
    soundTerms: Uint32Array.from(sounds, ([, term]) => term),
    ...packPairs('near', near),
  };
};

const packCodes = (listings: readonly Listing[]): Record<string, Numbers> =>
  packPairs(
    'code',
    listings.flatMap((listing, doc) => codesOf(listing).map((key) => [hash32(key), doc] as const)),
  );

const packNames = (listings: readonly Listing[], { simplify }: Script): Record<string, Numbers> => {
  const names = listings.map((listing) => nameKeysOf(listing, simplify));
  return {
    ...packPairs(
      'name',
      names.flatMap(({ keys }, doc) => keys.map((key) => [hash32(key), doc] as const)),
    ),
    nameLengthZh: Uint8Array.from(names, ({ zh }) => zh),
    nameLengthEn: Uint8Array.from(names, ({ en }) => en),
  };
};

const packListings = (entries: readonly Entry[]): Record<string, Numbers> => {
  const parts = entries.map((e) => new TextEncoder().encode(e.listing));
  const ends = new Uint32Array(parts.length);
  const bytes = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
  let end = 0;
  parts.forEach((part, at) => {
    bytes.set(part, end);
    end += part.length;
    ends[at] = end;
  });
  return { listingBytes: bytes, listingEnds: ends };
};
