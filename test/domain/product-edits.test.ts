import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProductDraft, StaffVariant } from '../../contracts/catalogue/staff-product.ts';
import type { ProductId } from '../../contracts/values/id.ts';
import { cny } from '../../contracts/values/money.ts';
import { copyDraft } from '../../functions/domain/catalogue/copy.ts';
import { draftOf, editedProduct, newProduct, tidied } from '../../functions/domain/catalogue/edit.ts';
import { fieldChanges, sameJson } from '../../functions/domain/catalogue/field-changes.ts';
import { priceChangesOf, repriced } from '../../functions/domain/catalogue/price-changes.ts';
import { staffViewOf } from '../../functions/domain/catalogue/staff-view.ts';
import { duePlacing, isPlaced, placed, timeProblems } from '../../functions/domain/catalogue/status.ts';
import { draft, inSizes, variantOf } from '../support/draft.ts';
import { noon } from '../support/seed.ts';

const id = 'prd_01JDXXXXXXXXXXXXXXXXXXXXXX' as ProductId;
const change = { by: { id: 'stf_1', name: '王店长', email: 'owner@shop.local' }, at: noon };
const later = { ...change, at: '2026-11-25T04:00:00.000Z' };
const made = (of: Partial<ProductDraft> = {}) => newProduct(id, draft(of), change);

describe('an edit', () => {
  it('keeps cost and editor apart from what anyone may see, and puts them together for staff', () => {
    const kept = made();
    expect(JSON.stringify(kept.product)).not.toContain('cost');
    expect(kept.product).toMatchObject({ status: 'draft', version: 1, listedAt: noon, salesCount: 0 });
    expect(staffViewOf(kept).variants[0]?.cost).toEqual(cny(2_345));
    expect(draftOf(staffViewOf(kept))).toEqual(draft());
  });

  it('remembers every address the product had, and forgets one it comes back to', () => {
    const moves = ['second', 'third', 'new-mug', 'third'];
    const kept = moves.reduce((so, handle) => editedProduct(so, draft({ handle }), later), made());
    expect(kept.product).toMatchObject({ version: 5, handle: 'third' });
    expect(kept.backstage.formerHandles).toEqual(['second', 'new-mug']);
  });

  it('takes out what nobody sees, and a tag given twice', () => {
    const tidy = tidied(
      draft({
        name: { zh: ' 杯\u200b子 ', en: 'Mug\u202e' },
        tags: [
          { zh: '陶', en: 'Clay' },
          { zh: '陶\n', en: 'Clay ' },
        ],
      }),
    );
    expect(tidy.name).toEqual({ zh: '杯子', en: 'Mug' });
    expect(tidy.tags).toEqual([{ zh: '陶', en: 'Clay' }]);
  });
});

