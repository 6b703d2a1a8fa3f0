import type { Locale } from '../../../../contracts/values/locale.ts';
import { chooseReading, isSure, type Judged } from '../../../domain/search/choose-reading.ts';
import { codeIn } from '../../../domain/search/listing-keys.ts';
import { withOtherNames } from '../../../domain/search/other-name-words.ts';
import { type ParsedQuery, parseQuery } from '../../../domain/search/query.ts';
import { textParts } from '../../../domain/search/ranking.ts';
import { selection, shelves } from '../../../domain/search/selection.ts';
import { withSynonyms } from '../../../domain/search/synonyms.ts';
import { type Script, textKey } from '../../../domain/search/tokens.ts';
import type { Tuning } from '../../../domain/search/tuning.ts';
import {
  type Interpretation,
  joinTexts,
  literally,
  namesAsked,
  understand,
} from '../../../domain/search/understand.ts';
import { type Matches, Matching } from './matching.ts';
import type { PackedIndex } from './packed-index.ts';
import { type Standing, standingOf } from './standing.ts';

/** The products of a query before filters, each with its place: higher is earlier. */
export interface Found {
  readonly docs: readonly number[];
  readonly rank: Float32Array;
  /** Nothing is as asked; these are near or popular. */
  readonly relaxed: boolean;
  /** Whether a product is as asked, where others are near it only. */
  readonly asAsked: (doc: number) => boolean;
  /** How the query would be written if it was meant as it was read. */
  readonly didYouMean: string | null;
}

export interface Asked {
  readonly q: string;
  readonly locale: Locale;
}

export class Finding {
  readonly #index: PackedIndex;
  readonly #script: Script;
  readonly #matching: Matching;
  /** By the weights that are in force, which change when the merchant changes them. */
  readonly #standings = new WeakMap<Tuning['weights'], Standing>();

  constructor(index: PackedIndex, script: Script) {
    this.#index = index;
    this.#script = script;
    this.#matching = new Matching(index);
  }

  /** Everything on the shelf, most popular first. */
  popular(relaxed: boolean, tuning: Tuning): Found {
    const { popular, rank } = this.#standing(tuning);
    return { docs: popular, rank, relaxed, asAsked: () => !relaxed, didYouMean: null };
  }

