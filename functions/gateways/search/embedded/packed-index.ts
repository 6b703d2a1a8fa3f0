import type { Listing } from '../../../domain/search/document.ts';
import { type Lexicon, type NearKind, nearKinds, type TermId } from '../../../domain/search/lexicon.ts';
import type { Quality } from '../../../domain/search/terms.ts';
import { codeKey } from '../../../domain/search/tokens.ts';
import { format, type IndexFacts, olderFormat } from './build-index.ts';
import { type Unpacked, unpack } from './packing.ts';
import { hash32, type Pairs, placeIn, type Strings, unpackStrings, valuesAt } from './strings.ts';

export interface Postings {
  readonly docs: Uint32Array;
  readonly weights: Uint8Array;
}

const pairsOf = (from: Unpacked<unknown>, name: string): Pairs => ({
  hashes: from.u32(`${name}Hashes`),
  values: from.u32(`${name}Values`),
});

/** Made by a version of the shop that this one does not know: it has to be made anew. */
export class UnknownFormat extends Error {
  constructor(format: unknown) {
    super(`search index of unknown format ${String(format)}`);
  }
}

/** An index in memory: views on the stored bytes. Cheap to make, never changed. */
export class PackedIndex implements Lexicon {
  readonly facts: IndexFacts;
  readonly size: number;
  readonly columns;
  readonly #terms: Strings;
  readonly #termQuality: Uint8Array;
  readonly #sounds: Strings;
  readonly #soundTerms: Uint32Array;
  /** What is filed under hashes. */
  readonly pairs: { readonly near: Pairs; readonly codes: Pairs; readonly names: Pairs };
  readonly #ids: Strings;
  /** Made when first asked for: only writers ask. */
  #docs: Map<string, number> | undefined;
  readonly #postings;
  readonly #listingBytes: Uint8Array;
  readonly #listingEnds: Uint32Array;
  readonly #attributes;
  readonly #listings = new Map<number, Listing>();

