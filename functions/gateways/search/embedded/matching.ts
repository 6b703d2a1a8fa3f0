import { kindMatch, strongMatch } from '../../../domain/search/ranking.ts';
import { countsInPart, partOfText, trust, withinText } from '../../../domain/search/selection.ts';
import { tokensOf } from '../../../domain/search/tokens.ts';
import type { Wanted } from '../../../domain/search/understand.ts';
import type { PackedIndex } from './packed-index.ts';

/** How well products fit a reading of the query. */
export interface Matches {
  /** Every product that has anything of it. */
  readonly docs: readonly number[];
  /** 0 to 1 by product. */
  readonly score: Float32Array;
  /** Whether the product has all that is wanted. */
  readonly fits: (doc: number) => boolean;
  /** Which part of what is wanted the product not only has but is, 0 to 1. */
  readonly kind: (doc: number) => number;
}

/**
 * Room to count in, one number a product, used again by every search: nothing here waits, so searches never interleave. Figures of an
 * earlier round are told apart by the round's number instead of being cleared.
 */
export class Matching {
  readonly #index: PackedIndex;
  #round = 0;
  readonly #seen: Uint32Array;
  readonly #sum: Float32Array;
  readonly #covered: Uint8Array;
  readonly #lastPlace: Int16Array;
  readonly #lastWeight: Uint8Array;
  #docs: number[] = [];
  #wantedRound = 0;
  readonly #wantedSeen: Uint32Array;
  readonly #best: Float32Array;
  readonly #full: Uint8Array;
  readonly #kind: Uint8Array;

  constructor(index: PackedIndex) {
    this.#index = index;
    this.#seen = new Uint32Array(index.size);
    this.#sum = new Float32Array(index.size);
    this.#covered = new Uint8Array(index.size);
    this.#lastPlace = new Int16Array(index.size);
    this.#lastWeight = new Uint8Array(index.size);
    this.#wantedSeen = new Uint32Array(index.size);
    this.#best = new Float32Array(index.size);
    this.#full = new Uint8Array(index.size);
    this.#kind = new Uint8Array(index.size);
  }

  /** Products by all that is wanted. A rare thing weighs more than a common one; what is in no product weighs nothing. */
  match(wanted: readonly Wanted[]): Matches {
    const score = new Float32Array(this.#index.size);
    const fitting = new Uint8Array(this.#index.size);
    const kinds = new Uint8Array(this.#index.size);
    const docs: number[] = [];
    const present = wanted.filter((w) => w.kind !== 'missing');
    let weights = 0;
    for (const one of present) {
      const found = this.#matchOne(one);
      const weight = Math.log(1.5 + this.#index.size / (1 + found.full));
      weights += weight;
      for (const doc of found.docs) {
        if (score[doc] === 0) docs.push(doc);
        score[doc] = (score[doc] ?? 0) + weight * (this.#best[doc] ?? 0);
        fitting[doc] = (fitting[doc] ?? 0) + (this.#full[doc] ?? 0);
        kinds[doc] = (kinds[doc] ?? 0) + (this.#kind[doc] ?? 0);
      }
    }
    for (const doc of docs) score[doc] = (score[doc] ?? 0) / weights;
    return {
      docs,
      score,
      fits: (doc) => present.length > 0 && fitting[doc] === present.length,
      kind: (doc) => (kinds[doc] ?? 0) / Math.max(1, present.length),
    };
  }

  /** Leaves the best of all meanings in `#best`, `#full` and `#kind`. */
  #matchOne(wanted: Wanted): { docs: readonly number[]; full: number } {
    const docs: number[] = [];
    const cheapest = wanted.meanings[0]?.cost ?? 0;
    const round = ++this.#wantedRound;
    for (const { text, cost } of wanted.meanings) {
      const places = this.#count(text);
      const trusted = trust(wanted.kind === 'exact' ? cost - cheapest : cost);
      for (const doc of this.#docs) {
        const covered = this.#covered[doc] ?? 0;
        if (covered < places && !countsInPart(cost, cheapest)) continue;
        if (this.#wantedSeen[doc] !== round) {
          this.#wantedSeen[doc] = round;
          this.#best[doc] = 0;
          this.#full[doc] = 0;
          this.#kind[doc] = 0;
          docs.push(doc);
        }
        const part = covered === places ? 1 : partOfText.any + partOfText.share * (covered / places);
        const best = ((this.#sum[doc] ?? 0) / places) * trusted * part;
        if (best > (this.#best[doc] ?? 0)) this.#best[doc] = best;
        if (covered < places) continue;
        this.#full[doc] = 1;
        if ((this.#sum[doc] ?? 0) >= kindMatch * places && countsInPart(cost, cheapest)) this.#kind[doc] = 1;
      }
    }
    return { docs, full: docs.reduce((n, doc) => n + (this.#full[doc] ?? 0), 0) };
  }

  /** Counts where products have the text, character by character. @returns how many places it has */
  #count(text: string): number {
    this.#round++;
    this.#docs = [];
    let place = 1;
    for (const token of tokensOf(text)) {
      if (token.kind === 'latin') {
        this.#add(token.text, place, 1);
        place += 2;
      } else place = this.#countHan([...token.text], place);
      // A gap, so that the end of one token and the start of the next are no pair.
      place++;
    }
    return tokensOf(text).reduce((n, t) => n + (t.kind === 'latin' ? 1 : [...t.text].length), 0);
  }

  #countHan(chars: readonly string[], from: number): number {
    chars.forEach((char, at) => {
      const next = chars[at + 1];
      if (next !== undefined) this.#add(char + next, from + at, 2);
      this.#add(char, from + at, chars.length === 1 ? 1 : withinText);
    });
    return from + chars.length;
  }

  /** `width` 2 is a pair; below 2 a single term, counted by that share, and not where a pair has covered its place. */
  #add(text: string, place: number, width: number): void {
    const term = this.#index.exact(text);
    if (term === undefined) return;
    const { docs, weights } = this.#index.postings(term);
    for (let i = 0; i < docs.length; i++) {
      const doc = docs[i] ?? 0;
      const weight = weights[i] ?? 0;
      if (this.#seen[doc] !== this.#round) this.#open(doc);
      if (width === 2) this.#addPair(doc, place, weight);
      else if ((this.#lastPlace[doc] ?? 0) < place) this.#addSingle(doc, place, weight * width);
    }
  }

  #open(doc: number): void {
    this.#seen[doc] = this.#round;
    this.#sum[doc] = 0;
    this.#covered[doc] = 0;
    this.#lastPlace[doc] = 0;
    this.#docs.push(doc);
  }

  #addPair(doc: number, place: number, weight: number): void {
    const follows = this.#lastPlace[doc] === place;
    const gained = follows ? weight + Math.max(0, weight - (this.#lastWeight[doc] ?? 0)) : 2 * weight;
    this.#sum[doc] = (this.#sum[doc] ?? 0) + gained / 255;
    this.#covered[doc] = (this.#covered[doc] ?? 0) + (follows ? 1 : 2);
    this.#lastPlace[doc] = place + 1;
    this.#lastWeight[doc] = weight;
  }

  #addSingle(doc: number, place: number, weight: number): void {
    this.#sum[doc] = (this.#sum[doc] ?? 0) + weight / 255;
    if (weight / 255 < strongMatch * withinText) return;
    this.#covered[doc] = (this.#covered[doc] ?? 0) + 1;
    this.#lastPlace[doc] = place;
    this.#lastWeight[doc] = weight;
  }
}
