import type { Locale } from '../../../contracts/values/locale.ts';
import { said } from '../parts/say.ts';
import type { ProductRow } from './product-queries.ts';

/** What a SKU is called: its option values in order; empty where its product has no options. */
export const variantName = (row: Pick<ProductRow, 'variants'>, sku: string, locale: Locale): string => {
  const variant = row.variants.find((v) => v.sku === sku);
  return variant ? said(variant.optionText, locale) : '';
};

export const productName = ({ card }: Pick<ProductRow, 'card'>, locale: Locale): string =>
  `${said(card.brand, locale)} ${said(card.name, locale)}`;
