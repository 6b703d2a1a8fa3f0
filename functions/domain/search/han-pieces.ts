import { costs } from './costs.ts';
import { editDistance } from './edit-distance.ts';
import { type Lexicon, partKeys, type TermId } from './lexicon.ts';
import type { Meanings } from './reading.ts';
import { foldedSound, foldedSyllables, type ReadingsOf, spellingsOf, syllableKeys } from './syllables.ts';

/** What reading a span needs to know. */
export interface Reader {
  readonly lexicon: Lexicon;
  readonly readingsOf: ReadingsOf;
  readonly looksLike: (a: string, b: string) => boolean;
  readonly english: boolean;
}

/** A run of han characters exactly as some product has it. */
export const addExactHan = ({ lexicon }: Reader, text: string, into: Meanings): void => {
  const term = lexicon.exact(text);
  if (term === undefined || lexicon.frequency(term) === 0) return;
  const word = lexicon.quality(term) > 0;
  if (text.length === 1) into.addText(text, lexicon.quality(term) === 3 ? costs.singleWord : costs.single);
  else into.addText(text, word ? costs.word : costs.pair);
};

const changedChars = (a: string, b: string): number => {
  const other = [...b];
  return [...a].filter((char, at) => char !== other[at]).length;
};

const addSounding = (reader: Reader, text: string, terms: readonly TermId[], extra: number, into: Meanings): void => {
  for (const term of terms) {
    const word = reader.lexicon.text(term);
    if (word.length !== text.length || word === text) continue;
    const changed = changedChars(text, word);
    const nothingKept = changed === text.length && text.length < 3 ? 0.2 : 0;
    into.add(term, costs.homophone + extra + costs.changed * changed + nothingKept);
  }
};

/** Words that sound the same or nearly so, and beginnings of such words: 连衣群, 保文 for 保温杯. */
export const addHomophones = (reader: Reader, text: string, into: Meanings): void => {
  for (const { sound } of spellingsOf(text, reader.readingsOf)) {
    addSounding(reader, text, reader.lexicon.soundingLike(sound), 0, into);
    addSounding(reader, text, reader.lexicon.near('folded', foldedSound(sound)), costs.folded, into);
    for (const term of reader.lexicon.soundStarting(sound, 24)) {
      const start = reader.lexicon.text(term).slice(0, text.length);
      if (start === text || !sameSound(reader, start, sound)) continue;
      into.addText(start, costs.prefix + costs.homophone + costs.changed * changedChars(text, start));
    }
  }
};

const sameSound = (reader: Reader, text: string, sound: string): boolean =>
  spellingsOf(text, reader.readingsOf).some((s) => s.sound === sound);

/** Words of two characters with one written like another: 抱忱 for 抱枕. Longer words are found by their other characters. */
export const addLookAlikes = (reader: Reader, text: string, into: Meanings): void => {
  for (const key of partKeys(text))
    for (const term of reader.lexicon.near('hanPart', key)) {
      const word = reader.lexicon.text(term);
      if (word.length === 2 && word !== text && differsByLooks(reader, text, word)) into.add(term, costs.lookAlike);
    }
};

/** Whether one character of two words of the same length is another, and looks like it. */
const differsByLooks = (reader: Reader, text: string, word: string): boolean => {
  const other = [...word];
  const wrong = [...text].flatMap((char, at) => (char === other[at] ? [] : [[char, other[at] ?? ''] as const]));
  const [only] = wrong;
  return only !== undefined && wrong.length === 1 && reader.looksLike(...only);
};

/**
 * Words with one character too many, too few, wrong or swapped, others perhaps with homophones: 保杯, 温保杯, 茉利花荼. At least half of
 * the characters must be the word's own: what only sounds alike and lacks a character is another word.
 */
export const addHanTypos = (reader: Reader, text: string, into: Meanings): void => {
  const { lexicon } = reader;
  if (text.length === 2) {
    const swapped = lexicon.exact(`${text[1] ?? ''}${text[0] ?? ''}`);
    if (swapped !== undefined && lexicon.quality(swapped) === 3) into.add(swapped, costs.swapped);
  }
  const syllables = foldedSyllables(text, reader.readingsOf);
  for (const key of text.length > 2 ? syllableKeys(syllables) : [syllables.join('')])
    for (const term of lexicon.near('hanLess', key)) addHanTypo(reader, text, syllables, term, into);
};

const addHanTypo = (reader: Reader, text: string, syllables: string[], term: TermId, into: Meanings): void => {
  const word = reader.lexicon.text(term);
  const kept = [...text].filter((char) => word.includes(char)).length;
  if (word === text || kept * 2 < text.length) return;
  if (editDistance(syllables, foldedSyllables(word, reader.readingsOf), 1) !== 1) return;
  const respelt = Math.max(0, Math.min(text.length, word.length) - kept - (text.length === word.length ? 1 : 0));
  const looks = text.length === word.length && differsByLooks(reader, text, word);
  into.add(term, looks ? costs.lookAlike : typoCost(text, word) + respelt * costs.folded);
};

const typoCost = (text: string, word: string): number => {
  if (text.length < word.length)
    return text[0] === word[0] && text.at(-1) === word.at(-1) ? costs.droppedInside : costs.dropped;
  // At a distance of one, a word of the same characters has two of them swapped.
  if (text.length === word.length && [...text].every((char) => word.includes(char))) return costs.swapped;
  return costs.replaced + (word.length < 4 ? costs.shortReplaced : 0);
};
