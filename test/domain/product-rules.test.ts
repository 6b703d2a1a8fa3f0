import { describe, expect, it } from 'vitest';
import type { AttributeRow } from '../../contracts/catalogue/attribute-schema.ts';
import { type ProductDraft, productDraft } from '../../contracts/catalogue/staff-product.ts';
import { fieldMessages } from '../../contracts/field-messages.ts';
import { cny } from '../../contracts/values/money.ts';
import { attributeProblems, schemaProblems } from '../../functions/domain/catalogue/attributes.ts';
import { draftProblems, isGtin } from '../../functions/domain/catalogue/draft-problems.ts';
import { draft, inSizes, variantOf } from '../support/draft.ts';
import { testCategories } from '../support/shop.ts';

const label = (text: string) => ({ zh: text, en: text });
const row = (key: string, rest: Partial<AttributeRow> = {}): AttributeRow => ({
  key,
  name: label(key),
  type: 'text',
  values: [],
  facet: false,
  required: false,
  ...rest,
});
const choices = (...codes: string[]) => codes.map((value) => ({ value, label: label(value) }));

/** `pointer message`, one a line, in the order told. */
const wrong = (of: Partial<ProductDraft>, { rows = [] as AttributeRow[], shown = false } = {}): string[] =>
  draftProblems(draft(of), { categories: testCategories, attributes: rows, shown }).map(
    (i) => `${i.pointer} ${i.message}`,
  );

describe('a product', () => {
  it('that is whole has nothing wrong with it, as a draft and on the shelf', () => {
    expect(productDraft.safeParse(draft()).success).toBe(true);
    expect(wrong({})).toEqual([]);
    expect(wrong(inSizes(['S', 'M']), { shown: true })).toEqual([]);
  });

  it('says something in both languages wherever it says anything', () => {
    const blank = { zh: '', en: 'x' };
    expect(wrong({ name: blank, tags: [blank], seo: { title: blank } })).toEqual([
      '#/name/zh required',
      '#/tags/0/zh required',
    ]);
  });

  it('is in a leaf category', () => {
    expect(wrong({ category: 'home' })).toEqual(['#/category not_a_leaf_category']);
    expect(wrong({ category: 'nowhere' })).toEqual(['#/category no_such_category']);
  });

  it('has each SKU, barcode, option and combination once', () => {
    const twice = [variantOf('A', { barcode: '4006381333931' }), variantOf('A', { barcode: '4006381333931' })];
    expect(wrong({ variants: twice })).toEqual([
      '#/variants/1/sku sku_twice',
      '#/variants/1/barcode barcode_twice',
      '#/variants/1/options variant_twice',
    ]);
    const sizes = inSizes(['S', 'M']);
    const [size] = sizes.options ?? [];
    expect(wrong({ ...sizes, options: size ? [size, size] : [] })[0]).toBe('#/options/1/code code_twice');
    const again = { ...size, values: [...(size?.values ?? []), ...(size?.values ?? [])] };
    expect(wrong({ ...sizes, options: [again as NonNullable<typeof size>] })).toContain(
      '#/options/0/values/2/code code_twice',
    );
  });

  it('chooses one value of every option, and nothing else', () => {
    const sizes = inSizes(['S', 'M']);
    const options = sizes.options ?? [];
    const chosen = (code: Record<string, string>) => wrong({ options, variants: [variantOf('X', { options: code })] });
    expect(chosen({ size: 's' })).toEqual([]);
    for (const odd of [{}, { size: 'xl' }, { colour: 'red' }, { size: 's', colour: 'red' }])
      expect(chosen(odd as Record<string, string>)).toEqual(['#/variants/0/options option_value_missing']);
  });

  it('has a list price only above its price', () => {
    expect(wrong({ variants: [variantOf('A', { listPrice: cny(5_900) })] })).toEqual([
      '#/variants/0/listPrice list_price_too_low',
    ]);
    expect(wrong({ variants: [variantOf('A', { listPrice: cny(5_901) })] })).toEqual([]);
  });

  it('has pictures of values it has, and at least one once shoppers see it', () => {
    const of = { option: 'colour', value: 'red' };
    expect(wrong({ pictures: [{ name: 'a', alt: label('a'), of }] })).toEqual(['#/pictures/0/of no_such_option']);
    expect(wrong({ pictures: [] })).toEqual([]);
    expect(wrong({ pictures: [] }, { shown: true })).toEqual(['#/pictures picture_missing']);
  });

  it('says everything in both languages', () => {
    const all = [
      ...wrong({ category: 'nowhere', variants: [variantOf('A', { barcode: '123' }), variantOf('A')] }),
      ...wrong({ pictures: [] }, { shown: true }),
    ];
    for (const problem of all) expect(Object.keys(fieldMessages)).toContain(problem.split(' ')[1]);
  });
});

