import { keysOfWord, type Lexicon, type NearKind, type TermId } from './lexicon.ts';
import type { Synonyms } from './synonyms.ts';
import type { Script } from './tokens.ts';

/** Other names of things, filed as the words of goods are. */
interface OtherNames {
  readonly words: readonly string[];
  readonly bySound: ReadonlyMap<string, readonly number[]>;
  readonly near: ReadonlyMap<string, readonly number[]>;
}

/** As the ends of names are trusted. */
const quality = 2;

const keyOf = (kind: NearKind, key: string): string => `${kind} ${key}`;

const file = (under: Map<string, number[]>, key: string, at: number): void => {
  const held = under.get(key);
  if (held) held.push(at);
  else under.set(key, [at]);
};

const filed = (words: readonly string[], { readingsOf }: Script): OtherNames => {
  const bySound = new Map<string, number[]>();
  const near = new Map<string, number[]>();
  words.forEach((text, at) => {
    const keys = keysOfWord({ text, quality }, readingsOf);
    for (const sound of keys.sounds) file(bySound, sound, at);
    for (const [kind, key] of keys.near) file(near, keyOf(kind, key), at);
  });
  return { words, bySound, near };
};

const filedOf = new WeakMap<Synonyms, OtherNames>();

const otherNamesOf = (synonyms: Synonyms, script: Script): OtherNames => {
  const known = filedOf.get(synonyms) ?? filed(synonyms.words(), script);
  filedOf.set(synonyms, known);
  return known;
};

const none: readonly TermId[] = [];

/** Other names have numbers below zero. */
const termOf = (at: number): TermId => -1 - at;
const placeOf = (term: TermId): number => -1 - term;

/**
 * A vocabulary that also knows the other names of what is sold: who misspells 汽水 means something, though the shop calls it 气泡水. A name
 * of nothing that is sold stays unknown.
 */
export const withOtherNames = (lexicon: Lexicon, synonyms: Synonyms, script: Script): Lexicon => {
  const names = otherNamesOf(synonyms, script);
  const isSold = (word: string): boolean =>
    (synonyms.of(word) ?? []).some((other) => {
      const term = lexicon.exact(other);
      return term !== undefined && lexicon.frequency(term) > 0;
    });
  const sold = (places: readonly number[] | undefined): readonly TermId[] =>
    places === undefined ? none : places.filter((at) => isSold(names.words[at] ?? '')).map(termOf);
  return {
    exact: (text) => lexicon.exact(text),
    startingWith: (text, most) => lexicon.startingWith(text, most),
    soundStarting: (sound, most) => lexicon.soundStarting(sound, most),
    soundingLike: (sound) => [...lexicon.soundingLike(sound), ...sold(names.bySound.get(sound))],
    near: (kind, key) => [...lexicon.near(kind, key), ...sold(names.near.get(keyOf(kind, key)))],
    text: (term) => (term < 0 ? (names.words[placeOf(term)] ?? '') : lexicon.text(term)),
    quality: (term) => (term < 0 ? quality : lexicon.quality(term)),
    frequency: (term) => (term < 0 ? 1 : lexicon.frequency(term)),
  };
};
