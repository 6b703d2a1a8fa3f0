import type { Picture, Product, Variant } from '../../../contracts/catalogue/product.ts';
import type { Bilingual } from '../../../contracts/values/locale.ts';
import { noPicture } from '../../../contracts/values/no-picture.ts';

/** What a line says of a product that comes in one form only. */
const onlyOption: Bilingual = { zh: '默认规格', en: 'Standard' };

type Described = Pick<Product, 'options' | 'pictures'>;

/** The names of a variant's option values in the product's order: `赤陶，M`. */
export const optionTextOf = (product: Described, variant: Pick<Variant, 'options'>): Bilingual => {
  const names = product.options.flatMap((option) => {
    const value = option.values.find((v) => v.code === variant.options[option.code]);
    return value ? [value.name] : [];
  });
  if (names.length === 0) return onlyOption;
  return { zh: names.map((n) => n.zh).join('，'), en: names.map((n) => n.en).join(', ') };
};

/** The picture that shows a variant: the first of its colour (or whatever the pictures go by), else the main one; a draft may have none. */
export const pictureOf = (product: Described, variant: Pick<Variant, 'options'>): Picture => {
  const own = product.pictures.find((p) => p.of && variant.options[p.of.option] === p.of.value);
  return own ?? product.pictures[0] ?? noPicture;
};

/** The name on a line, in an order and on a parcel's slip: brand and name, as on the cards. */
export const fullNameOf = (product: Pick<Product, 'brand' | 'name'>): Bilingual => ({
  zh: `${product.brand.zh} ${product.name.zh}`,
  en: `${product.brand.en} ${product.name.en}`,
});