describe('two editors', () => {
  const text = fc.constantFrom('a', 'b', 'c');
  const anyDraft = fc
    .record({
      zh: text,
      model: text,
      fen: fc.constantFrom(100, 200, 300),
      skus: fc.subarray(['S', 'M', 'L'], { minLength: 1 }),
    })
    .map(({ zh, model, fen, skus }) => draft({ name: { zh, en: 'x' }, model, ...inSizes(skus, { price: cny(fen) }) }));

  it('are told of everything the other changed, and of nothing else', () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, anyDraft, (base, theirs, yours) => {
        const fields = fieldChanges(base, theirs, yours);
        expect(fields.length === 0).toBe(sameButForOrder(base, theirs));
        for (const { before, theirs: now, yours: mine, clash } of fields) {
          expect(sameJson(before, now)).toBe(false);
          // What does not clash can be taken from the other without losing anything of one's own.
          if (!clash) expect(sameJson(mine, before) || sameJson(mine, now)).toBe(true);
        }
      }),
    );
  });

  /** Whether only the order of the variants differs, if anything. */
  const sameButForOrder = (a: ProductDraft, b: ProductDraft): boolean => {
    const lines = (d: ProductDraft) => d.variants.map((v) => JSON.stringify(v)).toSorted();
    return sameJson({ ...a, variants: lines(a) }, { ...b, variants: lines(b) });
  };

  it('see where it is in their own form, with all three values', () => {
    const base = draft(inSizes(['S', 'M']));
    const theirs = draft({ ...inSizes(['S', 'M']), name: { zh: '新名', en: 'New mug' } });
    const dearer = {
      ...theirs,
      variants: theirs.variants.map((v) => (v.sku === 'M' ? { ...v, price: cny(7_000) } : v)),
    };
    const yours = { ...base, variants: base.variants.toReversed().map((v) => ({ ...v, price: cny(6_500) })) };
    expect(fieldChanges(base, dearer, yours)).toEqual([
      { pointer: '#/name/zh', sku: null, before: '新马克杯', theirs: '新名', yours: '新马克杯', clash: false },
      {
        pointer: '#/variants/0/price',
        sku: 'M',
        before: cny(5_900),
        theirs: cny(7_000),
        yours: cny(6_500),
        clash: true,
      },
    ]);
  });

  it('are told of a variant the other added or took away', () => {
    const [one, two] = [draft(inSizes(['S'])), draft(inSizes(['S', 'M']))];
    const added = fieldChanges(one, two, one).find((f) => f.sku === 'M');
    expect(added).toMatchObject({ pointer: '#/variants/1', before: null, yours: null, clash: false });
    const taken = fieldChanges(two, one, two).find((f) => f.sku === 'M');
    expect(taken).toMatchObject({ pointer: '#/variants/1', theirs: null, clash: false });
  });

  it('have to look at all that differs where nobody remembers how it was', () => {
    const fields = fieldChanges(null, draft({ model: 'M-1' }), draft());
    expect(fields).toEqual([{ pointer: '#/model', sku: null, before: null, theirs: 'M-1', yours: 'M-9', clash: true }]);
  });
});

describe('prices', () => {
  const money = fc.constantFrom(undefined, cny(1), cny(2), cny(3));
  const anyVariants = fc
    .uniqueArray(
      fc.record({
        code: fc.constantFrom('A', 'B', 'C'),
        price: fc.constantFrom(cny(1), cny(2)),
        list: money,
        cost: money,
      }),
      { selector: (v) => v.code },
    )
    .map((list) =>
      list.map(
        ({ code, price, list: l, cost }): StaffVariant =>
          variantOf(code, { price, ...(l ? { listPrice: l } : {}), ...(cost ? { cost } : {}) }),
      ),
    );

  it('changes are just what leads from before to after', () => {
    fc.assert(
      fc.property(anyVariants, anyVariants, (before, after) => {
        const changes = priceChangesOf(before, after);
        for (const { sku, field, from, to } of changes) {
          expect(from).not.toEqual(to);
          expect(before.find((v) => v.sku === sku)?.[field] ?? null).toEqual(from);
          expect(after.find((v) => v.sku === sku)?.[field] ?? null).toEqual(to);
        }
        expect(priceChangesOf(after, after)).toEqual([]);
        expect(changes.length === 0).toBe(priceChangesOf(after, before).length === 0);
      }),
    );
  });

  it('stay where they are left out and go where they are null', () => {
    const before = [variantOf('A', { listPrice: cny(9_900), cost: cny(100) }), variantOf('B')];
    expect(repriced(before, [{ sku: 'A', price: cny(5_000) }])[0]).toEqual({ ...before[0], price: cny(5_000) });
    expect(repriced(before, [{ sku: 'A', listPrice: null, cost: null }])[0]).toEqual(variantOf('A'));
    expect(repriced(before, [{ sku: 'B', cost: cny(7) }])[1]).toEqual(variantOf('B', { cost: cny(7) }));
  });
});