  constructor(bytes: Uint8Array) {
    const from = unpack<IndexFacts>(bytes);
    if (from.facts.format !== format && from.facts.format !== olderFormat) throw new UnknownFormat(from.facts.format);
    this.facts = from.facts;
    this.size = from.facts.documents;
    this.#terms = unpackStrings(from, 'term');
    this.#termQuality = from.u8('termQuality');
    this.#sounds = unpackStrings(from, 'sound');
    this.#soundTerms = from.u32('soundTerms');
    this.pairs = { near: pairsOf(from, 'near'), codes: pairsOf(from, 'code'), names: pairsOf(from, 'name') };
    this.#ids = unpackStrings(from, 'id');
    this.#postings = {
      ends: from.u32('postingEnds'),
      docs: from.u32('postingDocs'),
      weights: from.u8('postingWeights'),
    };
    this.#listingBytes = from.u8('listingBytes');
    this.#listingEnds = from.u32('listingEnds');
    this.columns = columnsIn(from);
    this.#attributes = from.has('attributeEnds')
      ? { ends: from.u32('attributeEnds'), values: from.u16('attributeValues') }
      : { ends: new Uint32Array(this.size), values: new Uint16Array(0) };
  }

  /** Of the form before this one: it answers, but is not to be added to. */
  get outdated(): boolean {
    return this.facts.format !== format;
  }

  /** Numbers of a product's attribute values, see `facts.values.attribute`. */
  attributesOf(doc: number): Uint16Array {
    const from = doc > 0 ? this.#attributes.ends[doc - 1] : 0;
    return this.#attributes.values.subarray(from, this.#attributes.ends[doc]);
  }

  get postingCount(): number {
    return this.#postings.docs.length;
  }

  get terms(): number {
    return this.#terms.length;
  }

  exact(text: string): TermId | undefined {
    const place = placeIn(this.#terms, text);
    return place < this.#terms.length && this.#terms.at(place) === text ? place : undefined;
  }

  startingWith(text: string, most: number): readonly TermId[] {
    const found: TermId[] = [];
    for (let at = placeIn(this.#terms, text); at < this.#terms.length && found.length < most; at++) {
      if (!this.#terms.at(at).startsWith(text)) break;
      found.push(at);
    }
    return found;
  }

  soundingLike(sound: string): readonly TermId[] {
    const found: TermId[] = [];
    for (let at = placeIn(this.#sounds, sound); this.#soundAt(at) === sound; at++)
      found.push(this.#soundTerms[at] ?? 0);
    return found;
  }

  soundStarting(sound: string, most: number): readonly TermId[] {
    const found: TermId[] = [];
    for (let at = placeIn(this.#sounds, sound); found.length < most && this.#soundAt(at)?.startsWith(sound); at++)
      found.push(this.#soundTerms[at] ?? 0);
    return found;
  }

  get soundCount(): number {
    return this.#sounds.length;
  }

  sound(at: number): string {
    return this.#sounds.at(at);
  }

  soundTerm(at: number): TermId {
    return this.#soundTerms[at] ?? 0;
  }

  #soundAt(at: number): string | undefined {
    return at < this.#sounds.length ? this.#sounds.at(at) : undefined;
  }

  near(kind: NearKind, key: string): readonly TermId[] {
    return valuesAt(this.pairs.near, hash32(nearKinds.indexOf(kind) + key));
  }

  text(term: TermId): string {
    return this.#terms.at(term);
  }

  quality(term: TermId): Quality {
    const quality = this.#termQuality[term];
    return quality === 3 || quality === 2 || quality === 1 ? quality : 0;
  }

  frequency(term: TermId): number {
    return (this.#postings.ends[term] ?? 0) - (term > 0 ? (this.#postings.ends[term - 1] ?? 0) : 0);
  }

  postings(term: TermId): Postings {
    const from = term > 0 ? (this.#postings.ends[term - 1] ?? 0) : 0;
    const to = this.#postings.ends[term] ?? from;
    return { docs: this.#postings.docs.subarray(from, to), weights: this.#postings.weights.subarray(from, to) };
  }

  /** Products that have this SKU, model or beginning of a SKU; a key as of codesOf. */
  docsOfCode(key: string): number[] {
    return valuesAt(this.pairs.codes, hash32(key)).filter((doc) => {
      const { skus, model } = this.listing(doc);
      return [model, ...skus].some((c) => codeKey(c).startsWith(key));
    });
  }

  /** Products of exactly this name, see textKey. */
  docsOfName(key: string): number[] {
    return valuesAt(this.pairs.names, hash32(key));
  }

  docOf(id: string): number | undefined {
    this.#docs ??= new Map(Array.from({ length: this.size }, (_, doc) => [this.#ids.at(doc), doc]));
    return this.#docs.get(id);
  }

  id(doc: number): string {
    return this.#ids.at(doc);
  }

  listingBytes(doc: number): Uint8Array {
    const from = doc > 0 ? (this.#listingEnds[doc - 1] ?? 0) : 0;
    return this.#listingBytes.subarray(from, this.#listingEnds[doc]);
  }

  listing(doc: number): Listing {
    const known = this.#listings.get(doc);
    if (known) return known;
    // Written from a typed document by this adapter.
    const read = JSON.parse(new TextDecoder().decode(this.listingBytes(doc))) as Listing;
    if (this.#listings.size >= mostParsed) this.#listings.clear();
    this.#listings.set(doc, read);
    return read;
  }
}

/** Parsed listings kept at a time: about 10 MB. */
const mostParsed = 2000;

const columnsIn = (from: Unpacked<IndexFacts>) => ({
  colours: from.has('colours') ? from.u16('colours') : new Uint16Array(from.facts.documents),
  stock: from.has('stock') ? from.u8('stock') : from.u8('available').map((there) => there * 255),
  category: from.u16('category'),
  rootOfCategory: from.u16('rootOfCategory'),
  brand: from.u16('brand'),
  gender: from.u8('gender'),
  ageGroup: from.u8('ageGroup'),
  season: from.u8('season'),
  available: from.u8('available'),
  price: from.u32('price'),
  sales: from.u32('sales'),
  listedAt: from.u32('listedAt'),
  print: from.u32('print'),
  version: from.f64('version'),
  nameLengthZh: from.u8('nameLengthZh'),
  nameLengthEn: from.u8('nameLengthEn'),
});
