import { costs } from './costs.ts';
import type { Lexicon, TermId } from './lexicon.ts';

/** A text of the vocabulary that a piece of the query may stand for, and what it costs to read it so. */
export interface Meaning {
  readonly text: string;
  readonly cost: number;
  /** The word was only begun: there is nothing to correct. */
  readonly begun?: true;
}

/** A piece of the query, from sign `from` up to `to`, with what it may mean; the cheapest first. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  /** `exact`: as typed. `near`: mended. `missing`: nothing of the vocabulary. */
  readonly kind: 'exact' | 'near' | 'missing';
  readonly meanings: readonly Meaning[];
  readonly cost: number;
}

const mostMeanings = 8;

/** Gathers what one piece may mean, each text at its cheapest. */
export class Meanings {
  readonly #byText = new Map<string, Meaning>();
  readonly #lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  add(term: TermId, cost: number): void {
    this.addText(this.#lexicon.text(term), this.#costOf(term, cost));
  }

  /** A word that is still being typed. */
  addBegun(term: TermId, cost: number): void {
    this.#put({ text: this.#lexicon.text(term), cost: this.#costOf(term, cost), begun: true });
  }

  addText(text: string, cost: number): void {
    this.#put({ text, cost });
  }

  #put(meaning: Meaning): void {
    const known = this.#byText.get(meaning.text);
    if (known === undefined || meaning.cost < known.cost) this.#byText.set(meaning.text, meaning);
  }

  #costOf(term: TermId, cost: number): number {
    return cost + costs.quality[this.#lexicon.quality(term)] - this.#common(term);
  }

  get size(): number {
    return this.#byText.size;
  }

  /** Those close to the cheapest, as one piece; none if nothing was found. */
  piece(from: number, to: number, kind: Piece['kind']): Piece | null {
    const sorted = [...this.#byText.values()].sort((a, b) => a.cost - b.cost);
    const best = sorted[0];
    if (!best) return null;
    const meanings = sorted.filter((m) => m.cost <= best.cost + costs.within).slice(0, mostMeanings);
    return { from, to, kind, meanings, cost: best.cost };
  }

  // Between words alike, the one of more products was likelier meant; never enough to outweigh how they were typed.
  #common(term: TermId): number {
    return Math.min(0.06, Math.log2(1 + this.#lexicon.frequency(term)) * 0.008);
  }
}
