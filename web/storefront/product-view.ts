import type { Availability, DeliveryPromise } from '../../contracts/catalogue/get-product.ts';
import type { Product, Variant } from '../../contracts/catalogue/product.ts';
import type { Bilingual, Locale } from '../../contracts/values/locale.ts';
import type { Money } from '../../contracts/values/money.ts';
import { type CategoryView, fullName, type PictureView, pictureView, rootOf, say } from './views.ts';

export interface OptionView {
  readonly code: string;
  readonly name: string;
  readonly values: readonly { readonly code: string; readonly name: string; readonly swatch?: string }[];
}

export interface VariantView {
  readonly sku: string;
  readonly options: Readonly<Record<string, string>>;
  readonly price: Money;
  readonly was?: Money;
  /** Units one can still buy. */
  readonly available: number;
}

export interface ProductView {
  readonly handle: string;
  readonly category: string;
  readonly brand: string;
  readonly name: string;
  readonly summary: string;
  readonly tint: string;
  readonly model: string;
  readonly material: string | null;
  readonly description: readonly string[];
  readonly specification: readonly { readonly name: string; readonly value: string }[];
  readonly options: readonly OptionView[];
  readonly variants: readonly VariantView[];
  readonly pictures: readonly (PictureView & { readonly of?: { readonly option: string; readonly value: string } })[];
  readonly returnable: boolean;
  /** For search engines, in place of what the page would say of itself. */
  readonly searchTitle: string | null;
  readonly searchText: string | null;
}

/** Price and stock as they are at this moment, laid over what the product says. */
export const variantViews = (
  variants: readonly Variant[],
  availability: readonly Availability[],
): readonly VariantView[] => {
  const bySku = new Map<string, Availability>(availability.map((a) => [a.sku, a]));
  return variants.map((variant) => {
    const now = bySku.get(variant.sku);
    const was = now ? now.listPrice : variant.listPrice;
    return {
      sku: variant.sku,
      options: variant.options,
      price: now?.price ?? variant.price,
      ...(was ? { was } : {}),
      available: now?.available ?? 0,
    };
  });
};

export const productView = (
  product: Product,
  availability: readonly Availability[],
  locale: Locale,
  categories: readonly CategoryView[],
): ProductView => ({
  handle: product.handle,
  category: product.category,
  brand: say(product.brand, locale),
  name: fullName(product.brand, product.name, locale),
  summary: say(product.summary, locale),
  tint: rootOf(categories, product.category)?.tint ?? '',
  model: product.model,
  material: product.attributes.material ? say(product.attributes.material, locale) : null,
  description: say(product.description, locale)
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== ''),
  specification: product.specification.map((row) => ({ name: say(row.name, locale), value: say(row.value, locale) })),
  options: product.options.map((option) => ({
    code: option.code,
    name: say(option.name, locale),
    values: option.values.map((value) => ({
      code: value.code,
      name: say(value.name, locale),
      ...(value.swatch ? { swatch: value.swatch } : {}),
    })),
  })),
  variants: variantViews(product.variants, availability),
  pictures: product.pictures.map((picture) => ({
    ...pictureView(picture, locale),
    ...(picture.of ? { of: picture.of } : {}),
  })),
  returnable: product.returnable,
  searchTitle: told(product.seo?.title, locale),
  searchText: told(product.seo?.description, locale),
});

/** What the merchant wrote for search engines in this language; null where they left it to the page. */
const told = (text: Bilingual | undefined, locale: Locale): string | null => (text && say(text, locale)) || null;

/** The promise beside the price. */
export interface DeliveryView {
  readonly arrivesOn: string;
  readonly region: string;
  readonly freeFrom: Money;
  readonly freight: Money;
}

export const deliveryView = (promise: DeliveryPromise, region: string): DeliveryView => ({
  arrivesOn: promise.arrivesOn,
  region,
  freeFrom: promise.freeFrom,
  freight: promise.freight,
});
