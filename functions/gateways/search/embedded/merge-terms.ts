import type { Quality, Term } from '../../../domain/search/terms.ts';
import type { Places } from './build-index.ts';
import type { Entry } from './entries.ts';
import type { PackedIndex } from './packed-index.ts';
import type { Numbers } from './packing.ts';
import { packStrings } from './strings.ts';

/** Of one term in the added products. */
interface Fresh {
  readonly docs: number[];
  readonly weights: number[];
  quality: Quality;
}

export interface MergedTerms {
  readonly arrays: Readonly<Record<string, Numbers>>;
  /** Where terms of the old index are in the new one; -1 where no product has them any more. */
  readonly ofOld: Int32Array;
  /** Terms that are not yet filed as words. */
  readonly unfiled: readonly { readonly term: number; readonly text: string; readonly quality: Quality }[];
}

const freshTerms = (added: readonly Entry[], from: number): Map<string, Fresh> => {
  const fresh = new Map<string, Fresh>();
  added.forEach(({ terms }, at) => {
    for (const term of terms) addTo(fresh, term, from + at);
  });
  return fresh;
};

const addTo = (fresh: Map<string, Fresh>, { text, weight, quality }: Term, doc: number): void => {
  const known: Fresh = fresh.get(text) ?? { docs: [], weights: [], quality: 0 };
  if (known.docs.length === 0) fresh.set(text, known);
  known.docs.push(doc);
  known.weights.push(Math.max(1, Math.round(weight * 255)));
  if (quality > known.quality) known.quality = quality;
};

/** The growing postings of the new index. */
class Postings {
  readonly texts: string[] = [];
  readonly ends: number[] = [];
  readonly qualities: Quality[] = [];
  readonly #docs: Uint32Array;
  readonly #weights: Uint8Array;
  #end = 0;

  constructor(most: number) {
    this.#docs = new Uint32Array(most);
    this.#weights = new Uint8Array(most);
  }

  keep(index: PackedIndex, term: number, ofOld: Int32Array): void {
    const { docs, weights } = index.postings(term);
    for (let i = 0; i < docs.length; i++) {
      const doc = ofOld[docs[i] ?? 0] ?? -1;
      if (doc < 0) continue;
      this.#docs[this.#end] = doc;
      this.#weights[this.#end] = weights[i] ?? 1;
      this.#end++;
    }
  }

  add({ docs, weights }: Fresh): void {
    this.#docs.set(docs, this.#end);
    this.#weights.set(weights, this.#end);
    this.#end += docs.length;
  }

  /** Closes the term; a term of no product is none. @returns its number, or -1 */
  close(text: string, quality: Quality): number {
    if (this.#end === (this.ends[this.ends.length - 1] ?? 0)) return -1;
    this.ends.push(this.#end);
    this.qualities.push(quality);
    return this.texts.push(text) - 1;
  }

  arrays(): Record<string, Numbers> {
    return {
      ...packStrings('term', this.texts),
      postingEnds: Uint32Array.from(this.ends),
      postingDocs: this.#docs.slice(0, this.#end),
      postingWeights: this.#weights.slice(0, this.#end),
      termQuality: Uint8Array.from(this.qualities),
    };
  }
}

const higher = (a: Quality, b: Quality): Quality => (a > b ? a : b);

// By UTF-16 units, which is what looking up compares.
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Old and added terms in one sorted list, as two sorted lists are merged. */
export const mergeTerms = (base: PackedIndex | null, places: Places, added: readonly Entry[]): MergedTerms => {
  const fresh = freshTerms(added, places.kept);
  const freshTexts = [...fresh.keys()].sort(byText);
  const most = [...fresh.values()].reduce((n, f) => n + f.docs.length, base?.postingCount ?? 0);
  const postings = new Postings(most);
  const ofOld = new Int32Array(base?.terms ?? 0);
  const unfiled: { term: number; text: string; quality: Quality }[] = [];
  for (let old = 0, at = 0; old < ofOld.length || at < freshTexts.length; ) {
    const oldText = base && old < ofOld.length ? base.text(old) : undefined;
    const freshText = freshTexts[at];
    const text = freshText === undefined || (oldText !== undefined && oldText <= freshText) ? oldText : freshText;
    if (text === undefined) break;
    const kept = base && text === oldText ? old : null;
    const news = text === freshText ? fresh.get(text) : undefined;
    const oldQuality = base && kept !== null ? base.quality(kept) : 0;
    const quality = higher(oldQuality, news?.quality ?? 0);
    if (base && kept !== null) postings.keep(base, kept, places.ofOld);
    if (news) postings.add(news);
    const term = postings.close(text, quality);
    if (kept !== null) ofOld[old++] = term;
    if (news) at++;
    if (term >= 0 && quality > 0 && oldQuality === 0) unfiled.push({ term, text, quality });
  }
  return { arrays: postings.arrays(), ofOld, unfiled };
};
