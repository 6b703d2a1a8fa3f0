import { withoutPictures } from './emoji-words.ts';

/**
 * How a text is cut before it is indexed or searched; both sides do it alike, whichever adapter runs the search.
 * Han characters stay in runs (the languages of Chinese shoppers put no spaces), everything else is cut at what is no letter or digit.
 */
export interface Token {
  readonly kind: 'han' | 'latin';
  readonly text: string;
  /** Nothing stood between this token and the one before: `t恤` is one thing, `nike 鞋` may be two. */
  readonly glued: boolean;
}

/** Traditional and variant characters to simplified ones, character by character. */
export type Simplify = (text: string) => string;

const unit = (names: string, canonical: string, factor = 1) => ({ names, canonical, factor });
// A volume is told in ml and a mass in g, so that 1.5L finds 1500ml and 一斤-style labels find 500g.
const units = [
  unit('毫升|ml', 'ml'),
  unit('升|l', 'ml', 1000),
  unit('千克|公斤|kg', 'g', 1000),
  unit('斤', 'g', 500),
  unit('克|g', 'g'),
  unit('厘米|公分|cm', 'cm'),
  unit('毫米|mm', 'mm'),
  unit('米|m', 'm'),
  unit('毫安时|毫安|mah', 'mah'),
  unit('瓦特|瓦|w', 'w'),
  unit('英寸|寸|inch(?:es)?', 'inch'),
] as const;
const measures = units.map((u) => ({
  ...u,
  pattern: new RegExp(`(?<![\\d.])(\\d{1,7}(?:\\.\\d{1,3})?)\\s?(?:${u.names})(?![a-z\\d])`, 'g'),
}));

/** 2万毫安 is 20000 mAh. */
const inFigures = (text: string): string =>
  text.replace(/(\d{1,3}(?:\.\d{1,4})?)万(?=\s?(?:毫安|mah))/g, (_, n: string) =>
    String(Math.round(Number(n) * 10_000)),
  );

const measured = (written: string): string =>
  measures.reduce(
    (t, { pattern, canonical, factor }) =>
      t.replace(pattern, (_, n: string) => `${Math.round(Number(n) * factor * 1000) / 1000}${canonical}`),
    inFigures(written),
  );

/** Full-width and compatibility forms (NFKC), case, accents and tone marks are folded; control and zero-width characters vanish. */
export const normalise = (text: string, simplify: Simplify): string => {
  const plain = withoutPictures(text)
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[̀-ͯ]/g, '')
    .normalize('NFC');
  return measured(simplify(plain.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, ' ').replace(/['’`]/g, '')));
};

const pieces = /(\p{Script=Han}+)|(\d+\.\d+[\p{L}\p{N}]*|(?:(?!\p{Script=Han})[\p{L}\p{N}])+)/gu;

/** @param text normalised */
export const tokensOf = (text: string): Token[] => {
  const tokens: Token[] = [];
  let end = -1;
  for (const found of text.matchAll(pieces)) {
    const han = found[1] !== undefined;
    tokens.push({ kind: han ? 'han' : 'latin', text: found[0], glued: found.index === end });
    end = found.index + found[0].length;
  }
  return tokens;
};

/** Nouns whose plural in -ies does not come from -y. */
const endingInIe: ReadonlySet<string> = new Set(
  'beanie bootie brownie calorie collie cookie foodie genie hippie hoodie indie lingerie magpie movie necktie onesie pie pixie rookie selfie smoothie tie veggie walkie zombie'.split(
    ' ',
  ),
);

/** English plurals only: more stemming than that joins words that shoppers tell apart. Anything with a digit is left alone. */
export const stem = (word: string): string => {
  if (endingInIe.has(word.slice(0, -1))) return word.slice(0, -1);
  if (word.length < 4 || !/^[a-z]+s$/.test(word) || /(ss|us|is)$/.test(word)) return word;
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(ss|x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
};

/** A code as people type it: case, spaces and dashes do not count. */
export const codeKey = (code: string): string => code.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** A whole text as one key, to tell that two are the same but for case, spaces, dashes and plurals. */
export const textKey = (text: string, simplify: Simplify): string =>
  tokensOf(normalise(text, simplify))
    .map((t) => (t.kind === 'latin' ? stem(t.text) : t.text))
    .join('');

/** What turns written Chinese into what is compared. Tables differ in size, so each adapter brings its own. */
export interface Script {
  readonly simplify: Simplify;
  readonly readingsOf: (han: string) => readonly string[];
  /** Whether two characters are written alike. */
  readonly looksLike: (a: string, b: string) => boolean;
}
