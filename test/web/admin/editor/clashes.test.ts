import { describe, expect, it } from 'vitest';
import type { ProductDraft } from '../../../../contracts/catalogue/staff-product.ts';
import { fieldChanges } from '../../../../functions/domain/catalogue/field-changes.ts';
import { changedIn, clashesOf, merged, valueText } from '../../../../web/admin/editor/clashes.ts';
import type { ProductBody } from '../../../../web/admin/editor/product-of.ts';
import { text } from '../../../../web/admin/text/zh-CN.ts';
import { productDraftOf } from './product.ts';

const base = productDraftOf();
type Variant = ProductDraft['variants'][number];
const [first, second] = base.variants;
if (!first || !second) throw new Error('the product has two variants');
const another = (sku: string, size: string): Variant => ({
  ...first,
  ...productDraftOf(sku).variants[0],
  options: { size },
});
const priced = (draft: ProductDraft, sku: string, minor: number): ProductDraft => ({
  ...draft,
  variants: draft.variants.map((v) => (v.sku === sku ? { ...v, price: { currency: 'CNY', minor } } : v)),
});

/** What the shop answers the second of two editors, by its own rule. */
const refusal = (theirs: ProductDraft, yours: ProductDraft) => {
  const context: unknown = {
    version: 7,
    changedAt: '2026-11-25T01:00:00.000Z',
    changedBy: { id: 'stf_x', name: '小林', email: 'lin@shop.local' },
    fields: fieldChanges(base, theirs, yours),
  };
  const changed = changedIn(JSON.parse(JSON.stringify(context)));
  if (!changed) throw new Error('the context was not understood');
  return changed;
};

describe('two editors of one product', () => {
  const theirs = priced({ ...base, name: { zh: '新裙', en: 'New dress' }, tags: [] }, 'A-1', 30_900);
  const yours = priced({ ...base, name: { zh: '我的裙', en: base.name.en }, model: 'M-2' }, 'A-1', 29_900);
  const changed = refusal(theirs, yours);
  const shown = clashesOf(changed, 'zh-CN', text);

  it('are shown what both changed, each side in words', () => {
    expect(shown.clashes.map(({ label, before, theirs: t, mine }) => [label, before, t, mine])).toEqual([
      ['名称 中文', '裙', '新裙', '我的裙'],
      ['A-1 › 价格', '¥329.00', '¥309.00', '¥299.00'],
    ]);
    expect(shown.taken.map(({ label }) => label).toSorted()).toEqual(['名称 English', '标签']);
    expect(changed.changedBy?.name).toBe('小林');
  });

  const choices = (...sides: ('mine' | 'theirs')[]) =>
    new Map(shown.clashes.map(({ key }, n) => [key, sides[n] ?? 'mine'] as const));

  it('lose nothing: what only one changed is kept, of the rest what was chosen', () => {
    const body: ProductBody = yours;
    const mine = merged(body, changed, choices('mine', 'mine'));
    expect(mine).toMatchObject({ name: { zh: '我的裙', en: 'New dress' }, tags: [], model: 'M-2' });
    expect(mine.variants[0]?.price.minor).toBe(29_900);
    const mixed = merged(body, changed, choices('theirs', 'mine'));
    expect(mixed.name.zh).toBe('新裙');
    expect(mixed.variants[0]?.price.minor).toBe(29_900);
    expect(merged(body, changed, choices('mine', 'theirs')).variants[0]?.price.minor).toBe(30_900);
  });

  it('may have added and removed variants, in any order', () => {
    const added = another('A-9', 'xl');
    const without = refusal(
      { ...base, variants: [added, ...base.variants.slice(1)] },
      { ...base, variants: base.variants.toReversed() },
    );
    const after = merged({ ...base, variants: base.variants.toReversed() }, without, new Map());
    expect(after.variants.map(({ sku }) => String(sku)).toSorted()).toEqual(['A-2', 'A-9']);
  });
});

describe('a variant taken away', () => {
  it('does not turn the change of the next one into another', () => {
    const third = another('A-3', 'l');
    const yours = { ...base, variants: [...base.variants, third] };
    const fields = [
      {
        pointer: '#/variants/0',
        sku: 'A-1',
        before: base.variants[0],
        theirs: null,
        yours: base.variants[0],
        clash: false,
      },
      { pointer: '#/variants/1/price/minor', sku: 'A-2', before: 32_900, theirs: 100, yours: 32_900, clash: false },
    ];
    const after = merged(yours, { version: 2, changedAt: '', changedBy: null, fields }, new Map());
    expect(after.variants.map(({ sku, price }) => [String(sku), price.minor])).toEqual([
      ['A-2', 100],
      ['A-3', 32_900],
    ]);
  });
});

describe('values in words', () => {
  it('are a price, a text in both languages, a list by names', () => {
    expect(valueText({ currency: 'CNY', minor: 1290 }, 'zh-CN', text)).toBe('¥12.90');
    expect(valueText({ zh: '裙', en: 'Dress' }, 'zh-CN', text)).toBe('裙\nDress');
    expect(valueText([{ code: 'red', name: { zh: '红', en: 'Red' } }], 'zh-CN', text)).toBe('red 红');
    expect(valueText(null, 'en', text)).toBe('');
    expect(valueText(true, 'en', text)).toBe('是');
  });
  it('are nothing where the answer tells too little', () => {
    expect(changedIn(undefined)).toBe(null);
    expect(changedIn({ version: '7' })).toBe(null);
  });
});
