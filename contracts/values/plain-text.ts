/**
 * What nobody sees on paper: control characters, format characters (zero-width, bidirectional overrides) and the blank letters of
 * Hangul and Braille. A joiner stays between the pictures of one emoji.
 */
const unseen = /(?!\u200d\p{Extended_Pictographic})[\p{Cc}\p{Cf}\u115f\u1160\u2800\u3164\uffa0]/gu;
const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** A text of several lines without what nobody would see: that often comes along with a paste, so it is taken out rather than refused. */
export const plainText = (text: string): string =>
  text
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .split('\n')
    .map((line) => line.replaceAll(unseen, ''))
    .join('\n')
    .trim();

/** As `plainText`, on one line: a parcel's label has room for no more. */
export const plainLine = (text: string): string => text.replaceAll(breaks, ' ').replaceAll(unseen, '').trim();

/** Marks and spaces alone say nothing; `least` counts UTF-16 units, as all lengths of text fields do. */
export const saysSomething = (text: string, least = 1): boolean => text.length >= least && /[\p{L}\p{N}]/u.test(text);
