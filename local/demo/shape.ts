import type { Brand } from './vocabulary/brands.ts';
import type { PictureModel } from './vocabulary/pictures.ts';
import type { RowName } from './vocabulary/rows.ts';

/** A text as the authors of the demo catalogue write it: Chinese, then English. */
export type Text = readonly [zh: string, en: string];

export interface DemoOption {
  readonly code: string;
  readonly name: Text;
  readonly values: readonly { readonly code: string; readonly name: Text; readonly swatch?: string }[];
}

/** One figure for all variants, or one by the code of an option value; a variant takes the first of its values that is listed. */
export type ByValue = number | { readonly [valueCode: string]: number };

/** A product of the demo catalogue in short form; `assemble` makes the import line of it. Amounts in yuan. */
export interface DemoProduct {
  readonly handle: string;
  /** SKU of a product without options; with options their codes are appended: `CY-DR-2601` + `-RUST-S`. */
  readonly sku: string;
  readonly brand: Brand;
  readonly model: string;
  readonly name: Text;
  readonly summary: Text;
  /** Paragraphs. */
  readonly about: readonly Text[];
  readonly tags: readonly Text[];
  readonly gender?: 'women' | 'men' | 'unisex';
  readonly ageGroup?: 'adult' | 'teen' | 'child' | 'baby' | 'senior';
  readonly season?: readonly ('spring' | 'summer' | 'autumn' | 'winter' | 'all')[];
  readonly style?: readonly string[];
  readonly material?: Text;
  /** The value once where both languages write it the same. */
  readonly rows: readonly (readonly [RowName, string] | readonly [RowName, string, string])[];
  readonly options?: readonly DemoOption[];
  readonly price: ByValue;
  /** The price before, only where it is truly higher. */
  readonly was?: ByValue;
  readonly grams: ByValue;
  /** Which model was photographed, and the picture codes where they are not simply the colours of the product. */
  readonly pictures: PictureModel | { readonly model: PictureModel; readonly codes: readonly string[] };
  /** The typical depth of stock; `gone` and `few` name variants by their codes (`rust-s`, or `rust` for all of it). */
  readonly stock?: 'deep' | 'usual' | 'thin' | 'none';
  readonly gone?: readonly string[];
  readonly few?: readonly string[];
  readonly sales: number;
  /** The day it came on the shelf, Shanghai time. */
  readonly listed: string;
  /** False for chilled and fresh food, which the 7-day no-reason rule leaves out. */
  readonly returnable?: false;
}
