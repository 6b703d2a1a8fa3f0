import type { ProductDraft, StaffVariant } from '../../contracts/catalogue/staff-product.ts';
import { cny } from '../../contracts/values/money.ts';
import { sku } from './shop.ts';

const both = (zh: string, en: string) => ({ zh, en });

export const variantOf = (code: string, rest: Partial<StaffVariant> = {}): StaffVariant => ({
  sku: sku(code),
  options: {},
  price: cny(5_900),
  weightGrams: 300,
  ...rest,
});

/** A product as an editor would fill it in: whole, in the test shop's category of cups. */
export const draft = (rest: Partial<ProductDraft> = {}): ProductDraft => ({
  handle: 'new-mug',
  category: 'cups',
  brand: both('木屿', 'Muyu'),
  model: 'M-9',
  name: both('新马克杯', 'New mug'),
  summary: both('350 ml 陶瓷', '350 ml ceramic'),
  description: both('一只杯子。', 'A mug.'),
  tags: [both('陶瓷', 'Ceramic')],
  attributes: {},
  specification: [],
  options: [],
  variants: [variantOf('NEW-1', { cost: cny(2_345) })],
  pictures: [{ name: 'home-mug-white', alt: both('白色马克杯', 'White mug') }],
  returnable: true,
  ...rest,
});

/** One variant a SKU, told apart by a size. */
export const inSizes = (skus: readonly string[], rest: Partial<StaffVariant> = {}): Partial<ProductDraft> => ({
  options: [
    {
      code: 'size',
      name: both('尺码', 'Size'),
      values: skus.map((s) => ({ code: s.toLowerCase(), name: both(s, s) })),
    },
  ],
  variants: skus.map((s) => variantOf(s, { options: { size: s.toLowerCase() }, ...rest })),
});
