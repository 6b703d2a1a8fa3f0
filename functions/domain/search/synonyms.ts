import { costs } from './costs.ts';
import { kindsOf, sameThings } from './query-words.ts';
import type { Meaning } from './reading.ts';
import { stem } from './tokens.ts';
import type { Wanted } from './understand.ts';

const meant = new Map<string, string[]>();
const add = (said: string, others: readonly string[]): void => {
  const known = meant.get(said) ?? [];
  meant.set(said, [...known, ...others.filter((other) => other !== said && !known.includes(other))]);
};
/** Latin words are looked for in the singular, as queries and goods are. */
const singular = (text: string): string => text.split(' ').map(stem).join(' ');
for (const names of sameThings.map((all) => all.map(singular))) for (const name of names) add(name, names);
for (const [wide, ...kinds] of kindsOf) add(singular(wide), kinds.map(singular));
const longest = Math.max(...[...meant.keys()].map((said) => said.length));

/** 裙子, 杯子, 帽子: the character before 子 is the thing. */
const diminutive = /^([裙裤帽鞋袜杯瓶桌椅柜垫被毯镜梳碗盘勺筷刀篮箱盒盆锅伞扇绳球灯包橙桃李杏枣栗])[子儿]$/;

const replaced = (text: string, from: number, said: string, by: string): string =>
  `${text.slice(0, from)} ${by} ${text.slice(from + said.length)}`.replace(/\s+/g, ' ').trim();

/** Every way to say a text with one known word replaced: the longest known word first, and no second one, which would drift away. */
const otherWords = (text: string): string[] => {
  const whole = meant.get(text);
  if (whole) return [...whole];
  const small = diminutive.exec(text);
  if (small?.[1]) return [small[1]];
  if (!/\p{Script=Han}/u.test(text)) return [];
  for (let length = Math.min(longest, text.length - 1); length > 1; length--)
    for (let from = 0; from + length <= text.length; from++) {
      const said = text.slice(from, from + length);
      const others = meant.get(said) ?? [diminutive.exec(said)?.[1] ?? []].flat();
      if (others.length > 0) return others.map((by) => replaced(text, from, said, by));
    }
  return [];
};

const longestPhrase = 3;

const phraseAt = (wanted: readonly Wanted[], at: number): { readonly text: string; readonly words: number } | null => {
  for (let words = longestPhrase; words > 1; words--) {
    const parts = wanted.slice(at, at + words);
    if (parts.length < words || parts.some((w) => w.kind !== 'exact')) continue;
    const text = parts.map((w) => w.meanings[0]?.text ?? '').join(' ');
    if (meant.has(text)) return { text, words };
  }
  return null;
};

/** Words that are a name together (power bank) are one thing. */
export const joinPhrases = (wanted: readonly Wanted[]): Wanted[] => {
  const all: Wanted[] = [];
  for (let at = 0; at < wanted.length; ) {
    const phrase = phraseAt(wanted, at);
    const one = wanted[at];
    if (phrase) all.push({ kind: 'exact', meanings: [{ text: phrase.text, cost: 0 }] });
    else if (one) all.push(one);
    at += phrase?.words ?? 1;
  }
  return all;
};

/** A wanted thing by all its names; another name counts a little less than the one typed. */
export const withSynonyms = (wanted: Wanted): Wanted => {
  if (wanted.kind === 'missing') return wanted;
  const meanings = wanted.meanings.flatMap((m): Meaning[] => [
    m,
    ...otherWords(m.text).map((text, at) => ({ text, cost: m.cost + costs.synonym + at * costs.furtherSynonym })),
  ]);
  return { ...wanted, meanings };
};
