import { codesOf, nameKeysOf } from '../../../domain/search/listing-keys.ts';
import type { Script } from '../../../domain/search/tokens.ts';
import { mergeColumns } from './columns.ts';
import type { Entry } from './entries.ts';
import { mergeKeys } from './merge-keys.ts';
import { mergeTerms } from './merge-terms.ts';
import type { PackedIndex } from './packed-index.ts';
import { type Numbers, pack } from './packing.ts';
import { hash32, mergePairs, packStrings } from './strings.ts';

/** Ids that are gone, with the version they went at, so that an older document does not bring them back. */
export type Removed = Readonly<Record<string, number>>;

/** Of the stored form; raised with every change of it. Readers also know the one before, so that a new version of the shop answers at once. */
export const format = 4;
export const olderFormat = 3;

export interface IndexFacts {
  readonly format: typeof format | typeof olderFormat;
  readonly documents: number;
  readonly removed: Removed;
  readonly values: {
    readonly category: string[];
    readonly root: string[];
    readonly brand: string[];
    readonly attribute?: string[];
  };
  readonly labels: Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
}

export interface Changes {
  /** Products to add; those of a known id replace it. */
  readonly added: readonly Entry[];
  /** Ids that leave. */
  readonly dropped: ReadonlySet<string>;
  readonly removed: Removed;
}

/** Where products of the old index stand in the new one; -1 where they are not. The added come after them. */
export interface Places {
  readonly ofOld: Int32Array;
  readonly kept: number;
}

const placesOf = (base: PackedIndex | null, { added, dropped }: Changes): Places => {
  const replaced = new Set(added.map((e) => e.id));
  const ofOld = new Int32Array(base?.size ?? 0);
  let kept = 0;
  for (let doc = 0; doc < ofOld.length; doc++) {
    const id = base?.id(doc) ?? '';
    ofOld[doc] = dropped.has(id) || replaced.has(id) ? -1 : kept++;
  }
  return { ofOld, kept };
};

/**
 * The stored form of an index after some changes, made from its former one: what stays is copied as numbers, so that one product of ten
 * thousand costs a fraction of making all anew. Without a former one it is made from the added alone.
 */
export const buildIndex = (base: PackedIndex | null, changes: Changes, script: Script): Uint8Array => {
  const places = placesOf(base, changes);
  const { added } = changes;
  const terms = mergeTerms(base, places, added);
  const { columns, values, labels } = mergeColumns(base, places, added);
  const documents = places.kept + added.length;
  const facts: IndexFacts = { format, documents, removed: changes.removed, values, labels };
  return pack(facts, {
    ...terms.arrays,
    ...mergeKeys(base, terms, script),
    ...mergeNames(base, places, added, script),
    ...columns,
    ...mergeListings(base, places, added),
  });
};

const mergeNames = (
  base: PackedIndex | null,
  { ofOld, kept }: Places,
  added: readonly Entry[],
  { simplify }: Script,
): Record<string, Numbers> => {
  const names = added.map(({ listing }) => nameKeysOf(listing, simplify));
  const freshNames = names.flatMap(({ keys }, at) => keys.map((key) => [hash32(key), kept + at] as const));
  const freshCodes = added.flatMap((entry, at) => codesOf(entry.listing).map((c) => [hash32(c), kept + at] as const));
  return {
    ...mergePairs('name', base?.pairs.names, ofOld, freshNames),
    ...mergePairs('code', base?.pairs.codes, ofOld, freshCodes),
    nameLengthZh: mergeNumbers(
      base?.columns.nameLengthZh,
      ofOld,
      Uint8Array.from(names, ({ zh }) => zh),
    ),
    nameLengthEn: mergeNumbers(
      base?.columns.nameLengthEn,
      ofOld,
      Uint8Array.from(names, ({ en }) => en),
    ),
  };
};

const mergeNumbers = (old: Uint8Array | undefined, ofOld: Int32Array, fresh: Uint8Array): Numbers => {
  const stay = (old ?? new Uint8Array(0)).filter((_, doc) => (ofOld[doc] ?? -1) >= 0);
  const all = new Uint8Array(stay.length + fresh.length);
  all.set(stay);
  all.set(fresh, stay.length);
  return all;
};

const mergeListings = (
  base: PackedIndex | null,
  { ofOld }: Places,
  added: readonly Entry[],
): Record<string, Numbers> => {
  const stay = [...ofOld.keys()].filter((doc) => (ofOld[doc] ?? -1) >= 0);
  const parts = [
    ...stay.map((doc) => base?.listingBytes(doc) ?? new Uint8Array(0)),
    ...added.map((entry) => new TextEncoder().encode(entry.text)),
  ];
  const ends = new Uint32Array(parts.length);
  const bytes = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
  let end = 0;
  parts.forEach((part, at) => {
    bytes.set(part, end);
    end += part.length;
    ends[at] = end;
  });
  const ids = [...stay.map((doc) => base?.id(doc) ?? ''), ...added.map((e) => e.id)];
  return { listingBytes: bytes, listingEnds: ends, ...packStrings('id', ids) };
};
