/** A character's toneless Mandarin readings, likeliest first; none where it is not known. */
export type ReadingsOf = (han: string) => readonly string[];

export interface Spelling {
  /** All syllables joined as typed on a keyboard: `lianyiqun`. */
  readonly sound: string;
  /** One letter a character: `lyq`. */
  readonly initials: string;
}

const mostSpellings = 4;
const isHan = (char: string): boolean => /^\p{Script=Han}$/u.test(char);

/** ü is typed u, v or ü; all are written u here. */
export const typedSound = (letters: string): string => letters.replaceAll('ü', 'u').replaceAll('v', 'u');

/**
 * The ways a word is spelled in pinyin, likeliest first: every character's first reading, then each further reading of one character.
 * Letters and digits stand for themselves. Empty where a character has no known reading.
 */
export const spellingsOf = (word: string, readingsOf: ReadingsOf): Spelling[] => {
  const chars = [...word].filter((c) => c !== ' ');
  const readings = chars.map((c) => (isHan(c) ? readingsOf(c) : [c]));
  if (readings.some((r) => r.length === 0)) return [];
  const first = readings.map((r) => r[0] ?? '');
  const ways = [first];
  readings.forEach((r, at) => {
    for (const other of r.slice(1)) if (ways.length < mostSpellings) ways.push(first.with(at, other));
  });
  return ways.map((way) => ({ sound: typedSound(way.join('')), initials: way.map((s) => s.charAt(0)).join('') }));
};

/** How each character sounds, accents folded; a character without a known reading is itself. */
export const foldedSyllables = (word: string, readingsOf: ReadingsOf): string[] =>
  [...word].map((char) => foldedSound(readingsOf(char)[0] ?? char));

/** A word under the sounds of its characters, all of them and each time one left out: what an error of one character leaves. */
export const syllableKeys = (syllables: readonly string[]): string[] => [
  syllables.join(''),
  ...new Set(syllables.map((_, at) => syllables.toSpliced(at, 1).join(''))),
];

/**
 * Folds what accents of Mandarin mix up, so that words that sound nearly alike are written alike: zh/z, ch/c, sh/s, l/n, hu/f (huan and
 * fan, hu and fu), and -ng/-n after a, e and i. It needs no syllable boundaries, so typed letters and a word's own spelling fold the same way.
 */
export const foldedSound = (sound: string): string =>
  sound
    .replace(/([zcs])h/g, '$1')
    .replaceAll('l', 'n')
    .replace(/hu(?=[aeio])/g, 'f')
    .replace(/fu(?![aeio])/g, 'hu')
    .replace(/([aei])ng(?![aeiou])/g, '$1n');