describe('a barcode', () => {
  it('holds by its last digit', () => {
    // Worked examples of the check digit by GS1: GTIN-13, GTIN-8, GTIN-12, GTIN-14.
    for (const good of ['4006381333931', '73513537', '036000291452', '10614141000415'])
      expect(isGtin(good), good).toBe(true);
    for (const bad of ['4006381333932', '73513536', '123', '', 'abcdefgh']) expect(isGtin(bad), bad).toBe(false);
  });
});

describe('attributes', () => {
  const rows = [
    row('gender', { type: 'enum', values: choices('women', 'men'), required: true }),
    row('skin', { type: 'multi', values: choices('dry', 'oily') }),
    row('capacity', { type: 'number', unit: 'ml' }),
    row('safe', { type: 'bool' }),
    row('note', { type: 'text' }),
  ];
  const of = (attributes: ProductDraft['attributes'], shown = false) =>
    attributeProblems(attributes, rows, shown).map((i) => `${i.pointer} ${i.message}`);

  it('fit their row in type and value', () => {
    const more = { skin: ['dry', 'oily'], capacity: 350.5, safe: false, note: label('x') };
    expect(of({ gender: 'men', more }, true)).toEqual([]);
    expect(of({ gender: 'unisex' })).toEqual(['#/attributes/gender attribute_wrong']);
    expect(of({ more: { skin: 'dry', capacity: '350', safe: 'yes', note: 'x' } })).toEqual([
      '#/attributes/more/skin attribute_wrong',
      '#/attributes/more/capacity attribute_wrong',
      '#/attributes/more/safe attribute_wrong',
      '#/attributes/more/note attribute_wrong',
    ]);
    expect(of({ more: { skin: ['dry', 'wet'] } })).toEqual(['#/attributes/more/skin attribute_wrong']);
  });

  it('are required only of what shoppers see', () => {
    expect(of({})).toEqual([]);
    expect(of({}, true)).toEqual(['#/attributes/gender required']);
  });

  it('that no row asks for are told, but for the five that every shop knows', () => {
    expect(of({ season: ['spring'], more: { nothing: true } })).toEqual([
      '#/attributes/more/nothing no_such_attribute',
    ]);
    expect(of({ more: { gender: 'men' } })).toEqual(['#/attributes/more/gender no_such_attribute']);
  });
});

describe('a schema', () => {
  const of = (own: AttributeRow[], inherited: AttributeRow[] = []) =>
    schemaProblems(own, inherited).map((i) => `${i.pointer} ${i.message}`);

  it('has each key once, here and above, and values where they are chosen from', () => {
    expect(of([row('a'), row('a')])).toEqual(['#/own/1/key code_twice']);
    expect(of([row('a')], [row('a')])).toEqual(['#/own/0/key attribute_inherited']);
    expect(of([row('a', { type: 'enum' })])).toEqual(['#/own/0/values values_missing']);
    expect(of([row('a', { type: 'multi', values: choices('x', 'x') })])).toEqual(['#/own/0/values/1/value code_twice']);
  });

  it('leaves the built-in ones as they are', () => {
    expect(of([row('gender', { type: 'enum', values: choices('women', 'robots') })])).toEqual([
      '#/own/0/values values_fixed',
    ]);
    expect(of([row('season', { type: 'enum', values: choices('spring') })])).toEqual(['#/own/0/values values_fixed']);
    expect(of([row('style', { type: 'multi', values: choices('loud') }), row('material')])).toEqual([]);
  });
});
