import { withoutOne } from './edit-distance.ts';
import { englishSound } from './english-sound.ts';
import { foldedSound, foldedSyllables, type ReadingsOf, spellingsOf, syllableKeys } from './syllables.ts';
import type { Quality, Term } from './terms.ts';

/** A term of the shop's own vocabulary, by its place in the index. */
export type TermId = number;

/**
 * Ways a word is found by something else than its text or sound: `folded` by what accents mix up, `initials` by one letter a
 * character, `hanPart` by one of its two characters, `heard` by how an English word is said, the others by the word with one syllable or
 * letter left out (an error of one shares such a key with its word). Stored by their place, so new ones come last.
 */
export const nearKinds = ['folded', 'initials', 'hanLess', 'soundLess', 'latinLess', 'hanPart', 'heard'] as const;
export type NearKind = (typeof nearKinds)[number];

/** The vocabulary of the goods on the shelf. Queries are mended with nothing else, so a shop never corrects towards what it does not sell. */
export interface Lexicon {
  exact(text: string): TermId | undefined;
  /** Latin words and han words that begin so, at most `most`. */
  startingWith(text: string, most: number): readonly TermId[];
  soundingLike(sound: string): readonly TermId[];
  soundStarting(sound: string, most: number): readonly TermId[];
  /** Words under a key; a few may be there by chance, so callers check. */
  near(kind: NearKind, key: string): readonly TermId[];
  text(term: TermId): string;
  quality(term: TermId): Quality;
  /** How many products have it. */
  frequency(term: TermId): number;
}

export const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
const shortest = { hanLess: 3, soundLess: 5, latinLess: 4 };

export interface WordKeys {
  readonly sounds: readonly string[];
  readonly near: readonly (readonly [kind: NearKind, key: string])[];
}

/** What a word of the vocabulary is filed under. Terms that are no words (two neighbouring characters) are found by their text only. */
export const keysOfWord = ({ text, quality }: Pick<Term, 'text' | 'quality'>, readingsOf: ReadingsOf): WordKeys => {
  if (quality === 0) return { sounds: [], near: [] };
  return hasHan(text) ? hanKeys(text, readingsOf) : latinKeys(text);
};

/** A word of two characters under each of them with its place. */
export const partKeys = (text: string): string[] => {
  const [first, second, ...more] = text;
  return first === undefined || second === undefined || more.length > 0 ? [] : [`${first}?`, `?${second}`];
};

const hanKeys = (text: string, readingsOf: ReadingsOf): WordKeys => {
  const spellings = spellingsOf(text, readingsOf);
  const first = spellings[0];
  const near: [NearKind, string][] = [
    ...spellings.map((s): [NearKind, string] => ['folded', foldedSound(s.sound)]),
    ...(first && first.initials.length > 1 ? spellings.map((s): [NearKind, string] => ['initials', s.initials]) : []),
    ...(text.length >= shortest.hanLess
      ? syllableKeys(foldedSyllables(text, readingsOf)).map((k): [NearKind, string] => ['hanLess', k])
      : []),
    ...partKeys(text).map((k): [NearKind, string] => ['hanPart', k]),
    ...spellings
      .filter(({ sound }) => sound.length >= shortest.soundLess)
      .flatMap(({ sound }) => [sound, ...withoutOne(sound)].map((k): [NearKind, string] => ['soundLess', k])),
  ];
  return { sounds: [...new Set(spellings.map((s) => s.sound))], near };
};

const latinKeys = (text: string): WordKeys => {
  const letters = text.replaceAll(' ', '');
  const typed = letters.length >= shortest.latinLess && !/\d/.test(letters);
  const heard = /^[a-z]+$/.test(text) ? englishSound(text) : null;
  return {
    sounds: letters === text ? [] : [letters],
    near: typed
      ? [
          ...[letters, ...withoutOne(letters)].map((k): [NearKind, string] => ['latinLess', k]),
          ...(heard === null ? [] : [['heard', heard] satisfies [NearKind, string]]),
        ]
      : [],
  };
};
