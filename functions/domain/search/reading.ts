import { costs } from './costs.ts';
import type { Lexicon, TermId } from './lexicon.ts';

/** A text of the vocabulary that a piece of the query may stand for, and what it costs to read it so. */
export interface Meaning {
  readonly text: string;
  readonly cost: number;
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
  readonly #byText = new Map<string, number>();
  readonly #lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  add(term: TermId, cost: number): void {
    this.addText(this.#lexicon.text(term), cost + costs.quality[this.#lexicon.quality(term)] - this.#common(term));
  }

  addText(text: string, cost: number): void {
    const known = this.#byText.get(text);
    if (known === undefined || cost < known) this.#byText.set(text, cost);
  }

  get size(): number {
    return this.#byText.size;
  }

  /** Those close to the cheapest, as one piece; none if nothing was found. */
  piece(from: number, to: number, kind: Piece['kind']): Piece | null {
    const sorted = [...this.#byText].map(([text, cost]) => ({ text, cost })).sort((a, b) => a.cost - b.cost);
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
