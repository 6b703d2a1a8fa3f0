import type { Product, ProductCard, Variant } from '../../../contracts/catalogue/product.ts';
import { noPicture } from '../../../contracts/values/no-picture.ts';

type Stocked = { readonly sku: string; readonly available: number };

/** What lists show of a product, from the product and what can be bought of each SKU. The price shown is the lowest. */
export const cardOf = (product: Product, availability: readonly Stocked[]): ProductCard => {
  const cheapest = product.variants.reduce((a, b) => (b.price.minor < a.price.minor ? b : a));
  return {
    id: product.id,
    handle: product.handle,
    category: product.category,
    brand: product.brand,
    name: product.name,
    summary: product.summary,
    picture: product.pictures[0] ?? noPicture,
    price: cheapest.price,
    ...(cheapest.listPrice ? { listPrice: cheapest.listPrice } : {}),
    priceVaries: product.variants.some((v) => v.price.minor !== cheapest.price.minor),
    swatches: swatchesOf(product),
    available: availability.some((a) => a.available > 0),
    onlySku: product.variants.length === 1 ? cheapest.sku : null,
    salesCount: product.salesCount,
    listedAt: product.listedAt,
  };
};

/** Colour dots of the values that some variant really has. */
const swatchesOf = (product: Product): string[] =>
  product.options.flatMap((option) =>
    option.values.flatMap((value) =>
      value.swatch && product.variants.some((v: Variant) => v.options[option.code] === value.code)
        ? [value.swatch]
        : [],
    ),
  );
