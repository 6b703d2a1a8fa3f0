import { afterAll, beforeAll, expect, it } from 'vitest';
import { newEventId, newProductId } from '../../functions/runtime/ids.ts';
import { cardsByIds } from '../../functions/stores/catalogue.ts';
import { countSales } from '../../functions/stores/count-sales.ts';
import { importProduct } from '../../functions/stores/import-product.ts';
import { staffProduct } from '../../functions/stores/kept-products.ts';
import { context, ofOk, update } from '../support/editing.ts';
import { startEngine, type TestEngine } from '../support/engine.ts';
import { inBetween } from '../support/in-between.ts';
import { bought } from '../support/orders.ts';
import { noon, seedProduct, setUpShop } from '../support/seed.ts';
import { productLine } from '../support/shop.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
  await setUpShop();
});
afterAll(() => engine.stop());

const event = () => ({ id: newEventId(), at: noon });

it('what an order took is counted once for each product, without a version', async () => {
  const id = await seedProduct({
    handle: 'seller',
    fen: 20_000,
    stock: { 'SELL-A': { hangzhou: 9 }, 'SELL-B': { hangzhou: 9 } },
  });
  const order = await bought({ lines: { 'SELL-A': 2, 'SELL-B': 1 }, total: 60_000 });
  const told = event();
  expect(await Promise.all([countSales(order, told), countSales(order, told)])).toContain('counted');
  expect(await countSales(order, told)).toBe('counted_before');
  expect(await staffProduct(id)).toMatchObject({ salesCount: 3, version: 1 });
});

it('a sale in the moment of an edit is not lost, and no conflict to the editor', async () => {
  const id = await seedProduct({ handle: 'busy', fen: 20_000, stock: { 'BUSY-1': { hangzhou: 9 } } });
  const order = await bought({ lines: { 'BUSY-1': 2 }, total: 40_000 });
  const product = await staffProduct(id);
  if (!product) throw new Error('not there');
  const [edited] = await inBetween(
    () => update(product, { model: 'M-2' }),
    () => countSales(order, event()),
  );
  expect(ofOk(edited)).toMatchObject({ version: 2, salesCount: 2, model: 'M-2' });
  expect((await cardsByIds([id]))[0]?.salesCount).toBe(2);
});

it('a file that is loaded again takes nothing back', async () => {
  const line = productLine({ handle: 'busy', fen: 21_000, stock: { 'BUSY-1': { hangzhou: 9 } } });
  const again = await importProduct({ ...line, salesCount: 1 }, { ...context(), newProductId });
  expect(again.ok && (await staffProduct(again.value.productId))?.salesCount).toBe(2);
});
