import { findRegion } from './find-region.ts';
import { cleaned, withMarks } from './labels.ts';
import { bareName, likenessToName, nameAtEnd } from './name.ts';
import { numbersOf } from './numbers.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { isPostcodeOf } from './postcode-provinces.ts';
import type { RegionIndex } from './region-index.ts';

/** A field as it was read, and how sure that is, 0 to 1; below 0.6 a form should ask the shopper to look. */
export interface Read {
  readonly value: string;
  readonly confidence: number;
}

export interface RecognisedAddress {
  readonly name: Read | null;
  /** A mobile number in 11 digits, else a landline as `0755-26012345`. */
  readonly phone: Read | null;
  /** Further numbers, e.g. for the remark. */
  readonly otherPhones: readonly string[];
  readonly province: Read | null;
  readonly city: Read | null;
  readonly district: Read | null;
  readonly street: Read | null;
  readonly postcode: Read | null;
}

/** More is no address but a page: only the beginning is read, so that a paste costs no more than a few milliseconds. */
const mostCharacters = 300;

/**
 * 智能地址识别: reads a recipient and an address out of a pasted text, in any order, with or without labels and separators. Names of regions are
 * told as the index has them, so that they fit the region picker. What cannot be known is null, never a guess without a ground.
 */
export const recognisedAddress = (pasted: string, index: RegionIndex): RecognisedAddress => {
  const { phones, postcode, rest } = numbersOf(withMarks(cleaned(pasted.slice(0, mostCharacters))));
  const region = findRegion(rest, index, (province) => postcode !== null && isPostcodeOf(postcode, province));
  const { name, street } = nameAndStreet(piecesOf(rest, region));
  const [phone, ...otherPhones] = new Set(phones);
  const part = (level: 'province' | 'city' | 'district'): Read | null =>
    read(region?.names[level] ?? null, region?.confidence[level] ?? 0);
  return {
    name,
    phone: read(phone ?? null, phone?.startsWith('1') ? 0.99 : 0.8),
    otherPhones,
    province: part('province'),
    city: part('city'),
    district: part('district'),
    street: street && { ...street, confidence: region ? street.confidence : street.confidence / 2 },
    postcode: read(postcode, 0.9),
  };
};

const read = (value: string | null, confidence: number): Read | null =>
  value === null || value === '' ? null : { value, confidence };

interface NameAndStreet {
  readonly name: Read | null;
  readonly street: Read | null;
}

const nameAndStreet = (pieces: readonly Piece[]): NameAndStreet => {
  const person = namePiece(pieces);
  const others = pieces.filter((piece) => piece.text !== person?.piece.text);
  const street = joined(others.map((piece) => piece.text));
  const isAfter = others.some((piece) => piece.joins === 'behind' || piece.label === 'address');
  const sure = isAfter ? 0.9 : 0.7;
  if (person && person.likeness >= 0.6)
    return { name: read(bareName(person.piece.text), person.likeness), street: read(street, sure) };
  const split = splitOff(others);
  if (split) return { name: read(bareName(split.name), 0.75), street: read(split.street, 0.75) };
  return { name: person ? read(bareName(person.piece.text), person.likeness) : null, street: read(street, sure) };
};

/** The piece that is labelled or looks most like a name; of equal ones the one that runs into no region, then the first. */
const namePiece = (pieces: readonly Piece[]): { readonly piece: Piece; readonly likeness: number } | null => {
  const labelled = pieces.find((piece) => piece.label === 'name');
  if (labelled) return { piece: labelled, likeness: 0.98 };
  const rated = pieces
    .map((piece) => ({ piece, likeness: likenessOf(piece) }))
    .filter(({ likeness }) => likeness >= 0.3);
  return rated.toSorted((a, b) => b.likeness - a.likeness)[0] ?? null;
};

/** What runs into the region from behind is a street; what stands by itself beside a number is whom to call: 公司前台. */
const likenessOf = ({ text, joins, isBesideNumber }: Piece): number => {
  const likeness = likenessToName(text);
  if (joins === 'behind') return likeness - 0.4;
  const isShort = /^\p{Script=Han}{2,6}$/u.test(text);
  return joins === null && isBesideNumber && isShort ? Math.max(likeness, 0.4) : likeness;
};

/** A name at the end of any piece of the street. */
const splitOff = (pieces: readonly Piece[]): { readonly street: string; readonly name: string } | null => {
  const texts = pieces.map((piece) => piece.text);
  for (const [at, text] of texts.entries()) {
    const split = nameAtEnd(text);
    if (split) return { name: split.name, street: joined(texts.with(at, split.street)) };
  }
  return null;
};

/** As one line: a space only where two words of Latin letters or digits would run together. */
const joined = (texts: readonly string[]): string =>
  texts.reduce(
    (line, text) => (/[\dA-Za-z]$/.test(line) && /^[\dA-Za-z]/.test(text) ? `${line} ${text}` : line + text),
    '',
  );
