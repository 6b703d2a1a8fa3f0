import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newProductId } from '../../functions/runtime/ids.ts';
import { adjustStock } from '../../functions/stores/adjust-stock.ts';
import { productWithAvailability, soldSkus, stockOfSkus } from '../../functions/stores/catalogue.ts';
import { createProduct } from '../../functions/stores/edit-product.ts';
import { onceWritten } from '../../functions/stores/idempotency.ts';
import { staffProduct } from '../../functions/stores/kept-products.ts';
import { draft, inSizes, variantOf } from '../support/draft.ts';
import { by, context, create, issuesOf, li, ofOk, put, update } from '../support/editing.ts';
import { startEngine, type TestEngine } from '../support/engine.ts';
import { inBetween } from '../support/in-between.ts';
import { buy } from '../support/orders.ts';
import { noon, seedProduct, setUpShop, stampAt } from '../support/seed.ts';
import { sku, testSettings } from '../support/shop.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
  await setUpShop();
});
afterAll(() => engine.stop());

const { warehouses } = testSettings;

describe('a SKU', () => {
  it('that a new product and an old one want at once is had by one of them', async () => {
    const old = ofOk(await put(await create({ handle: 'older', variants: [variantOf('OLDER-1')] }), 'on_shelf'));
    const grow = () => update(old, inSizes(['OLDER-1', 'BOTH-1']));
    const newer = draft({ handle: 'newer', variants: [variantOf('BOTH-1')] });
    const [grown, made] = await inBetween(grow, () => createProduct(newProductId(), newer, by(li), context()));
    expect(issuesOf(grown)).toEqual(['#/variants/1/sku sku_taken']);
    const owner = (await soldSkus([sku('BOTH-1')], [])).sold.get(sku('BOTH-1'))?.productId;
    expect(made !== 'raced' && made.ok && made.value.id).toBe(owner);
  });

  it('that a file dropped with stock brings it to the product that takes it', async () => {
    await seedProduct({ handle: 'dropper', stock: { 'DROP-1': { hangzhou: 1 }, 'DROP-2': { hangzhou: 4 } } });
    await seedProduct({ handle: 'dropper', stock: { 'DROP-1': { hangzhou: 1 } } });
    const heir = ofOk(await put(await create({ handle: 'taker', variants: [variantOf('DROP-2')] }), 'on_shelf'));
    const read = await productWithAvailability('taker', warehouses);
    expect(read?.availability.map((a) => a.available)).toEqual([4]);
    const [left] = await stockOfSkus([sku('DROP-2')], warehouses, { consistent: true });
    expect(left?.productId).toBe(heir.id);
  });
});

describe('a variant', () => {
  it('goes only once it has no stock and nobody holds it', async () => {
    const id = await seedProduct({
      handle: 'shrink',
      stock: { 'SH-A': { hangzhou: 1 }, 'SH-B': { hangzhou: 0 }, 'SH-C': {} },
    });
    const product = await staffProduct(id);
    if (!product) throw new Error('not there');
    const without = (code: string) => ({ variants: product.variants.filter((v) => v.sku !== code) });
    const refused = await update(product, without('SH-A'));
    expect(issuesOf(refused)).toEqual(['#/variants variant_has_stock']);
    expect(refused.ok ? null : refused.refusal.context).toEqual({ skus: ['SH-A'] });
    const left = ofOk(await update(product, without('SH-B')));
    expect(left.variants.map((v) => v.sku)).toEqual(['SH-A', 'SH-C']);
    expect(await stockOfSkus([sku('SH-B')], warehouses, { consistent: true })).toEqual([]);
    // Free again: another product may have it.
    await create({ handle: 'heir', variants: [variantOf('SH-B')] });
  });

  it('that is bought in the same moment either stays or cannot be bought', async () => {
    const id = await seedProduct({
      handle: 'last-one',
      fen: 20_000,
      stock: { 'LO-A': { hangzhou: 5 }, 'LO-B': { hangzhou: 0 } },
    });
    const product = await staffProduct(id);
    if (!product) throw new Error('not there');
    const [removed, bought] = await Promise.all([
      update(product, { variants: product.variants.filter((v) => v.sku === 'LO-B') }),
      buy({ lines: { 'LO-A': 1 }, total: 20_000 }),
    ]);
    expect(removed.ok).toBe(false);
    expect(bought.ok).toBe(true);
  });

  it('that gets stock in the moment it goes stays, with its stock', async () => {
    const made = await create({ handle: 'arriving', ...inSizes(['ARR-A', 'ARR-B']) });
    const leaving = sku('ARR-B');
    const arrival = { sku: leaving, warehouse: 'hangzhou', reason: 'received' as const, note: '', by: 'stf_1' };
    const receive = (change: number) =>
      onceWritten({ scope: `arrival ${change}`, requestHash: '' }, 1, (remember) =>
        adjustStock({ ...arrival, change }, stampAt(noon), remember),
      );
    await receive(3);
    await receive(-3);
    const remove = () => update(made, { variants: made.variants.slice(0, 1) });
    const [removed, received] = await inBetween(remove, () => receive(2));
    expect(received.ok).toBe(true);
    expect(issuesOf(removed)).toEqual(['#/variants variant_has_stock']);
    const [left] = await stockOfSkus([leaving], warehouses, { consistent: true });
    expect(left?.onHand).toBe(2);
  });
});
