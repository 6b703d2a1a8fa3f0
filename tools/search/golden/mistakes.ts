import { pinyin } from 'pinyin-pro';
import { lookAlikes, neighbours } from './tables.ts';

/** Below n, the same on every machine. */
export type Roll = (below: number) => number;

export const pick = <T>(from: readonly T[], roll: Roll): T | undefined => from[roll(from.length)];

const syllables = (word: string): string[] => pinyin(word, { toneType: 'none', type: 'array' });
export const spelt = (word: string): string => syllables(word).join('').replaceAll('ü', 'v');
export const speltApart = (word: string): string => syllables(word).join(' ').replaceAll('ü', 'v');
export const initialsOf = (word: string): string =>
  syllables(word)
    .map((s) => s.charAt(0))
    .join('');

/** The 3,755 everyday characters of GB 2312 by their sound: what an input method offers first. */
const everyday = ((): Map<string, string[]> => {
  const decode = new TextDecoder('gb2312');
  const bySound = new Map<string, string[]>();
  for (let row = 0xb0; row <= 0xd7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const char = decode.decode(Uint8Array.of(row, cell));
      const [sound = ''] = syllables(char);
      if (/^\p{Script=Han}$/u.test(char)) bySound.set(sound, [...(bySound.get(sound) ?? []), char]);
    }
  return bySound;
})();

const replaceAt = (word: string, at: number, by: string): string => [...word].with(at, by).join('');

const withSound = (word: string, at: number, sound: string, roll: Roll): string | null => {
  const others = (everyday.get(sound) ?? []).filter((c) => c !== word[at]);
  const other = pick(others, roll);
  return other === undefined ? null : replaceAt(word, at, other);
};

/** One character by another of the same sound, whatever its tone. */
export const homophone = (word: string, roll: Roll): string | null => {
  const at = roll(word.length);
  return withSound(word, at, syllables(word)[at] ?? '', roll);
};

const accents: readonly (readonly [RegExp, string])[] = [
  [/^zh/, 'z'],
  [/^ch/, 'c'],
  [/^sh/, 's'],
  [/^z(?!h)/, 'zh'],
  [/^c(?!h)/, 'ch'],
  [/^s(?!h)/, 'sh'],
  [/^l/, 'n'],
  [/^n/, 'l'],
  [/ang$/, 'an'],
  [/eng$/, 'en'],
  [/ing$/, 'in'],
  [/an$/, 'ang'],
  [/en$/, 'eng'],
  [/in$/, 'ing'],
  [/^hu(?=[a-z])/, 'f'],
  [/^f/, 'hu'],
]; // prettier-ignore

const accented = (sound: string, roll: Roll): string | null => {
  const ways = accents.flatMap(([from, to]) => (from.test(sound) ? [sound.replace(from, to)] : []));
  return pick(ways, roll) ?? null;
};

/** One character by another that an accent makes alike: n and l, z and zh, an and ang. */
export const nearHomophone = (word: string, roll: Roll): string | null => {
  const at = roll(word.length);
  const sound = accented(syllables(word)[at] ?? '', roll);
  return sound === null ? null : withSound(word, at, sound, roll);
};

export const lookAlike = (word: string, roll: Roll): string | null => {
  const places = [...word].flatMap((char, at) => (lookAlikes.has(char) ? [at] : []));
  const at = pick(places, roll);
  const other = at === undefined ? undefined : pick(lookAlikes.get(word[at] ?? '') ?? [], roll);
  return at === undefined || other === undefined ? null : replaceAt(word, at, other);
};

const inner = (text: string, roll: Roll): number => 1 + roll(Math.max(1, text.length - 2));
const dropped = (text: string, at: number): string => text.slice(0, at) + text.slice(at + 1);
const doubled = (text: string, at: number): string => text.slice(0, at + 1) + text.slice(at);
const swapped = (text: string, at: number): string =>
  text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);

/** A character left out, typed twice, or swapped with the next. */
export const hanSlip = (word: string, roll: Roll): string | null => {
  if (word.length < 3) return null;
  const at = roll(word.length - 1);
  return pick([dropped(word, at), doubled(word, at), swapped(word, at)], roll) ?? null;
};

/** A letter left out, typed twice, swapped with the next, or hit beside. */
export const letterSlip = (word: string, roll: Roll): string => {
  const at = inner(word, roll);
  const beside = pick([...(neighbours[word[at] ?? ''] ?? '')], roll);
  const slips = [dropped(word, at), doubled(word, at), swapped(word, Math.min(at, word.length - 2))];
  if (beside !== undefined) slips.push(word.slice(0, at) + beside + word.slice(at + 1));
  return pick(slips, roll) ?? word;
};

const heard: readonly (readonly [RegExp, string])[] = [
  [/ph/, 'f'],
  [/f(?=[aeo])/, 'ph'],
  [/ck/, 'k'],
  [/c(?=[aou])/, 'k'],
  [/ea/, 'ee'],
  [/ee/, 'ea'],
  [/ss/, 's'],
  [/tt/, 't'],
  [/ff/, 'f'],
  [/ll/, 'l'],
  [/ou/, 'oo'],
  [/oo/, 'u'],
  [/igh/, 'i'],
  [/tion/, 'shun'],
  [/y$/, 'ie'],
  [/er$/, 'or'],
  [/a(?=[^aeiou]e$)/, 'ai'],
  [/ai/, 'ay'],
  [/qu/, 'kw'],
  [/x/, 'ks'],
]; // prettier-ignore

/** As somebody writes an English word who has only heard it: f for ph, k for ck, one letter for two. */
export const byEar = (word: string, roll: Roll): string | null => {
  const ways = heard.flatMap(([from, to]) => (from.test(word) ? [word.replace(from, to)] : []));
  return pick(ways, roll) ?? null;
};

/** As somebody spells pinyin who mixes up sounds. */
export const accentedSpelling = (word: string, roll: Roll): string | null => {
  const parts = syllables(word).map((s) => s.replaceAll('ü', 'v'));
  const at = roll(parts.length);
  const sound = accented(parts[at] ?? '', roll);
  return sound === null ? null : parts.with(at, sound).join('');
};

/** Some characters written, the others spelt. */
export const halfSpelt = (word: string, roll: Roll): string => {
  const parts = syllables(word).map((s) => s.replaceAll('ü', 'v'));
  const cut = 1 + roll(word.length - 1);
  const first = roll(2) === 0;
  return [...word].map((char, at) => (at < cut === first ? char : (parts[at] ?? char))).join('');
};
