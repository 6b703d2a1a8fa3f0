import type { AttributeRow } from '../../../contracts/catalogue/attribute-schema.ts';
import type { Issue } from '../../../contracts/problems.ts';
import type { Text } from '../text/zh-CN.ts';
import { attributeAt } from './attribute-keys.ts';
import { amountOf, gramsOf } from './cells.ts';
import { type Both, type Column, keyOf, type ProductForm, type RowForm } from './form.ts';

/** What has to be mended, by place: a JSON pointer into the product, or `row:<combination>:<column>` for the grid, whose rows move. */
export type Wrong = ReadonlyMap<string, string>;
export const nothingWrong: Wrong = new Map();

export const cellAt = (row: Pick<RowForm, 'chosen'>, column: Column): string => `row:${keyOf(row)}:${column}`;

type Words = Text['editor']['wrong'];
type Found = readonly (readonly [at: string, message: string])[];

const missing = (at: string, text: Both, words: Words): Found =>
  (['zh', 'en'] as const).flatMap((tongue) =>
    text[tongue].trim() === '' ? [[`${at}/${tongue}`, words.missing] as const] : [],
  );

/** Both or neither. */
const half = (at: string, text: Both, words: Words): Found =>
  text.zh.trim() === '' && text.en.trim() === '' ? [] : missing(at, text, words);

const cellsWrong = (row: RowForm, words: Words): Found => {
  const { sku, price, listPrice, cost, weight, barcode } = row.cells;
  const money = (typed: string): boolean => typed.trim() === '' || amountOf(typed).ok;
  const checks: readonly (readonly [Column, boolean, string])[] = [
    ['sku', sku.trim() !== '', words.missing],
    ['sku', sku.trim() === '' || /^[A-Z0-9][A-Z0-9-]{1,47}$/.test(sku.trim()), words.sku],
    ['price', price.trim() !== '', words.missing],
    ['price', money(price), words.price],
    ['listPrice', money(listPrice), words.price],
    ['listPrice', !isBelow(listPrice, price), words.listPrice],
    ['cost', money(cost), words.price],
    ['weight', gramsOf(weight) !== null, weight.trim() === '' ? words.missing : words.weight],
    ['barcode', barcode.trim() === '' || /^(\d{8}|\d{12,14})$/.test(barcode.trim()), words.barcode],
  ];
  return checks.flatMap(([column, fine, message]) => (fine ? [] : [[cellAt(row, column), message] as const]));
};

const isBelow = (listPrice: string, price: string): boolean => {
  const struck = amountOf(listPrice);
  const asked = amountOf(price);
  return struck.ok && asked.ok && struck.minor <= asked.minor;
};

const twice = (rows: readonly RowForm[], column: 'sku' | 'barcode', words: Words): Found => {
  const by = Map.groupBy(rows, (row) => row.cells[column].trim());
  return [...by].flatMap(([value, same]) =>
    value === '' || same.length === 1 ? [] : same.map((row) => [cellAt(row, column), words.twice] as const),
  );
};

const optionsWrong = ({ options }: ProductForm, words: Words): Found =>
  options.flatMap((option, o) => [
    ...missing(`#/options/${o}/name`, option.name, words),
    ...(option.values.length === 0 ? [[`#/options/${o}/values`, words.noValues] as const] : []),
    ...option.values.flatMap((value, v) => missing(`#/options/${o}/values/${v}/name`, value.name, words)),
  ]);

const attributesWrong = (form: ProductForm, schema: readonly AttributeRow[], words: Words): Found =>
  schema.flatMap(({ key, type }) => {
    const typed = form.attributes[key];
    if (!typed) return [];
    const at = attributeAt(key);
    if (type === 'text') return half(at, typed.both, words);
    return type === 'number' && typed.one.trim() !== '' && !Number.isFinite(Number(typed.one))
      ? [[at, words.number] as const]
      : [];
  });

/** What can be told to be wrong with a tidied form before the shop is asked; the first thing said of a place stands. */
export const wrongIn = (form: ProductForm, schema: readonly AttributeRow[], words: Words): Wrong => {
  const made = form.rows.filter((row) => row.made);
  const found: Found = [
    ...missing('#/name', form.name, words),
    ...missing('#/brand', form.brand, words),
    ...(form.category === '' ? [['#/category', words.missing] as const] : []),
    ...missing('#/summary', form.summary, words),
    ...(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(form.handle.trim()) ? [] : [['#/handle', words.handle] as const]),
    ...optionsWrong(form, words),
    ...(made.length === 0 ? [['#/variants', words.noVariants] as const] : []),
    ...(made.length > 100 ? [['#/variants', words.tooManyVariants] as const] : []),
    ...made.flatMap((row) => cellsWrong(row, words)),
    ...twice(made, 'sku', words),
    ...twice(made, 'barcode', words),
    ...form.tags.flatMap((tag, n) => half(`#/tags/${n}`, tag, words)),
    ...attributesWrong(form, schema, words),
    ...missing('#/description', form.description, words),
    ...form.specification.flatMap((row, n) => [
      ...missing(`#/specification/${n}/name`, row.name, words),
      ...missing(`#/specification/${n}/value`, row.value, words),
    ]),
    ...half('#/seo/title', form.seoTitle, words),
    ...half('#/seo/description', form.seoDescription, words),
  ];
  return new Map(found.toReversed());
};

const columnOf: Readonly<Record<string, Column>> = {
  sku: 'sku',
  price: 'price',
  listPrice: 'listPrice',
  cost: 'cost',
  weightGrams: 'weight',
  barcode: 'barcode',
};

/** What the shop says is wrong, by the same places: its variants are the rows that are made, in order. */
export const wrongFrom = (issues: readonly Issue[], form: ProductForm): Wrong => {
  const made = form.rows.filter((row) => row.made);
  return new Map(
    issues.map(({ pointer, message }) => {
      const match = /^#\/variants\/(\d+)(?:\/(\w+))?/.exec(pointer);
      const row = match ? made[Number(match[1])] : undefined;
      return [row ? cellAt(row, columnOf[match?.[2] ?? ''] ?? 'sku') : pointer, message] as const;
    }),
  );
};

/** Without what was said of a place that has just been changed, and of all within it. */
export const without = (wrong: Wrong, at: string): Wrong => {
  const kept = [...wrong].filter(([key]) => key !== at && !key.startsWith(`${at}/`) && !key.startsWith(`${at}:`));
  return kept.length === wrong.size ? wrong : new Map(kept);
};
