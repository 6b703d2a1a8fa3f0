import type { Product } from '../../../contracts/catalogue/product.ts';
import type { Bilingual } from '../../../contracts/values/locale.ts';

/** Brands and tags: names that products share. */
export type LabelKind = 'brand' | 'tag';

/** What one is known by in an address and a filter: its English name in small letters, or its Chinese one where that has no letters. */
export const labelKeyOf = (name: Bilingual): string =>
  name.en
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 100) || name.zh.trim().slice(0, 100);

/** The names of a kind that a product has. */
export const labelsOf = (kind: LabelKind, { brand, tags }: Pick<Product, 'brand' | 'tags'>): readonly Bilingual[] =>
  kind === 'brand' ? [brand] : tags;

/** One name put for another on every product; null takes it off, which only a tag can bear. */
export interface Relabelling {
  readonly kind: LabelKind;
  readonly from: string;
  readonly to: Bilingual | null;
}

const sameName = (a: Bilingual, b: Bilingual): boolean => a.zh === b.zh && a.en === b.en;

/** The product with the new name; null where it has nothing to change. A tag it then has twice it has once. */
export const relabelled = <P extends Pick<Product, 'brand' | 'tags'>>(
  product: P,
  { kind, from, to }: Relabelling,
): P | null => {
  if (kind === 'brand') {
    if (to === null || labelKeyOf(product.brand) !== from || sameName(product.brand, to)) return null;
    return { ...product, brand: to };
  }
  const tags = product.tags.flatMap((tag) => (labelKeyOf(tag) === from ? (to ? [to] : []) : [tag]));
  const once = [...new Map(tags.map((tag) => [labelKeyOf(tag), tag])).values()];
  const changed =
    once.length !== product.tags.length || once.some((tag, at) => !sameName(tag, product.tags[at] ?? tag));
  return changed && product.tags.some((tag) => labelKeyOf(tag) === from) ? { ...product, tags: once } : null;
};
