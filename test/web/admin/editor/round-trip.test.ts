import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { type AttributeRow, attributeRow } from '../../../../contracts/catalogue/attribute-schema.ts';
import { category } from '../../../../contracts/catalogue/category.ts';
import { productImport } from '../../../../contracts/catalogue/product.ts';
import { productDraft } from '../../../../contracts/catalogue/staff-product.ts';
import { blankForm, type ProductForm } from '../../../../web/admin/editor/form.ts';
import { formOf } from '../../../../web/admin/editor/form-of.ts';
import { productOf, tidied } from '../../../../web/admin/editor/product-of.ts';
import { readForm } from '../../../../web/admin/editor/read-form.ts';
import { without, wrongFrom, wrongIn } from '../../../../web/admin/editor/wrong.ts';
import { text } from '../../../../web/admin/text/zh-CN.ts';

const demo = (file: string): string =>
  readFileSync(resolve(import.meta.dirname, '../../../../local/demo', file), 'utf8');
const schemas = z.record(z.string(), z.array(attributeRow)).parse(JSON.parse(demo('attributes.json')));
const roots = z.array(category).parse(JSON.parse(demo('categories.json')));
const products = demo('catalogue.jsonl')
  .trim()
  .split('\n')
  // a draft is what an editor may change: the rest of a catalogue's line falls away
  .map((line) => productDraft.parse(productImport.parse(JSON.parse(line))));

const schemaOf = (leaf: string): readonly AttributeRow[] => {
  const root = roots.find(({ children }) => children.some(({ slug }) => slug === leaf));
  return [...(schemas[root?.slug ?? ''] ?? []), ...(schemas[leaf] ?? [])];
};

describe('a product in the editor', () => {
  it('is saved as it was where nobody changed anything, for every product of the demo', () => {
    expect(products.length).toBeGreaterThan(100);
    for (const product of products) expect(productOf(formOf(product), schemaOf(product.category))).toEqual(product);
  });

  it('has nothing wrong with it, for every product of the demo', () => {
    for (const product of products)
      expect([...wrongIn(formOf(product), schemaOf(product.category), text.editor.wrong)]).toEqual([]);
  });

  it('comes back whole from a draft on the device', () => {
    for (const product of products.slice(0, 20)) {
      const form = formOf(product);
      const left = { ...form, rows: form.rows.map((row, n) => (n === 0 ? { ...row, made: false } : row)) };
      expect(readForm(JSON.parse(JSON.stringify(left)))).toEqual(left);
    }
  });

  it('keeps what every shop knows where the schema does not ask for it, and leaves other attributes out', () => {
    const dress = products.find(({ category: slug }) => slug === 'dresses');
    if (!dress) throw new Error('the demo has dresses');
    const { more: _, ...own } = dress.attributes;
    expect(productOf(formOf(dress), []).attributes).toEqual(own);
  });
});

describe('a draft that is no form', () => {
  it.each([null, 'text', [], {}, { name: 'x', rows: [] }, { name: {} }])('%j is none', (json) =>
    expect(readForm(json)).toBe(null),
  );
  it('with parts of another shape is empty there', () => {
    const read = readForm({ name: { zh: '裙', en: 5 }, rows: [], tags: 'x', options: [{ values: [1] }] });
    expect(read?.name).toEqual({ zh: '裙', en: '' });
    expect(read?.rows).toEqual(blankForm.rows);
    expect(read?.options[0]?.values[0]?.name).toEqual({ zh: '', en: '' });
  });
});

describe('what is wrong', () => {
  const words = text.editor.wrong;
  const good = formOf(products[0] ?? productDraft.parse({}));
  const schema = schemaOf(good.category);
  const changed = (change: Partial<ProductForm>) => wrongIn({ ...good, ...change }, schema, words);
  const first = good.rows[0];
  if (!first) throw new Error('the product has variants');
  const cells = (change: Partial<typeof first.cells>) =>
    changed({ rows: [{ ...first, cells: { ...first.cells, ...change } }, ...good.rows.slice(1)] });

  it('is told at its field, in both languages of a text', () => {
    expect([...changed({ name: { zh: '', en: ' ' } }).keys()]).toEqual(['#/name/en', '#/name/zh']);
    expect(changed({ handle: 'Has Space' }).get('#/handle')).toBe(words.handle);
    expect(changed({ seoTitle: { zh: '有', en: '' } }).get('#/seo/title/en')).toBe(words.missing);
    expect(changed({ rows: [] }).get('#/variants')).toBe(words.noVariants);
  });

  it('is told at the cell of the grid', () => {
    const at = (column: string) => `row:${[...cells({ sku: '' }).keys()][0]?.split(':')[1]}:${column}`;
    expect(cells({ sku: '' }).get(at('sku'))).toBe(words.missing);
    expect(cells({ sku: 'ä' }).get(at('sku'))).toBe(words.sku);
    expect(cells({ price: '12x' }).get(at('price'))).toBe(words.price);
    expect(cells({ price: '10', listPrice: '10' }).get(at('listPrice'))).toBe(words.listPrice);
    expect(cells({ weight: '0' }).get(at('weight'))).toBe(words.weight);
    expect(cells({ sku: good.rows[1]?.cells.sku ?? '' }).get(at('sku'))).toBe(words.twice);
  });

  it('comes from the shop to the row it means, though rows that are not sold lie between', () => {
    const rows = good.rows.map((row, n) => (n === 0 ? { ...row, made: false } : row));
    const found = wrongFrom(
      [
        { pointer: '#/variants/0/sku', message: '已被使用' },
        { pointer: '#/name/zh', message: '太长' },
      ],
      { ...good, rows },
    );
    const second = Object.entries(good.rows[1]?.chosen ?? {})
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([option, value]) => `${option}=${value}`)
      .join('&');
    expect([...found]).toEqual([
      [`row:${second}:sku`, '已被使用'],
      ['#/name/zh', '太长'],
    ]);
  });

  it('goes once its place is changed, with all within it and nothing else', () => {
    const wrong = new Map([
      ['#/name/zh', 'a'],
      ['#/names', 'b'],
      ['#/name', 'c'],
    ]);
    expect([...without(wrong, '#/name').keys()]).toEqual(['#/names']);
    expect(without(wrong, '#/brand')).toBe(wrong);
  });

  it('leaves out rows and tags that were never filled in', () => {
    const nothing = { zh: '', en: ' ' };
    const form = tidied({ ...good, tags: [...good.tags, nothing], specification: [{ name: nothing, value: nothing }] });
    expect([form.tags.length, form.specification.length]).toEqual([good.tags.length, 0]);
  });
});
