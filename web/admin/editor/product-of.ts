import type { AttributeRow } from '../../../contracts/catalogue/attribute-schema.ts';
import type { createProduct } from '../../../contracts/catalogue/create-product.ts';
import type { SentBody } from '../../../contracts/contract.ts';
import { builtInAttributes } from '../../../contracts/values/built-in-attributes.ts';
import { builtIn, isBuiltIn } from './attribute-keys.ts';
import { amountOf, gramsOf } from './cells.ts';
import type { AttributeForm, Both, PictureForm, ProductForm, RowForm } from './form.ts';

export type ProductBody = SentBody<typeof createProduct>;
type Variant = ProductBody['variants'][number];
type SentAttributes = ProductBody['attributes'];
type AttributeValue = NonNullable<SentAttributes['more']>[string];

const trimmed = ({ zh, en }: Both): Both => ({ zh: zh.trim(), en: en.trim() });
const isEmpty = ({ zh, en }: Both): boolean => zh.trim() === '' && en.trim() === '';

const moneyOf = (typed: string): { currency: 'CNY'; minor: number } | null => {
  const amount = amountOf(typed);
  return amount.ok ? { currency: 'CNY', minor: amount.minor } : null;
};

/** A row as a variant. What cannot be read is left at nothing: `wrongIn` has told it before anything is sent. */
const variantOf = ({ chosen, cells }: RowForm): Variant => {
  const listPrice = moneyOf(cells.listPrice);
  const cost = moneyOf(cells.cost);
  return {
    sku: cells.sku.trim(),
    options: { ...chosen },
    price: moneyOf(cells.price) ?? { currency: 'CNY', minor: 0 },
    ...(listPrice ? { listPrice } : {}),
    ...(cost ? { cost } : {}),
    weightGrams: gramsOf(cells.weight) ?? 0,
    ...(cells.barcode.trim() === '' ? {} : { barcode: cells.barcode.trim() }),
  };
};

const said = ({ type }: Pick<AttributeRow, 'type'>, { one, many, both }: AttributeForm): AttributeValue | null => {
  if (type === 'multi') return many.length === 0 ? null : [...many];
  if (type === 'text') return isEmpty(both) ? null : trimmed(both);
  if (one.trim() === '') return null;
  if (type === 'number') return Number(one);
  return type === 'bool' ? one === 'yes' : one;
};

/** The attributes that every shop knows; what the schema does not ask for of them stays as it is. */
const unasked = (schema: readonly AttributeRow[]): readonly Pick<AttributeRow, 'key' | 'type'>[] =>
  builtIn.flatMap((key) =>
    schema.some((row) => row.key === key) ? [] : [{ key, type: builtInAttributes[key].type } as const],
  );

/** What the category's schema asks for, of what was filled in; other categories' attributes do not go along. */
const attributesOf = (form: ProductForm, schema: readonly AttributeRow[]): SentAttributes => {
  const values = [...schema, ...unasked(schema)].flatMap((row) => {
    const typed = form.attributes[row.key];
    const value = typed ? said(row, typed) : null;
    return value === null ? [] : [[row.key, value] as const];
  });
  const own = values.filter(([key]) => isBuiltIn(key));
  const more = values.filter(([key]) => !isBuiltIn(key));
  return { ...Object.fromEntries(own), ...(more.length === 0 ? {} : { more: Object.fromEntries(more) }) };
};

const pictureOf = ({ name, alt, option, value }: PictureForm, called: Both): ProductBody['pictures'][number] => ({
  name,
  alt: { zh: alt.zh.trim() || called.zh, en: alt.en.trim() || called.en },
  ...(option === '' || value === '' ? {} : { of: { option, value } }),
});

const seoOf = ({ seoTitle, seoDescription }: ProductForm): Pick<ProductBody, 'seo'> => {
  const title = isEmpty(seoTitle) ? {} : { title: trimmed(seoTitle) };
  const description = isEmpty(seoDescription) ? {} : { description: trimmed(seoDescription) };
  return isEmpty(seoTitle) && isEmpty(seoDescription) ? {} : { seo: { ...title, ...description } };
};

/** Without the tags and rows of the specification that were left wholly empty. */
export const tidied = (form: ProductForm): ProductForm => ({
  ...form,
  tags: form.tags.filter((tag) => !isEmpty(tag)),
  specification: form.specification.filter((row) => !isEmpty(row.name) || !isEmpty(row.value)),
});

/** What a tidied form says, as the shop takes it. */
export const productOf = (form: ProductForm, schema: readonly AttributeRow[]): ProductBody => {
  const name = trimmed(form.name);
  return {
    handle: form.handle.trim(),
    category: form.category,
    brand: trimmed(form.brand),
    model: form.model.trim(),
    name,
    summary: trimmed(form.summary),
    description: trimmed(form.description),
    tags: form.tags.map(trimmed),
    attributes: attributesOf(form, schema),
    specification: form.specification.map(({ name: row, value }) => ({ name: trimmed(row), value: trimmed(value) })),
    options: form.options.map((option) => ({
      code: option.code,
      name: trimmed(option.name),
      values: option.values.map((value) => ({
        code: value.code,
        name: trimmed(value.name),
        ...(value.swatch === '' ? {} : { swatch: value.swatch }),
      })),
    })),
    variants: form.rows.filter(({ made }) => made).map(variantOf),
    pictures: form.pictures.map((picture) => pictureOf(picture, name)),
    ...seoOf(form),
    returnable: form.returnable,
  };
};
