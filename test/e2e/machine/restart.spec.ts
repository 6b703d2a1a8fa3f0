import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { runningShop } from '../support/shop-process.ts';
import { address } from '../support/shopper.ts';

const dress = { sku: 'CY-DR-2601-RUST-M', quantity: 1 };

test('the shop keeps everything over a restart, and starts over when told', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'shop-'));
  const first = await runningShop(dir);
  const { order, accessKey } = await first.placeOrder([dress], address);
  // As a machine that loses power: nothing gets the chance to tidy up.
  await first.kill();

  const second = await runningShop(dir);
  const kept = await second.get(`/api/orders/${order.id}?key=${accessKey}`);
  expect(kept.status).toBe(200);
  expect(await kept.json()).toMatchObject({ order: { id: order.id, state: 'awaiting_payment', totals: order.totals } });
  await second.stop();

  const third = await runningShop(dir, ['--fresh']);
  expect((await third.get(`/api/orders/${order.id}?key=${accessKey}`)).status).toBe(404);
  await third.stop();
});

test('a second shop on the same data is refused in words', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'shop-'));
  const shop = await runningShop(dir);
  await expect(runningShop(dir)).rejects.toThrow(/already running on/);
  await shop.stop();
});

test('a folder with something else in it is never emptied', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'mine-'));
  writeFileSync(join(dir, 'letter.txt'), 'dear');
  await expect(runningShop(dir, ['--fresh'])).rejects.toThrow(/holds something else/);
});

test('a catalogue of one’s own is checked whole, then sold', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'shop-'));
  const file = join(dir, 'mine.jsonl');
  writeFileSync(file, '{"handle":"a"}\nnot json\n');
  await expect(runningShop(join(dir, 'a'), ['--catalogue', file])).rejects.toThrow(/line 1: .*\n.*line 2: /);

  const bilingual = (text: string) => ({ zh: text, en: text });
  const product = {
    handle: 'only-one',
    category: 'my-own',
    brand: bilingual('牌'),
    model: 'M',
    name: bilingual('唯一'),
    summary: bilingual('s'),
    description: bilingual('d'),
    tags: [],
    attributes: {},
    specification: [],
    options: [],
    returnable: true,
    listedAt: '2026-01-01T00:00:00.000Z',
    variants: [
      { sku: 'ONLY-1', options: {}, price: { currency: 'CNY', minor: 100 }, weightGrams: 1, stock: { hangzhou: 3 } },
    ],
    pictures: [{ name: 'home-mug-blue', alt: bilingual('a') }],
  };
  writeFileSync(file, `${JSON.stringify(product)}\n`);
  const shop = await runningShop(join(dir, 'b'), ['--catalogue', file]);
  const found = await (await shop.get('/api/products?limit=100')).json();
  expect(found).toMatchObject({ items: [{ handle: 'only-one', available: true }], nextCursor: null });
  await shop.stop();
});
