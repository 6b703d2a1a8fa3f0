import { keysOfWord, type Lexicon, type NearKind, type TermId } from '../../../domain/search/lexicon.ts';
import type { ReadingsOf } from '../../../domain/search/syllables.ts';
import type { Quality } from '../../../domain/search/terms.ts';
import { nearKey } from './stored.ts';

export interface ListedWord {
  readonly text: string;
  readonly quality: Quality;
  /** How many products have it; at least one. */
  readonly frequency: number;
}

const file = (under: Map<string, TermId[]>, key: string, term: TermId): void => {
  const held = under.get(key);
  if (held) held.push(term);
  else under.set(key, [term]);
};

const none: readonly TermId[] = [];

/** The part of the vocabulary that one query can mean, as a lexicon in memory. */
export class WordList implements Lexicon {
  readonly #words: readonly ListedWord[];
  readonly #byText = new Map<string, TermId>();
  readonly #bySound = new Map<string, TermId[]>();
  readonly #near = new Map<string, TermId[]>();
  readonly #sounds: readonly (readonly [sound: string, term: TermId])[];

  constructor(words: readonly ListedWord[], readingsOf: ReadingsOf) {
    this.#words = words.toSorted((a, b) => (a.text < b.text ? -1 : 1));
    const sounds: [string, TermId][] = [];
    this.#words.forEach((word, term) => {
      this.#byText.set(word.text, term);
      const keys = keysOfWord(word, readingsOf);
      for (const sound of keys.sounds) {
        file(this.#bySound, sound, term);
        sounds.push([sound, term]);
      }
      for (const [kind, key] of keys.near) file(this.#near, nearKey(kind, key), term);
    });
    this.#sounds = sounds.sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x - y));
  }

  exact(text: string): TermId | undefined {
    return this.#byText.get(text);
  }

  startingWith(text: string, most: number): readonly TermId[] {
    const from = this.#words.findIndex((w) => w.text.startsWith(text));
    if (from < 0) return none;
    const some = this.#words.slice(from, from + most);
    return some.flatMap((w, at) => (w.text.startsWith(text) ? [from + at] : []));
  }

  soundingLike(sound: string): readonly TermId[] {
    return this.#bySound.get(sound) ?? none;
  }

  soundStarting(sound: string, most: number): readonly TermId[] {
    return this.#sounds
      .filter(([s]) => s.startsWith(sound))
      .slice(0, most)
      .map(([, term]) => term);
  }

  near(kind: NearKind, key: string): readonly TermId[] {
    return this.#near.get(nearKey(kind, key)) ?? none;
  }

  text(term: TermId): string {
    return this.#words[term]?.text ?? '';
  }

  quality(term: TermId): Quality {
    return this.#words[term]?.quality ?? 0;
  }

  frequency(term: TermId): number {
    return this.#words[term]?.frequency ?? 0;
  }
}
