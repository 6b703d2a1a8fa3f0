import type { Picture, Product, Variant } from '../../../contracts/catalogue/product.ts';
import type { ProductId, Sku } from '../../../contracts/values/id.ts';
import type { Bilingual } from '../../../contracts/values/locale.ts';
import type { Money } from '../../../contracts/values/money.ts';
import { fullNameOf, optionTextOf, pictureOf } from './variants.ts';

/** All that a cart line, an order and a parcel need to know of one SKU. */
export interface SoldSku {
  readonly sku: Sku;
  readonly productId: ProductId;
  readonly productHandle: string;
  readonly name: Bilingual;
  readonly optionText: Bilingual;
  readonly picture: Picture;
  readonly price: Money;
  readonly listPrice?: Money;
  readonly returnable: boolean;
  readonly weightGrams: number;
  readonly onShelf: boolean;
}

export const soldSkuOf = (product: Product, variant: Variant): SoldSku => ({
  sku: variant.sku,
  productId: product.id,
  productHandle: product.handle,
  name: fullNameOf(product),
  optionText: optionTextOf(product, variant),
  picture: pictureOf(product, variant),
  price: variant.price,
  ...(variant.listPrice ? { listPrice: variant.listPrice } : {}),
  returnable: product.returnable,
  weightGrams: variant.weightGrams,
  onShelf: product.status === 'on_shelf',
});
