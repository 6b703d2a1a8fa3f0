import { mark } from './labels.ts';

/** Telephone numbers and the postcode of a text, and the text without them. */
export interface Numbers {
  /** Mobile numbers before others, each in digits alone; a landline as `0755-26012345`. */
  readonly phones: readonly string[];
  readonly postcode: string | null;
  readonly rest: string;
}

const extension = '(?:\\s*(?:-|转|分机|ext\\.?)\\s*\\d{2,5}(?![\\d号栋室楼单]))?';
const country = '(?:\\(?(?:\\+|00)?86\\)?[\\s-]*)?';
const mobile = new RegExp(`(?<!\\d)${country}(1[3-9]\\d[\\s-]?\\d{4}[\\s-]?\\d{4})(?!\\d)${extension}`, 'giu');
/** Split in some other way; only looked for where no number is written as usual. */
const oddMobile = new RegExp(`(?<!\\d)${country}(1[3-9](?:[\\s.-]?\\d){9})(?!\\d)`, 'gu');
/** A room and a number run together: the number is the end of it. */
const gluedMobile = /(?<=\d)(1[3-9]\d{9})(?!\d)/gu;
/** Area codes: 010, 02x, and three digits after 0 elsewhere. */
const landline = /(?<!\d)\(?(0(?:10|2\d|[3-9]\d{2}))\)?[\s-]?(\d{7,8})(?!\d)(?:\s*(?:-|转)\s*\d{1,5})?/gu;
const service = /(?<!\d)([48]00)[\s-]?(\d{3})[\s-]?(\d{4})(?!\d)/gu;
/** Without its area code a landline is known by its label alone. */
const labelled = /(?<=\ue004)(\d{7,8})(?!\d)/gu;
const postal = /(?<![\dA-Za-z#-])\(?([0-8]\d{5})\)?(?![\dA-Za-z#号栋室楼弄层座单-])/u;

/** Brackets that only held a number. */
const emptied = /\(\s*\ue001\s*\)/gu;

export const numbersOf = (text: string): Numbers => {
  const mobiles = taken(text, [mobile], ([, number = '']) => number.replaceAll(/\D/g, ''));
  const odd =
    mobiles.found.length > 0
      ? mobiles
      : taken(mobiles.rest, [oddMobile, gluedMobile], ([, n = '']) => n.replaceAll(/\D/g, ''));
  const others = taken(odd.rest, [landline, service, labelled], (match) => match.slice(1).filter(Boolean).join('-'));
  const code = postal.exec(others.rest)?.[1] ?? null;
  return {
    phones: [...odd.found, ...others.found],
    postcode: code,
    rest: (code === null ? others.rest : others.rest.replace(postal, mark.gap)).replaceAll(emptied, mark.gap),
  };
};

const taken = (text: string, patterns: readonly RegExp[], read: (match: RegExpMatchArray) => string) => {
  const found: string[] = [];
  let rest = text;
  for (const pattern of patterns) {
    found.push(...[...rest.matchAll(pattern)].map(read));
    rest = rest.replaceAll(pattern, mark.gap);
  }
  return { found, rest };
};
