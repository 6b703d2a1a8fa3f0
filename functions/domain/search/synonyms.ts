import { costs } from './costs.ts';
import { synonyms } from './query-words.ts';
import type { Meaning } from './reading.ts';
import type { Wanted } from './understand.ts';

const meant = new Map(synonyms.map(([said, ...others]) => [said, others]));
const longest = Math.max(...synonyms.map(([said]) => said.length));

/** 裙子, 杯子, 帽子: the character before 子 is the thing. */
const diminutive = /^([裙裤帽鞋袜杯瓶桌椅柜垫被毯镜梳碗盘勺筷刀篮箱盒盆锅伞扇绳球灯包橙桃李杏枣栗])[子儿]$/;

const replaced = (text: string, from: number, said: string, by: string): string =>
  `${text.slice(0, from)} ${by} ${text.slice(from + said.length)}`.replace(/\s+/g, ' ').trim();

/** Every way to say a text with one known word replaced: the longest known word first, and no second one, which would drift away. */
const otherWords = (text: string): string[] => {
  const whole = meant.get(text) ?? meant.get(text.replaceAll(' ', ''));
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

/** A wanted thing by all its names; another name counts a little less than the one typed. */
export const withSynonyms = (wanted: Wanted): Wanted => {
  if (wanted.kind === 'missing') return wanted;
  const meanings = wanted.meanings.flatMap((m): Meaning[] => [
    m,
    ...otherWords(m.text).map((text, at) => ({ text, cost: m.cost + costs.synonym + at * costs.furtherSynonym })),
  ]);
  return { ...wanted, meanings };
};
