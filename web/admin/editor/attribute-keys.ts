import type { Attributes } from '../../../contracts/catalogue/product.ts';

/** Attributes that are the product's own fields; others lie in `more`. */
export const builtIn = [
  'gender',
  'ageGroup',
  'season',
  'style',
  'material',
] as const satisfies readonly (keyof Attributes)[];
export type BuiltIn = (typeof builtIn)[number];

export const isBuiltIn = (key: string): key is BuiltIn => builtIn.some((known) => known === key);

/** Where in a product an attribute lies. */
export const attributeAt = (key: string): string =>
  isBuiltIn(key) ? `#/attributes/${key}` : `#/attributes/more/${key}`;