  find({ q, locale }: Asked, tuning: Tuning): Found {
    if (q.trim() === '') return this.popular(false, tuning);
    const coded = this.byCode(q, tuning);
    if (coded) return coded;
    const query = parseQuery(q, this.#script.simplify, locale === 'en');
    if (query.signs.length === 0) return this.popular(true, tuning);
    const read = this.#read(query, locale, tuning);
    if (!read) return this.popular(true, tuning);
    return this.#foundBy(read, q, tuning);
  }

  /** A query that is a SKU, its beginning or a model, and nothing else. */
  byCode(q: string, tuning: Tuning): Found | null {
    const code = codeIn(q);
    const docs = code === null ? [] : this.#index.docsOfCode(code);
    if (docs.length === 0) return null;
    const rank = new Float32Array(this.#index.size);
    const { worth } = this.#standing(tuning);
    for (const doc of docs) rank[doc] = shelves.code + (worth[doc] ?? 0);
    return { docs, rank, relaxed: false, asAsked: () => true, didYouMean: null };
  }

  #standing({ weights }: Tuning): Standing {
    const known = this.#standings.get(weights) ?? standingOf(this.#index, weights);
    this.#standings.set(weights, known);
    return known;
  }

  #read(query: ParsedQuery, locale: Locale, tuning: Tuning): Read | null {
    const typed = this.#try(literally(query, tuning.synonyms), tuning);
    const allHan = query.signs.every((s) => s.kind === 'han');
    if (isSure(typed, allHan)) return typed;
    return chooseReading(typed, this.#others(query, locale, tuning));
  }

  *#others(query: ParsedQuery, locale: Locale, tuning: Tuning): Generator<Read> {
    const lexicon = withOtherNames(this.#index, tuning.synonyms, this.#script);
    const reader = { ...this.#script, lexicon, english: locale === 'en' };
    for (const reading of understand(query, reader, tuning.synonyms)) yield this.#try(reading, tuning);
  }

  #try(reading: Interpretation, { synonyms }: Tuning): Read {
    const matches = this.#matching.match(reading.wanted.map((wanted) => withSynonyms(wanted, synonyms)));
    const fitting = matches.docs.filter(matches.fits);
    return { reading, matches, best: this.#best(matches, fitting), fits: fitting.length > 0 };
  }

  #best(matches: Matches, fitting: readonly number[]): number {
    const among = fitting.length > 0 ? fitting : matches.docs;
    return among.reduce((best, doc) => Math.max(best, matches.score[doc] ?? 0), 0);
  }

  #foundBy({ reading, matches, fits, best }: Read, q: string, tuning: Tuning): Found {
    const named = new Set(
      namesAsked(q, reading, this.#script.simplify).flatMap((name) => this.#index.docsOfName(name)),
    );
    const score = (doc: number) => matches.score[doc] ?? 0;
    const asked = (doc: number) => fits && matches.fits(doc) && score(doc) >= best * selection.tail;
    const shelfOf = (doc: number): number => {
      if (named.has(doc)) return shelves.name;
      const shelf = asked(doc) ? shelves.asked : matches.kind(doc) > 0 ? shelves.nearKind : shelves.near;
      return shelf + (this.#index.columns.available[doc] === 1 ? 0 : shelves.soldOut);
    };
    const rank = this.#rank(reading, matches, tuning, shelfOf);
    const strict = matches.docs.filter(asked);
    const relaxed = !fits || reading.lacking;
    const others = matches.docs.filter((doc) => !asked(doc) && score(doc) >= best * selection.near);
    const docs = [...strict, ...this.#followers(others, rank, strict.length)];
    if (relaxed) this.#recommend(docs, rank, tuning);
    const didYouMean = reading.mended && fits ? this.#said(reading, highest(strict, rank)) : null;
    return { docs, rank, relaxed, asAsked: asked, didYouMean };
  }

  /** Places of all that match: the shelf, and within it the words, and what the product is worth. */
  #rank(reading: Interpretation, matches: Matches, tuning: Tuning, shelfOf: (doc: number) => number): Float32Array {
    const { worth } = this.#standing(tuning);
    const rank = new Float32Array(this.#index.size);
    const length = textKey(reading.text, this.#script.simplify).length;
    const { nameCovered, kind } = textParts;
    for (const doc of matches.docs) {
      const words = (matches.score[doc] ?? 0) + this.#covered(doc, length) * nameCovered + matches.kind(doc) * kind;
      rank[doc] = shelfOf(doc) + (words / (1 + nameCovered + kind)) * tuning.weights.text + (worth[doc] ?? 0);
    }
    return rank;
  }

  /** Near products, best first, where few or none fit. */
  #followers(others: readonly number[], rank: Float32Array, fitting: number): number[] {
    const room = fitting === 0 ? selection.mostNear : selection.fewest - fitting;
    return room <= 0 ? [] : others.toSorted((a, b) => (rank[b] ?? 0) - (rank[a] ?? 0)).slice(0, room);
  }

  /**
   * Popular goods after what little is near, those of the same department first, so that a shopper who asked for something else sees a
   * shop and not a dead end.
   */
  #recommend(docs: number[], rank: Float32Array, tuning: Tuning): void {
    const standing = this.#standing(tuning);
    const known = new Set(docs);
    const rooms = new Set(docs.slice(0, 3).map((doc) => this.#root(doc)));
    const near = { more: shelves.sameRoot - shelves.other, fits: (doc: number) => rooms.has(this.#root(doc)) };
    const any = { more: 0, fits: () => true };
    for (const { more, fits } of [near, any])
      for (const doc of standing.popular) {
        if (docs.length >= selection.fewest) return;
        if (known.has(doc) || !fits(doc)) continue;
        known.add(doc);
        rank[doc] = (standing.rank[doc] ?? 0) + more;
        docs.push(doc);
      }
  }

  #root(doc: number): number | undefined {
    const { category, rootOfCategory } = this.#index.columns;
    return rootOfCategory[category[doc] ?? 0];
  }

  /** The query as it was read, by the meanings that the best product has. */
  #said({ wanted }: Interpretation, best: number | undefined): string | null {
    if (best === undefined) return null;
    const met = wanted.map(({ kind, meanings }) => ({
      corrected: kind === 'near',
      meaning: meanings.find((m) => kind !== 'near' || this.#matching.match([{ kind, meanings: [m] }]).fits(best)),
    }));
    if (met.every(({ corrected, meaning }) => !corrected || meaning?.begun)) return null;
    const texts = met.map(({ meaning }, at) => meaning?.text ?? wanted[at]?.meanings[0]?.text ?? '');
    return joinTexts(texts);
  }

  #covered(doc: number, length: number): number {
    const { nameLengthZh, nameLengthEn } = this.#index.columns;
    const share = (of: number | undefined) => (of && of > 0 ? Math.min(1, length / of) : 0);
    return Math.max(share(nameLengthZh[doc]), share(nameLengthEn[doc]));
  }
}

interface Read extends Judged {
  readonly reading: Interpretation;
  readonly matches: Matches;
}

const highest = (docs: readonly number[], rank: Float32Array): number | undefined =>
  docs.reduce<number | undefined>((a, b) => (a !== undefined && (rank[a] ?? 0) >= (rank[b] ?? 0) ? a : b), undefined);
