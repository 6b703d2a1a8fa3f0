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
    const [made, grown] = await Promise.all([
      createProduct(newProductId(), draft({ handle: 'newer', variants: [variantOf('BOTH-1')] }), by(li), context()),
      update(old, inSizes(['OLDER-1', 'BOTH-1'])),
    ]);
    expect([made !== 'raced' && made.ok, grown.ok].filter((won) => won)).toHaveLength(1);
    const owner = (await soldSkus([sku('BOTH-1')], [])).sold.get(sku('BOTH-1'))?.productId;
    expect(owner).toBe(grown.ok ? old.id : made !== 'raced' && made.ok && made.value.id);
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

  it('that gets stock in the moment it goes is either gone or has it', async () => {
    for (let round = 0; round < 6; round++) {
      const codes = [`NOW-${round}-A`, `NOW-${round}-B`];
      const made = await create({ handle: `now-${round}`, ...inSizes(codes) });
      const [, leaving] = codes.map(sku);
      if (!leaving) throw new Error('no SKU');
      const arrival = {
        sku: leaving,
        warehouse: 'hangzhou',
        change: 3,
        reason: 'received' as const,
        note: '',
        by: 'stf_1',
      };
      const receive = (n: number) =>
        onceWritten({ scope: `${leaving} ${n}`, requestHash: '' }, 1, (remember) =>
          adjustStock({ ...arrival, change: n }, stampAt(noon), remember),
        );
      await receive(3);
      await receive(-3);
      const [removed, received] = await Promise.all([
        update(made, { variants: made.variants.slice(0, 1) }),
        receive(2),
      ]);
      const stock = await stockOfSkus([leaving], warehouses, { consistent: true });
      const gone = !(await soldSkus([leaving], [])).sold.has(leaving);
      expect(gone).toBe(removed.ok);
      expect(stock.map((s) => s.onHand)).toEqual(removed.ok ? [] : [2]);
      expect(received.ok).toBe(!removed.ok);
    }
  });
});
