/** A price that somebody wrote into a query, in fen, both included. */
export interface PriceWish {
  readonly from: number;
  /** Absent where there is no end. */
  readonly to?: number;
}

export interface WithoutPrice {
  /** The query without it. */
  readonly q: string;
  /** How it was said; empty where it was not. */
  readonly said: string;
  readonly wish: PriceWish | null;
}

const number = '(\\d{1,6}(?:\\.\\d{1,2})?)';
const money = '\\s*(?:元|块钱|块|rmb|yuan|cny)';
const sign = '[¥￥]?\\s*';

interface Way {
  readonly pattern: RegExp;
  readonly wish: (first: number, second: number) => PriceWish | null;
}

const below = (most: number): PriceWish => ({ from: 0, to: most });
const about = (yuan: number): PriceWish => ({ from: Math.round(yuan * 0.7), to: Math.round(yuan * 1.3) });
const between = (low: number, high: number): PriceWish | null => (low <= high ? { from: low, to: high } : null);

// A number alone is no price (500ml, 7 号): there must be a currency or a word of more or less beside it.
const ways: readonly Way[] = [
  {
    pattern: new RegExp(
      `${sign}${number}(?:${money})?\\s*(?:-|~|—|–|到|至)\\s*${sign}${number}${money}(?:之间|左右|的|以内|以下)?`,
      'i',
    ),
    wish: between,
  },
  { pattern: new RegExp(`[¥￥]\\s*${number}\\s*(?:-|~|到|至|to)\\s*[¥￥]?\\s*${number}`, 'i'), wish: between },
  {
    pattern: new RegExp(`\\bbetween\\s+${sign}${number}(?:${money})?\\s+and\\s+${sign}${number}(?:${money})?\\b`, 'i'),
    wish: between,
  },
  {
    pattern: new RegExp(
      `(?:不超过|不到|低于|小于|最多|最高)\\s*${sign}${number}(?:${money})?|${sign}${number}(?:${money})?\\s*(?:以下|以内|之内|不到|封顶|内(?![\\p{L}]))`,
      'iu',
    ),
    wish: below,
  },
  {
    pattern: new RegExp(`\\b(?:under|below|less than|up to|max|within)\\s+${sign}${number}(?:${money})?\\b`, 'i'),
    wish: below,
  },
  {
    pattern: new RegExp(
      `(?:高于|大于|超过|不低于|至少)\\s*${sign}${number}(?:${money})?|${sign}${number}(?:${money})\\s*(?:以上|起)`,
      'i',
    ),
    wish: (least) => ({ from: least }),
  },
  {
    pattern: new RegExp(`\\b(?:over|above|more than|at least)\\s+${sign}${number}(?:${money})?\\b`, 'i'),
    wish: (least) => ({ from: least }),
  },
  {
    pattern: new RegExp(
      `(?:大约|差不多)?${sign}${number}(?:${money})?\\s*(?:左右|上下)|(?:大约|差不多)${sign}${number}${money}|${number}\\s*(?:元|块钱)`,
      'i',
    ),
    wish: about,
  },
];

const fen = (text: string | undefined): number => Math.round(Number(text) * 100);

/** Takes `100元以下`, `200-300 元`, `under ¥100` out of a query: it is no part of any product's text. */
export const withoutPrice = (q: string): WithoutPrice => {
  const text = q.normalize('NFKC');
  for (const { pattern, wish } of ways) {
    const found = pattern.exec(text);
    if (!found) continue;
    const [first, second] = found.slice(1).filter((part) => part !== undefined);
    const wished = wish(fen(first), fen(second));
    if (!wished) continue;
    const left = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`.trim();
    return { q: left, said: found[0].trim(), wish: wished };
  }
  return { q, said: '', wish: null };
};
