import { mark } from './labels.ts';

/** A run of text between separators, with what is known of it from around. */
export interface Piece {
  readonly text: string;
  /** The label before it. */
  readonly label: 'name' | 'address' | null;
  /** Runs into the region, from before or from behind, without a separator. */
  readonly joins: 'before' | 'behind' | null;
  /** A telephone number is next to it. */
  readonly isBesideNumber: boolean;
}

/** Marks the place the region was cut out of. */
const cut = '\ue005';
const separators = /([\s,;|。!?~+_\ue001-\ue006]|(?<![\dA-Za-z])\.|\.(?![\dA-Za-z])|(?<!\d):|:(?!\d))/u;
const latin = /^[A-Za-z][A-Za-z'.-]*$/;
/** Words to whoever reads it, before what is meant, and such as stand alone. */
const opening =
  /^(?:您好|你好|谢谢|麻烦|请(?=[寄发送帮])|我叫|我是|帮我|帮忙|(?:邮寄|快递|[寄发送])(?:到|往|给|去))+(?=$|\p{Script=Han})/u;
const alone = /^(?:中华人民共和国|中国|亲|请|我|我的|收|收货|邮寄|快递|转|或|和|与|尽快发货|请?尽快|发货)$/u;
const meant = (text: string): string => {
  const rest = trim(text.replace(opening, ''));
  return alone.test(rest) ? '' : rest;
};

/** The text around a region as pieces in order; words of politeness are none. */
export const piecesOf = (text: string, region: { readonly start: number; readonly end: number } | null): Piece[] => {
  const around = region ? `${text.slice(0, region.start)}${cut}${text.slice(region.end)}` : text;
  const whole = around.replaceAll(/\s*([\ue001-\ue004\ue006])\s*/gu, '$1');
  const pieces: Piece[] = [];
  let label: Piece['label'] = null;
  // What is said to the shop after the address is no part of it.
  let isRemark = false;
  let before = '';
  const parts = whole.split(separators);
  for (let at = 0; at < parts.length; at += 2) {
    let [piece = '', separator = ''] = [parts[at], parts[at + 1]];
    // Zhang San: one name of several words.
    while (separator === ' ' && latin.test(piece) && latin.test(parts[at + 2] ?? '')) {
      at += 2;
      piece += ` ${parts[at] ?? ''}`;
      separator = parts[at + 1] ?? '';
    }
    if (before === mark.name) label = 'name';
    if (before === mark.address) label = 'address';
    if (before === mark.other || before === mark.gap) label = null;
    const joins = before === cut ? 'behind' : separator === cut ? 'before' : null;
    const trimmed = trim(piece.replaceAll(/\(\s*\)/g, ''));
    const text = joins === 'behind' && trimmed !== '收' ? trimmed : meant(trimmed);
    if (before !== '' && '\ue001\ue002\ue003\ue004'.includes(before)) isRemark = false;
    if (before === mark.remark) isRemark = pieces.some((p) => p.joins === 'behind');
    if (/[\p{L}\p{N}]/u.test(text) && !isRemark) {
      pieces.push({ text, label, joins, isBesideNumber: before === mark.gap || separator === mark.gap });
      // A name is one piece; an address goes on until something else begins.
      if (label === 'name') label = null;
    }
    before = separator;
  }
  return pieces;
};

const trim = (text: string): string => text.replace(/^[\s\-–—:=*./、'"]+/, '').replace(/[\s\-–—:=*/、'"]+$/, '');
