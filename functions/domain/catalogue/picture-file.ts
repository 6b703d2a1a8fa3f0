import type { PictureRefusal } from '../../../contracts/catalogue/picture-refusals.ts';
import { mostPictureBytes } from '../../../contracts/values/picture-size.ts';

/** More would be a decompression bomb or a poster: a phone's largest mode has 50 million. */
export const mostPixels = 60_000_000;
/** How many times longer one side may be than the other: no page shows more, and encoders have limits of their own. */
const mostUneven = 5;

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
  signature.every((byte, i) => bytes[at + i] === byte);

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, bytes.length)));

/** Brands of an ISO base media file: `avif`, `heic`, `mif1`... (ISO/IEC 14496-12, 4.3). */
const brandsOf = (bytes: Uint8Array): readonly string[] => {
  if (latin(bytes, 4, 8) !== 'ftyp') return [];
  const size = ((bytes[2] ?? 0) << 8) | (bytes[3] ?? 0);
  const brands: string[] = [];
  for (let at = 8; at + 4 <= Math.min(size, 256); at += at === 8 ? 8 : 4) brands.push(latin(bytes, at, at + 4));
  return brands;
};

const heif = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']);

const ofBrands = (brands: readonly string[]): PictureRefusal | null => {
  if (brands.includes('avis')) return 'animated';
  if (brands.includes('avif')) return null;
  return brands.some((b) => heif.has(b)) ? 'heic' : 'not_a_picture';
};

const taken: readonly (readonly number[])[] = [
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
];
/** GIF, BMP and both kinds of TIFF. */
const otherFormats: readonly (readonly number[])[] = [
  [0x47, 0x49, 0x46, 0x38],
  [0x42, 0x4d],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
];

const ofText = (bytes: Uint8Array): PictureRefusal => {
  const text = latin(bytes, 0, 4096).toLowerCase();
  return /^[^a-z0-9]*</.test(text) && text.includes('<svg') ? 'svg' : 'not_a_picture';
};

/**
 * Whether a file may be decoded, by its first bytes: neither its name nor the type it was sent as says what it is.
 * @returns why not; null where it is JPEG, PNG, WebP or AVIF by its signature
 */
export const refusalOfBytes = (bytes: Uint8Array): PictureRefusal | null => {
  if (bytes.length === 0) return 'empty';
  if (bytes.length > mostPictureBytes) return 'too_large';
  if (taken.some((signature) => startsWith(bytes, signature))) return null;
  if (latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP') return null;
  const brands = brandsOf(bytes);
  if (brands.length > 0) return ofBrands(brands);
  if (otherFormats.some((signature) => startsWith(bytes, signature))) return 'other_format';
  return ofText(bytes);
};

/** AVIF is decoded whole, some 19 bytes a pixel, where others come line by line: what a Lambda has memory for. */
export const mostAvifPixels = 24_000_000;

/** What a file says of itself before any pixel is decoded; sides as they are seen, upright. */
export interface PictureShape {
  readonly format: 'avif' | 'other';
  readonly width: number;
  readonly height: number;
  readonly pages: number;
}

/** @returns why a picture of this shape is not taken; null where it is */
export const refusalOfShape = ({ format, width, height, pages }: PictureShape): PictureRefusal | null => {
  if (pages > 1) return 'animated';
  if (width * height > (format === 'avif' ? mostAvifPixels : mostPixels)) return 'too_many_pixels';
  return Math.max(width, height) > mostUneven * Math.min(width, height) ? 'too_narrow' : null;
};
