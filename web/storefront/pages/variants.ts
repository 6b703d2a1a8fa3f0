import type { OptionView, ProductView, VariantView } from '../product-view.ts';

/** What is chosen of each option: a value's code by the option's. Always complete. */
export type Chosen = Readonly<Record<string, string>>;

/** `never`: no such variant exists with what is chosen before it; `gone`: it exists and is sold out. */
export type ValueState = 'free' | 'gone' | 'never';

export const variantOf = (product: ProductView, chosen: Chosen): VariantView | undefined =>
  product.variants.find((variant) => product.options.every((o) => variant.options[o.code] === chosen[o.code]));

/** Begins with the SKU of the address, else with the first that can be bought. */
export const firstChosen = (product: ProductView, sku: string | null): Chosen => {
  const variants = product.variants;
  const begin = variants.find((v) => v.sku === sku) ?? variants.find((v) => v.available > 0) ?? variants[0];
  return begin?.options ?? {};
};

/**
 * Options are chosen in their order: each is held against those before it, so that one can always move on, and the later ones
 * follow.
 */
const fitting = (product: ProductView, chosen: Chosen, upTo: number): readonly VariantView[] =>
  product.variants.filter((variant) =>
    product.options.slice(0, upTo).every((option) => variant.options[option.code] === chosen[option.code]),
  );

/** A value with which anything is left is free: what is sold out of it is told by the options after it. */
export const stateOf = (product: ProductView, chosen: Chosen, option: OptionView, value: string): ValueState => {
  const before = product.options.findIndex((o) => o.code === option.code);
  const possible = fitting(product, chosen, before).filter((variant) => variant.options[option.code] === value);
  if (possible.length === 0) return 'never';
  return possible.some((variant) => variant.available > 0) ? 'free' : 'gone';
};

/** Chooses a value and keeps the later options where they still exist; else the first that can be bought stands in. */
export const choose = (product: ProductView, chosen: Chosen, option: OptionView, value: string): Chosen => {
  const at = product.options.findIndex((o) => o.code === option.code);
  let next: Chosen = { ...chosen, [option.code]: value };
  for (let i = at + 1; i < product.options.length; i++) {
    const later = product.options[i];
    if (!later || stateOf(product, next, later, next[later.code] ?? '') !== 'never') continue;
    const candidates = fitting(product, next, i);
    const stand = candidates.find((variant) => variant.available > 0) ?? candidates[0];
    if (stand) next = { ...next, [later.code]: stand.options[later.code] ?? '' };
  }
  return next;
};

/** 赤陶，M: the chosen values in the options' order. */
export const chosenText = (product: ProductView, chosen: Chosen, comma: string): string =>
  product.options
    .map((option) => option.values.find((value) => value.code === chosen[option.code])?.name ?? '')
    .filter((name) => name !== '')
    .join(comma);

/** The picture that shows what is chosen: its place among the product's pictures. */
export const pictureOf = (product: ProductView, chosen: Chosen): number =>
  Math.max(
    0,
    product.pictures.findIndex((picture) => picture.of !== undefined && chosen[picture.of.option] === picture.of.value),
  );
