import { costs } from './costs.ts';
import { editDistance, withoutOne } from './edit-distance.ts';
import { englishSound, fullSound } from './english-sound.ts';
import type { Reader } from './han-pieces.ts';
import { hasHan, type TermId } from './lexicon.ts';
import type { Meanings } from './reading.ts';
import { foldedSound, spellingsOf } from './syllables.ts';
import { stem } from './tokens.ts';

const toEnglish = (reader: Reader): number => (reader.english ? 0 : costs.otherLanguage);
const toPinyin = (reader: Reader): number => (reader.english ? costs.otherLanguage : 0);

/** A latin word or several of them, written together or apart: `yoga mat`, `yogamat`. */
export const addExactLatin = ({ lexicon }: Reader, letters: string, into: Meanings): void => {
  const term = lexicon.exact(stem(letters));
  if (term !== undefined && lexicon.frequency(term) > 0) into.addText(lexicon.text(term), costs.latin);
  for (const compound of lexicon.soundingLike(stem(letters)))
    if (!hasHan(lexicon.text(compound))) into.add(compound, costs.latin);
};

const inflections: readonly (readonly [ending: RegExp, stem: string])[] = [
  [/([a-z])\1(?:ing|ed)$/, '$1'],
  [/(?:ing|ed)$/, ''],
  [/(?:ing|ed)$/, 'e'],
];

/** `knitted` for knit, `running` for run. */
export const addInflections = ({ lexicon }: Reader, letters: string, into: Meanings): void => {
  for (const [ending, replacement] of inflections) {
    const word = letters.replace(ending, replacement);
    const term = word.length > 2 && word !== letters ? lexicon.exact(word) : undefined;
    if (term !== undefined) into.add(term, costs.inflection);
  }
};

/** A latin word still being typed. */
export const addLatinPrefix = (reader: Reader, letters: string, into: Meanings): void => {
  const { lexicon } = reader;
  if (letters.length < 2) return;
  for (const term of lexicon.startingWith(letters, 24)) {
    const word = lexicon.text(term);
    if (word === letters || lexicon.quality(term) === 0 || hasHan(word)) continue;
    into.addBegun(term, costs.prefix + toEnglish(reader) + (word.length - letters.length) * costs.letterToCome);
  }
};

/**
 * One error in a word of four letters or more, two in a word of eight. What ends in s may be a plural or not (`drees` is no plural of
 * `dree`), so both are tried.
 */
export const addLatinTypos = (reader: Reader, letters: string, into: Meanings): void => {
  if (letters.length < 4) return;
  const forms = [...new Set([stem(letters), letters, letters.replace(/s$/, '')])];
  for (const word of forms) {
    const most = word.length >= 8 ? 2 : 1;
    for (const key of [word, ...withoutOne(word)])
      for (const term of reader.lexicon.near('latinLess', key)) addLatinTypo(reader, { word, most }, term, into);
    addHeard(reader, word, into);
  }
};

const addLatinTypo = (
  reader: Reader,
  { word, most }: { readonly word: string; readonly most: number },
  term: TermId,
  into: Meanings,
): void => {
  const target = reader.lexicon.text(term).replaceAll(' ', '');
  const distance = editDistance(word, target, most);
  if (distance === 0 || distance > most) return;
  const first = word[0] === target[0] ? 0 : costs.firstLetter;
  into.add(term, (distance === 1 ? costs.typo : costs.twoTypos) + first + toEnglish(reader));
};

/** What is spelt otherwise and said alike: `headfones`, `kofee`. */
const addHeard = (reader: Reader, word: string, into: Meanings): void => {
  const sound = /^[a-z]+$/.test(word) ? englishSound(word) : null;
  if (sound === null) return;
  const most = word.length < 7 ? 2 : 3;
  for (const term of reader.lexicon.near('heard', sound)) {
    const target = reader.lexicon.text(term);
    // So few letters are told apart by their vowels too.
    if (word.length < 5 && fullSound(word) !== fullSound(target)) continue;
    const distance = editDistance(word, target, most);
    if (distance > 0 && distance <= most)
      into.add(term, costs.heard + (distance - 1) * costs.letterHeard + toEnglish(reader));
  }
};

/** Full pinyin of a word, however the characters and letters are mixed: `lianyiqun`, `连衣qun`. */
export const addPinyin = (reader: Reader, sound: string, han: string, into: Meanings): void => {
  const { lexicon } = reader;
  for (const term of lexicon.soundingLike(sound)) addSpelt(reader, term, han, costs.pinyin, into);
  for (const term of lexicon.near('folded', foldedSound(sound)))
    addSpelt(reader, term, han, costs.pinyin + costs.folded, into);
};

const addSpelt = (reader: Reader, term: TermId, han: string, cost: number, into: Meanings): void => {
  const word = reader.lexicon.text(term);
  if (!hasHan(word)) return;
  const kept = [...han].every((char) => word.includes(char));
  const single = word.length === 1 ? costs.oneSyllable : 0;
  into.add(term, cost + single + (kept ? 0 : costs.homophone) + toPinyin(reader));
};

/** Pinyin of a word still being typed: `lianyiq`. */
export const addPinyinPrefix = (reader: Reader, sound: string, han: string, into: Meanings): void => {
  if (sound.length < 2) return;
  for (const term of reader.lexicon.soundStarting(sound, 40)) {
    const word = reader.lexicon.text(term);
    if (!hasHan(word) || ![...han].every((char) => word.includes(char))) continue;
    const toCome = (spellingsOf(word, reader.readingsOf)[0]?.sound.length ?? sound.length) - sound.length;
    into.addBegun(term, costs.pinyinPrefix + toPinyin(reader) + toCome * costs.letterToCome);
  }
};

/** One letter a character; han characters among them must be the word's own. */
export const addInitials = (
  reader: Reader,
  initials: string,
  han: readonly (string | null)[],
  into: Meanings,
): void => {
  for (const term of reader.lexicon.near('initials', initials)) {
    const word = [...reader.lexicon.text(term)];
    if (word.length !== han.length || han.some((char, at) => char !== null && char !== word[at])) continue;
    if (!spellingsOf(word.join(''), reader.readingsOf).some((s) => s.initials === initials)) continue;
    const few = initials.length === 2 ? costs.twoInitials : 0;
    into.add(term, costs.initials + few + toPinyin(reader));
  }
};

/** One typing error in the pinyin of a word: `lianyiqn`, `lainyiqun`. */
export const addPinyinTypos = (reader: Reader, sound: string, into: Meanings): void => {
  if (sound.length < 5) return;
  for (const key of [sound, ...withoutOne(sound)]) {
    for (const term of reader.lexicon.near('soundLess', key)) {
      const spellings = spellingsOf(reader.lexicon.text(term), reader.readingsOf);
      if (spellings.some((s) => editDistance(sound, s.sound, 1) === 1))
        into.add(term, costs.pinyinTypo + toPinyin(reader));
    }
  }
};
