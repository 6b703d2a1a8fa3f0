import type { Locale } from '../../../../contracts/values/locale.ts';
import { chooseReading, isSure, type Judged } from '../../../domain/search/choose-reading.ts';
import { codeIn } from '../../../domain/search/listing-keys.ts';
import { type ParsedQuery, parseQuery } from '../../../domain/search/query.ts';
import { rankWeights } from '../../../domain/search/ranking.ts';
import { recommended, selection, steps } from '../../../domain/search/selection.ts';
import { withSynonyms } from '../../../domain/search/synonyms.ts';
import { type Script, textKey } from '../../../domain/search/tokens.ts';
import { type Interpretation, joinTexts, literally, understand } from '../../../domain/search/understand.ts';
import { type Matches, Matching } from './matching.ts';
import type { PackedIndex } from './packed-index.ts';

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

export class Finding {
  readonly #index: PackedIndex;
  readonly #script: Script;
  readonly #matching: Matching;
  readonly #standing: Float32Array;
  readonly #popular: readonly number[];

  constructor(index: PackedIndex, script: Script) {
    this.#index = index;
    this.#script = script;
    this.#matching = new Matching(index);
    this.#standing = standingOf(index);
    const all = Array.from({ length: index.size }, (_, doc) => doc);
    this.#popular = all.sort((a, b) => (this.#standing[b] ?? 0) - (this.#standing[a] ?? 0));
  }

  /** Everything on the shelf, most popular first. */
  popular(relaxed: boolean): Found {
    return { docs: this.#popular, rank: this.#standing, relaxed, asAsked: () => !relaxed, didYouMean: null };
  }

  find(q: string, locale: Locale): Found {
    if (q.trim() === '') return this.popular(false);
    const coded = this.#byCode(q);
    if (coded) return coded;
    const query = parseQuery(q, this.#script.simplify, locale === 'en');
    if (query.signs.length === 0) return this.popular(true);
    const read = this.#read(query, locale);
    if (!read) return this.popular(true);
    return this.#foundBy(read, q);
  }

  /** A query that is a SKU, its beginning or a model, and nothing else. */
  #byCode(q: string): Found | null {
    const code = codeIn(q);
    const docs = code === null ? [] : this.#index.docsOfCode(code);
    if (docs.length === 0) return null;
    const rank = new Float32Array(this.#index.size);
    for (const doc of docs) rank[doc] = steps.code + (this.#standing[doc] ?? 0);
    return { docs, rank, relaxed: false, asAsked: () => true, didYouMean: null };
  }

  #read(query: ParsedQuery, locale: Locale): Read | null {
    const typed = this.#try(literally(query));
    const allHan = query.signs.every((s) => s.kind === 'han');
    if (isSure(typed, allHan)) return typed;
    return chooseReading(typed, this.#others(query, locale));
  }

  *#others(query: ParsedQuery, locale: Locale): Generator<Read> {
    const reader = { lexicon: this.#index, readingsOf: this.#script.readingsOf, english: locale === 'en' };
    for (const reading of understand(query, reader)) yield this.#try(reading);
  }

  #try(reading: Interpretation): Read {
    const matches = this.#matching.match(reading.wanted.map(withSynonyms));
    const fitting = matches.docs.filter(matches.fits);
    return { reading, matches, best: this.#best(matches, fitting), fits: fitting.length > 0 };
  }

  #best(matches: Matches, fitting: readonly number[]): number {
    const among = fitting.length > 0 ? fitting : matches.docs;
    return among.reduce((best, doc) => Math.max(best, matches.score[doc] ?? 0), 0);
  }

  #foundBy({ reading, matches, fits, best }: Read, q: string): Found {
    const rank = new Float32Array(this.#index.size);
    const named = new Set(this.#index.docsOfName(textKey(q, this.#script.simplify)));
    const length = textKey(reading.text, this.#script.simplify).length;
    const score = (doc: number) => matches.score[doc] ?? 0;
    const asked = (doc: number) => fits && matches.fits(doc) && score(doc) >= best * selection.tail;
    for (const doc of matches.docs) {
      const step = named.has(doc) ? steps.name : asked(doc) ? steps.fits : 0;
      rank[doc] = step + score(doc) + (this.#standing[doc] ?? 0) + this.#covered(doc, length) * rankWeights.nameCovered;
    }
    const strict = matches.docs.filter(asked);
    const relaxed = !fits || reading.lacking;
    const others = matches.docs.filter((doc) => !asked(doc) && score(doc) >= best * selection.near);
    const docs = [...strict, ...this.#followers(others, rank, strict.length)];
    if (relaxed) this.#recommend(docs, rank);
    const didYouMean = reading.mended && fits ? this.#said(reading, highest(strict, rank)) : null;
    return { docs, rank, relaxed, asAsked: asked, didYouMean };
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
  #recommend(docs: number[], rank: Float32Array): void {
    const known = new Set(docs);
    const rooms = new Set(docs.slice(0, 3).map((doc) => this.#root(doc)));
    const near = { loss: recommended.sameRoot, fits: (doc: number) => rooms.has(this.#root(doc)) };
    const any = { loss: recommended.other, fits: () => true };
    for (const { loss, fits } of [near, any])
      for (const doc of this.#popular) {
        if (docs.length >= selection.fewest) return;
        if (known.has(doc) || !fits(doc)) continue;
        known.add(doc);
        rank[doc] = (this.#standing[doc] ?? 0) - loss;
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

/** What a product's place owes to itself: sales, freshness, and whether it can be bought. */
const standingOf = (index: PackedIndex): Float32Array => {
  const { sales, listedAt, available } = index.columns;
  const most = Math.log1p(sales.reduce((a, b) => Math.max(a, b), 1));
  const [oldest, newest] = [
    listedAt.reduce((a, b) => Math.min(a, b), 0xffffffff),
    listedAt.reduce((a, b) => Math.max(a, b), 0),
  ];
  return Float32Array.from({ length: index.size }, (_, doc) => {
    const fresh = newest > oldest ? ((listedAt[doc] ?? oldest) - oldest) / (newest - oldest) : 0;
    const sold = Math.log1p(sales[doc] ?? 0) / most;
    return sold * rankWeights.sales + fresh * rankWeights.freshness - (available[doc] === 1 ? 0 : rankWeights.soldOut);
  });
};
