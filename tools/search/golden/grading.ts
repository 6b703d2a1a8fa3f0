import type { Good } from './goods.ts';
import { englishKey, hanKey, isHan } from './keys.ts';

/** Something a product must be or have; any of the words or codes will do. */
export interface Concept {
  readonly words?: readonly string[];
  readonly codes?: readonly string[];
  /** Codes that suit it without saying it: a unisex cap for women. */
  readonly suits?: readonly string[];
  /** Fen, both included. */
  readonly price?: readonly [from: number, to: number];
}

/** What a query asks for, said without any search. */
export interface Ask {
  /** What the thing is: any of these names. */
  readonly nouns?: readonly string[];
  readonly having?: readonly Concept[];
  /** Exactly these names, models or SKUs. */
  readonly exactly?: readonly string[];
}

export type Grade = 0 | 1 | 2 | 3;

const endsAs = (names: readonly string[], noun: string): boolean =>
  names.some((name) => name === noun || (isHan(noun) ? name.endsWith(noun) : name.endsWith(` ${noun}`)));

const has = (text: Good['strong'], word: string): boolean =>
  isHan(word) ? text.han.includes(hanKey(word)) : text.english.includes(` ${englishKey(word)} `);

/** 3: it is one; 1: it has to do with one. */
const nounGrade = (good: Good, nouns: readonly string[]): Grade => {
  const keys = nouns.map((noun) => (isHan(noun) ? hanKey(noun) : englishKey(noun)));
  if (keys.some((key) => good.heads.words.has(key) || endsAs(good.heads.names, key))) return 3;
  return nouns.some((noun) => has(good.strong, noun)) ? 1 : 0;
};

/** 1: at a glance; 0.5: on closer reading; 0: not at all. */
const meets = (good: Good, { words = [], codes = [], suits = [], price }: Concept): number => {
  if (price) return good.price >= price[0] && good.price <= price[1] ? 1 : 0;
  if (codes.some((code) => good.codes.has(code)) || words.some((word) => has(good.strong, word))) return 1;
  return suits.some((code) => good.codes.has(code)) || words.some((word) => has(good.weak, word)) ? 0.5 : 0;
};

const exactGrade = (good: Good, wanted: readonly string[]): Grade => {
  const { name, brand, model, skus } = good;
  const known = [name.zh, name.en, `${brand.zh}${name.zh}`, `${brand.en} ${name.en}`, model, ...skus];
  const keysOf = (text: string): string[] => [hanKey(text), englishKey(text)].filter((key) => key !== '');
  // An English key of a Chinese name is the little that is latin in it.
  const keys = new Set(known.flatMap((t) => (isHan(t) ? [hanKey(t)] : keysOf(t))));
  return wanted.some((w) => (isHan(w) ? [hanKey(w)] : keysOf(w)).some((key) => keys.has(key))) ? 3 : 0;
};

/**
 * How well a product answers what was asked: 3 all of it at a glance, 2 all of it on closer reading, 1 the right thing without all that
 * was asked, or something that has to do with it; 0 nothing of it.
 */
export const gradeOf = (good: Good, { nouns, having = [], exactly }: Ask): Grade => {
  if (exactly) return exactGrade(good, exactly);
  const noun = nouns ? nounGrade(good, nouns) : 3;
  if (noun === 0) return 0;
  const met = having.map((concept) => meets(good, concept));
  if (met.every((m) => m === 1)) return noun;
  if (met.every((m) => m > 0)) return noun === 3 ? 2 : 1;
  return nouns && noun === 3 ? 1 : 0;
};
