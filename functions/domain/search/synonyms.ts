import type { SynonymRule } from '../../../contracts/search/search-settings.ts';
import { costs } from './costs.ts';
import { kindsOf, sameThings } from './query-words.ts';
import type { Meaning } from './reading.ts';
import { normalise, type Simplify, stem, tokensOf } from './tokens.ts';
import type { Wanted } from './understand.ts';

/** Other names by what is said. Expanded when a query is read, by every adapter alike, so that a new one needs no new index. */
export interface Synonyms {
  readonly of: (said: string) => readonly string[] | undefined;
  /** All that is known, of two characters and more. */
  readonly words: () => readonly string[];
  /** Length of the longest that is known, in UTF-16 units. */
  readonly longest: number;
}

type Table = Map<string, string[]>;

const add = (table: Table, said: string, others: readonly string[]): void => {
  const known = table.get(said) ?? [];
  table.set(said, [...known, ...others.filter((other) => other !== said && !known.includes(other))]);
};

const addSame = (table: Table, names: readonly string[]): void => {
  for (const name of names) add(table, name, names);
};

const longestIn = (table: Table): number => Math.max(0, ...[...table.keys()].map((said) => said.length));

/** Latin words are looked for in the singular, as queries and goods are. */
const singular = (text: string): string => text.split(' ').map(stem).join(' ');

const builtIn: Table = new Map();
for (const names of sameThings) addSame(builtIn, names.map(singular));
for (const [wide = '', ...kinds] of kindsOf) add(builtIn, singular(wide), kinds.map(singular));

const wordsIn = (...tables: readonly Table[]): string[] =>
  [...new Set(tables.flatMap((table) => [...table.keys()]))].filter((word) => word.length > 1);

export const usualSynonyms: Synonyms = {
  of: (said) => builtIn.get(said),
  words: () => wordsIn(builtIn),
  longest: longestIn(builtIn),
};

/** Those that the shop comes with and the merchant's own, which come first. */
export const synonymsOf = (rules: readonly SynonymRule[], simplify: Simplify): Synonyms => {
  if (rules.length === 0) return usualSynonyms;
  const own: Table = new Map();
  const key = (word: string): string =>
    tokensOf(normalise(word, simplify))
      .map((t) => (t.kind === 'latin' ? stem(t.text) : t.text))
      .join(' ');
  for (const rule of rules)
    if (rule.kind === 'same') addSame(own, rule.words.map(key));
    else add(own, key(rule.word), rule.kinds.map(key));
  return {
    of: (said) => {
      const [mine, usual] = [own.get(said), builtIn.get(said)];
      return mine && usual ? [...new Set([...mine, ...usual])] : (mine ?? usual);
    },
    words: () => wordsIn(own, builtIn),
    longest: Math.max(longestIn(own), usualSynonyms.longest),
  };
};

/** 裙子, 杯子, 帽子: the character before 子 is the thing. */
const diminutive = /^([裙裤帽鞋袜杯瓶桌椅柜垫被毯镜梳碗盘勺筷刀篮箱盒盆锅伞扇绳球灯包橙桃李杏枣栗架夹])[子儿]$/;

const replaced = (text: string, from: number, said: string, by: string): string =>
  `${text.slice(0, from)} ${by} ${text.slice(from + said.length)}`.replace(/\s+/g, ' ').trim();

/**
 * Every way to say a text with one known word replaced, the longest words first. Never two at once, which would drift away; words that
 * overlap a longer one are not looked at.
 */
const otherWords = (text: string, synonyms: Synonyms): string[] => {
  const whole = synonyms.of(text);
  if (whole) return [...whole];
  const small = diminutive.exec(text);
  if (small?.[1]) return [small[1]];
  if (!/\p{Script=Han}/u.test(text)) return [];
  const taken = new Array<boolean>(text.length).fill(false);
  const ways: string[] = [];
  for (let length = Math.min(synonyms.longest, text.length - 1); length > 1; length--)
    for (let from = 0; from + length <= text.length; from++) {
      const said = text.slice(from, from + length);
      const others = synonyms.of(said) ?? [diminutive.exec(said)?.[1] ?? []].flat();
      if (others.length === 0 || taken.slice(from, from + length).includes(true)) continue;
      taken.fill(true, from, from + length);
      ways.push(...others.map((by) => replaced(text, from, said, by)));
    }
  return ways;
};

const longestPhrase = 3;

interface Phrase {
  readonly text: string;
  readonly words: number;
}

const phraseAt = (wanted: readonly Wanted[], at: number, synonyms: Synonyms): Phrase | null => {
  for (let words = longestPhrase; words > 1; words--) {
    const parts = wanted.slice(at, at + words);
    if (parts.length < words || parts.some((w) => w.kind !== 'exact')) continue;
    const text = parts.map((w) => w.meanings[0]?.text ?? '').join(' ');
    if (synonyms.of(text)) return { text, words };
  }
  return null;
};

/** Words that are a name together (power bank) are one thing. */
export const joinPhrases = (wanted: readonly Wanted[], synonyms: Synonyms): Wanted[] => {
  const all: Wanted[] = [];
  for (let at = 0; at < wanted.length; ) {
    const phrase = phraseAt(wanted, at, synonyms);
    const one = wanted[at];
    if (phrase) all.push({ kind: 'exact', meanings: [{ text: phrase.text, cost: 0 }] });
    else if (one) all.push(one);
    at += phrase?.words ?? 1;
  }
  return all;
};

const mostNames = 12;

/** A wanted thing by all its names; another name counts a little less than the one typed. */
export const withSynonyms = (wanted: Wanted, synonyms: Synonyms): Wanted => {
  if (wanted.kind === 'missing') return wanted;
  const meanings = wanted.meanings.flatMap((m): Meaning[] => [
    m,
    ...otherWords(m.text, synonyms)
      .slice(0, mostNames)
      .map((text, at) => ({ text, cost: m.cost + costs.synonym + at * costs.furtherSynonym })),
  ]);
  return { ...wanted, meanings };
};
