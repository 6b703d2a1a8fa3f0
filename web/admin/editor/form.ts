import type { Both } from '../parts/both.ts';

export type { Both };
export const noText: Both = { zh: '', en: '' };

export interface ValueForm {
  readonly code: string;
  readonly name: Both;
  /** `#b5583a`, or empty where no dot is shown. */
  readonly swatch: string;
}

export interface OptionForm {
  readonly code: string;
  readonly name: Both;
  readonly values: readonly ValueForm[];
}

/** What can be typed of a variant, in the order of the grid: on a phone the price is seen without scrolling. */
export const columns = ['price', 'listPrice', 'cost', 'weight', 'sku', 'barcode'] as const;
export type Column = (typeof columns)[number];
export type Cells = Readonly<Record<Column, string>>;
export const emptyCells: Cells = { sku: '', price: '', listPrice: '', cost: '', weight: '', barcode: '' };

/** One combination of option values; `made` is false where the merchant does not sell this one. */
export interface RowForm {
  readonly chosen: Readonly<Record<string, string>>;
  readonly made: boolean;
  readonly cells: Cells;
}

/** A combination's name among the rows, whatever its place. */
export const keyOf = ({ chosen }: Pick<RowForm, 'chosen'>): string =>
  Object.entries(chosen)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([option, value]) => `${option}=${value}`)
    .join('&');

export interface PictureForm {
  readonly name: string;
  /** Empty: the product's name is used. */
  readonly alt: Both;
  /** The option value it shows; both empty where it shows all. */
  readonly option: string;
  readonly value: string;
}

/** What was chosen or typed for an attribute; which of the three counts is told by its schema row. */
export interface AttributeForm {
  readonly one: string;
  readonly many: readonly string[];
  readonly both: Both;
}
export const noAttribute: AttributeForm = { one: '', many: [], both: noText };

export interface SpecForm {
  readonly name: Both;
  readonly value: Both;
}

/** A product as its editor has it: everything as typed, nothing refused yet. */
export interface ProductForm {
  readonly handle: string;
  readonly category: string;
  readonly brand: Both;
  readonly model: string;
  readonly name: Both;
  readonly summary: Both;
  readonly description: Both;
  readonly tags: readonly Both[];
  readonly attributes: Readonly<Record<string, AttributeForm>>;
  readonly specification: readonly SpecForm[];
  readonly options: readonly OptionForm[];
  readonly rows: readonly RowForm[];
  readonly pictures: readonly PictureForm[];
  readonly seoTitle: Both;
  readonly seoDescription: Both;
  readonly returnable: boolean;
}

export const blankForm: ProductForm = {
  handle: '',
  category: '',
  brand: noText,
  model: '',
  name: noText,
  summary: noText,
  description: noText,
  tags: [],
  attributes: {},
  specification: [],
  options: [],
  rows: [{ chosen: {}, made: true, cells: emptyCells }],
  pictures: [],
  seoTitle: noText,
  seoDescription: noText,
  returnable: true,
};
