import { englishFillers, fillers } from './query-words.ts';
import { normalise, type Simplify, stem, tokensOf } from './tokens.ts';

/** One step of a query: a han character, a latin letter, or a whole token with digits, which nobody misspells by sound. */
export interface Sign {
  readonly text: string;
  readonly kind: 'han' | 'letter' | 'code';
  /** Which token it belongs to. */
  readonly token: number;
  readonly first: boolean;
  readonly last: boolean;
}

export interface ParsedQuery {
  /** Normalised, without filler words: what is shown when the query was understood as it is. */
  readonly text: string;
  readonly signs: readonly Sign[];
}

/** Longer queries are cut: nobody describes a product with more, and every sign costs time. */
const mostSigns = 40;

const withoutFillers = (text: string, english: boolean): string => {
  const all = english ? [...fillers, englishFillers] : fillers;
  const left = all.reduce((t, filler) => t.replace(filler, ' '), text).trim();
  return left === '' ? text : left;
};

/** A query as both adapters see it. */
export const parseQuery = (q: string, simplify: Simplify, english = false): ParsedQuery => {
  const text = withoutFillers(normalise(q.slice(0, 400), simplify), english)
    .replace(/\s+/g, ' ')
    .trim();
  const signs: Sign[] = [];
  tokensOf(text).forEach((token, at) => {
    const kind = token.kind === 'han' ? 'han' : /^[a-z]+$/.test(token.text) ? 'letter' : 'code';
    const parts = kind === 'code' ? [stem(token.text)] : [...token.text];
    parts.forEach((part, i) => {
      signs.push({ text: part, kind, token: at, first: i === 0, last: i === parts.length - 1 });
    });
  });
  return { text, signs: signs.slice(0, mostSigns) };
};
