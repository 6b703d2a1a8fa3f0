import { amountText } from './cells.ts';
import { combinationsOf } from './combos.ts';
import {
  type AttributeForm,
  type Cells,
  emptyCells,
  keyOf,
  noAttribute,
  noText,
  type OptionForm,
  type ProductForm,
  type RowForm,
} from './form.ts';
import type { ProductBody } from './product-of.ts';

type Variant = ProductBody['variants'][number];

const cellsOf = ({ sku, price, listPrice, cost, weightGrams, barcode }: Variant): Cells => ({
  sku,
  price: amountText(price.minor),
  listPrice: listPrice ? amountText(listPrice.minor) : '',
  cost: cost ? amountText(cost.minor) : '',
  weight: String(weightGrams),
  barcode: barcode ?? '',
});

/** All combinations in order; those without a variant are not made. A variant beyond the options, if there is one, comes last. */
const rowsOf = (options: readonly OptionForm[], variants: readonly Variant[]): readonly RowForm[] => {
  const known = new Map(variants.map((variant) => [keyOf({ chosen: variant.options }), variant]));
  const like = variants[0] ? { ...cellsOf(variants[0]), sku: '', barcode: '' } : null;
  return combinationsOf(options).map((chosen) => {
    const variant = known.get(keyOf({ chosen }));
    return variant
      ? { chosen, made: true, cells: cellsOf(variant) }
      : { chosen, made: false, cells: like ?? emptyCells };
  });
};

const attributeOf = (value: unknown): AttributeForm => {
  if (typeof value === 'string' || typeof value === 'number') return { ...noAttribute, one: String(value) };
  if (typeof value === 'boolean') return { ...noAttribute, one: value ? 'yes' : 'no' };
  if (Array.isArray(value)) return { ...noAttribute, many: value.filter((v) => typeof v === 'string') };
  if (typeof value === 'object' && value !== null && 'zh' in value && 'en' in value)
    return { ...noAttribute, both: { zh: String(value.zh), en: String(value.en) } };
  return noAttribute;
};

const attributesOf = ({ more, ...own }: ProductBody['attributes']): ProductForm['attributes'] =>
  Object.fromEntries(
    Object.entries({ ...own, ...more })
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, attributeOf(value)]),
  );

/** The editor's form of a product, as the shop has it or as it was about to be saved. */
export const formOf = (product: ProductBody): ProductForm => {
  const options = product.options.map(({ code, name, values }) => ({
    code,
    name,
    values: values.map((value) => ({ code: value.code, name: value.name, swatch: value.swatch ?? '' })),
  }));
  return {
    handle: product.handle,
    category: product.category,
    brand: product.brand,
    model: product.model,
    name: product.name,
    summary: product.summary,
    description: product.description,
    tags: product.tags,
    attributes: attributesOf(product.attributes),
    specification: product.specification,
    options,
    rows: rowsOf(options, product.variants),
    pictures: product.pictures.map(({ name, alt, of }) => ({
      name,
      alt,
      option: of?.option ?? '',
      value: of?.value ?? '',
    })),
    seoTitle: product.seo?.title ?? noText,
    seoDescription: product.seo?.description ?? noText,
    returnable: product.returnable,
  };
};
