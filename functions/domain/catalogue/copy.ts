import type { ProductDraft, StaffProduct } from '../../../contracts/catalogue/staff-product.ts';
import type { Sku } from '../../../contracts/values/id.ts';
import { draftOf } from './edit.ts';

const longestHandle = 80;
const longestSku = 48;

/**
 * The n-th suggestion for a copy: handle and SKUs of the original with a number behind, cut so that they still fit. Which one is free is
 * for the store to find out. A barcode names one article in the world and search words belong to one page, so a copy has neither.
 */
export const copyDraft = (original: StaffProduct, n: number): ProductDraft => {
  const { seo: _, ...draft } = draftOf(original);
  const number = n === 1 ? '' : `-${n}`;
  const stems = original.variants.map((v) => cut(v.sku, longestSku - 8));
  // Long SKUs may differ only in what is cut off.
  const alike = new Set(stems).size < stems.length;
  return {
    ...draft,
    handle: `${cut(draft.handle, longestHandle - 10)}-copy${number}`,
    variants: original.variants.map(({ barcode: __, ...variant }, at) => ({
      ...variant,
      // Brand of a pattern that the cut keeps: a letter or digit first, then letters, digits and hyphens.
      sku: `${stems[at]}-C${n}${alike ? `-${at}` : ''}` as Sku,
    })),
  };
};

const cut = (text: string, most: number): string => text.slice(0, most).replace(/-+$/, '');