describe('a place', () => {
  const on = '2026-12-01T00:00:00.000Z';
  const off = '2026-12-11T00:00:00.000Z';
  const scheduled = placed(made(), { status: 'scheduled', onShelfAt: on, offShelfAt: off }, change);
  const times = (to: Parameters<typeof timeProblems>[0]) =>
    timeProblems(to, noon).map((i) => `${i.pointer} ${i.message}`);

  it('takes the times it needs, in order and still to come', () => {
    expect(times({ status: 'scheduled', onShelfAt: on, offShelfAt: off })).toEqual([]);
    expect(times({ status: 'on_shelf', offShelfAt: off })).toEqual([]);
    expect(times({ status: 'scheduled' })).toEqual(['#/onShelfAt time_missing']);
    expect(times({ status: 'scheduled', onShelfAt: noon })).toEqual(['#/onShelfAt time_past']);
    expect(times({ status: 'scheduled', onShelfAt: off, offShelfAt: on })).toEqual(['#/offShelfAt time_order']);
    expect(times({ status: 'draft', onShelfAt: on, offShelfAt: off })).toEqual([
      '#/onShelfAt time_not_taken',
      '#/offShelfAt time_not_taken',
    ]);
  });

  it('is left by itself when the time comes, not before', () => {
    expect(duePlacing(scheduled, '2026-11-30T23:59:59.999Z')).toBeNull();
    const due = duePlacing(scheduled, on);
    expect(due).toEqual({ status: 'on_shelf', offShelfAt: off });
    const shown = placed(scheduled, due ?? { status: 'draft' }, { ...change, at: on });
    expect(shown.product).toMatchObject({ status: 'on_shelf', listedAt: on });
    expect(shown.backstage.onShelfAt).toBeUndefined();
    expect(duePlacing(shown, on)).toBeNull();
    expect(duePlacing(shown, off)).toEqual({ status: 'off_shelf' });
    expect(duePlacing(scheduled, off)).toEqual({ status: 'off_shelf' });
    expect(duePlacing(made(), off)).toBeNull();
  });

  it('keeps the day of what comes back, and is the same only with the same times', () => {
    const shown = placed(made(), { status: 'on_shelf' }, later);
    expect(shown.product.listedAt).toBe(later.at);
    const back = placed(placed(shown, { status: 'off_shelf' }, later), { status: 'on_shelf' }, { ...later, at: off });
    expect(back.product.listedAt).toBe(later.at);
    expect(isPlaced(shown, { status: 'on_shelf' })).toBe(true);
    expect(isPlaced(shown, { status: 'on_shelf', offShelfAt: off })).toBe(false);
  });
});

describe('a copy', () => {
  const original = (skus: string[], handle = 'mug') =>
    staffViewOf(made({ handle, ...inSizes(skus, { barcode: '4006381333931' }), seo: { title: { zh: 'x', en: 'x' } } }));

  it('has a handle and SKUs of its own that fit, and neither barcode nor search words', () => {
    const copy = copyDraft(original(['MUG-S', 'MUG-L']), 1);
    expect([copy.handle, ...copy.variants.map((v) => v.sku)]).toEqual(['mug-copy', 'MUG-S-C1', 'MUG-L-C1']);
    expect(copyDraft(original(['MUG-S']), 3).handle).toBe('mug-copy-3');
    expect(copy.seo).toBeUndefined();
    expect(copy.variants.every((v) => v.barcode === undefined)).toBe(true);
  });

  it('of long names is cut so that nothing is twice', () => {
    const long = 'X'.repeat(46);
    const copy = copyDraft(original([`${long}A`, `${long}B`], 'h'.repeat(80)), 12);
    expect(new Set(copy.variants.map((v) => v.sku)).size).toBe(2);
    for (const { sku } of copy.variants) expect(sku.length).toBeLessThanOrEqual(48);
    expect(copy.handle.length).toBeLessThanOrEqual(80);
  });
});
