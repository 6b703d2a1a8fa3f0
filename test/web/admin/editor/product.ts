import { productDraft } from '../../../../contracts/catalogue/staff-product.ts';

const price = { currency: 'CNY', minor: 32_900 } as const;

/** A small product with two sizes, as an editor saves it. */
export const productDraftOf = (firstSku = 'A-1') =>
  productDraft.parse({
    handle: 'dress',
    category: 'dresses',
    brand: { zh: '晨野', en: 'Morning Field' },
    model: 'M-1',
    name: { zh: '裙', en: 'Dress' },
    summary: { zh: '一条裙', en: 'A dress' },
    description: { zh: '裙', en: 'Dress' },
    tags: [{ zh: '收腰', en: 'Waisted' }],
    attributes: {},
    specification: [],
    options: [
      {
        code: 'size',
        name: { zh: '尺码', en: 'Size' },
        values: ['s', 'm'].map((code) => ({ code, name: { zh: code, en: code } })),
      },
    ],
    variants: ['s', 'm'].map((size, n) => ({
      sku: n === 0 ? firstSku : `A-${n + 1}`,
      options: { size },
      price,
      weightGrams: 300,
    })),
    pictures: [],
    returnable: true,
  });
