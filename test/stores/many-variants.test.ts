import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cny } from '../../contracts/values/money.ts';
import { newProductId } from '../../functions/runtime/ids.ts';
import { soldSkus } from '../../functions/stores/catalogue.ts';
import { copyProduct } from '../../functions/stores/copy-product.ts';
import { keptThatFit, staffProduct } from '../../functions/stores/kept-products.ts';
import { keys } from '../../functions/stores/table/keys.ts';
import { readItem } from '../../functions/stores/table/read.ts';
import { inSizes, variantOf } from '../support/draft.ts';
import { by, context, create, issuesOf, li, ofOk, priceOf, put, update, wang } from '../support/editing.ts';
import { startEngine, type TestEngine } from '../support/engine.ts';
import { setUpShop } from '../support/seed.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
  await setUpShop();
});
afterAll(() => engine.stop());

describe('a copy', () => {
  it('is a draft under names that are free, however often it is made', async () => {
    const made = await create({ handle: 'model', variants: [variantOf('MODEL-1', { cost: cny(9) })] });
    const copy = () => copyProduct({ original: made.id, id: newProductId() }, by(li), context());
    const copies = await Promise.all([copy(), copy()]);
    const third = await copy();
    const all = [...copies, third].flatMap((c) => (c !== 'raced' && c.ok ? [c.value] : []));
    expect(all.map((c) => c.handle).toSorted()).toEqual(['model-copy', 'model-copy-2', 'model-copy-3']);
    expect(all[2]).toMatchObject({ status: 'draft', version: 1, changedBy: li, salesCount: 0 });
    expect(all[2]?.variants[0]).toMatchObject({ sku: 'MODEL-1-C3', cost: cny(9) });
  });
});

describe('the largest product', () => {
  const skus = Array.from({ length: 100 }, (_, n) => `HUGE-${n}`);

  it('is made and changed whole, though no transaction holds it', async () => {
    const made = await create({ handle: 'huge', ...inSizes(skus, { cost: cny(10) }) });
    const shown = ofOk(await put(made, 'on_shelf'));
    const dearer = ofOk(await update(shown, { variants: shown.variants.map((v) => ({ ...v, price: cny(8_800) })) }));
    for (const code of ['HUGE-0', 'HUGE-57', 'HUGE-99']) expect(await priceOf(code)).toBe(8_800);
    expect(await readItem(keys.due(made.id, 'product-skus'), { consistent: true })).toBeNull();
    const fewer = await update(dearer, { variants: dearer.variants.slice(0, 20) });
    expect(issuesOf(fewer)).toEqual([]);
    expect(await priceOf('HUGE-99')).toBeUndefined();
  });

  it('sold at one price only when two change it at once', async () => {
    const made = await create({ handle: 'contested', ...inSizes(skus.map((s) => `C${s}`)) });
    const priced = (fen: number) => ({ variants: made.variants.map((v) => ({ ...v, price: cny(fen) })) });
    const both = await Promise.all([update(made, priced(7_000), wang), update(made, priced(9_000), li)]);
    expect(both.filter((r) => r.ok)).toHaveLength(1);
    const won = both.find((r) => r.ok);
    const price = won?.ok ? won.value.variants[0]?.price.minor : undefined;
    const all = await soldSkus(
      made.variants.map((v) => v.sku),
      [],
    );
    expect(new Set([...all.sold.values()].map((s) => s.price.minor))).toEqual(new Set([price]));
    expect((await staffProduct(made.id))?.variants.every((v) => v.price.minor === price)).toBe(true);
  });
});

describe("staff's list", () => {
  const found = async (sought: { category?: string; text?: string }, limit = 50) => {
    const listed = await keptThatFit({ status: 'draft', ...sought }, { limit });
    return listed.ok ? listed.value.items.map((k) => k.product.handle) : [];
  };

  it('finds by part of a name, handle, SKU or barcode, in a root or a leaf', async () => {
    await create({
      handle: 'needle',
      name: { zh: '绣花针', en: 'Needle' },
      variants: [variantOf('NDL-77', { barcode: '73513537' })],
    });
    for (const text of ['绣花', 'NEED', 'ndl-7', '7351353', ' needle '])
      expect(await found({ text }), text).toEqual(['needle']);
    expect(await found({ text: 'needle', category: 'home' })).toEqual(['needle']);
    expect(await found({ text: 'needle', category: 'cups' })).toEqual(['needle']);
    expect(await found({ text: 'needle', category: 'clothing' })).toEqual([]);
  });

  it('goes on behind the last one shown', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const listed = await keptThatFit({ status: 'draft', category: 'cups' }, { limit: 2, cursor });
      if (!listed.ok) throw new Error('refused');
      seen.push(...listed.value.items.map((k) => k.product.handle));
      cursor = listed.value.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual(await found({ category: 'cups' }, 100));
    expect(seen.length).toBeGreaterThan(4);
  });
});
