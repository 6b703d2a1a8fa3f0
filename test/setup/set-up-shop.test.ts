import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { shopSettings } from '../../contracts/catalogue/shop.ts';
import { createOwner } from '../../functions/setup/create-owner.ts';
import { defaultSettings, warehousesFor } from '../../functions/setup/default-settings.ts';
import { importProducts } from '../../functions/setup/import-products.ts';
import { setUpShop } from '../../functions/setup/set-up-shop.ts';
import { productByHandle } from '../../functions/stores/catalogue.ts';
import { putSettings, shopAndCategories } from '../../functions/stores/shop.ts';
import { staffByEmail } from '../../functions/stores/staff.ts';
import { startEngine, type TestEngine } from '../support/engine.ts';
import { apiEvent, lambdaContext } from '../support/event.ts';
import { productLine, testCategories } from '../support/shop.ts';

vi.mock('../../web/storefront/manifest.ts', () => import('../web/storefront/manifest.ts'));

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

describe('a shop that was deployed and not set up', () => {
  test('shows a calm page that nobody keeps', async () => {
    const { handler } = await import('../../functions/pages/home-page.ts');
    for (const [locale, title] of [
      ['zh-CN', '小店正在准备中'],
      ['en', 'The shop is being set up'],
    ] as const) {
      const page = await handler(apiEvent('homePage', { params: { locale } }), lambdaContext);
      expect(page.statusCode).toBe(503);
      expect(page.headers).toMatchObject({ 'retry-after': '60', 'cache-control': 'no-store' });
      expect(page.body).toContain('<meta name="robots" content="noindex"');
      expect(page.body).toContain(`<h1>${title}</h1>`);
    }
  });

  test('says so to programs too, and does not log it as a fault', async () => {
    const wrote = vi.spyOn(process.stdout, 'write');
    const { handler } = await import('../../functions/http/catalogue/get-shop.ts');
    const answer = await handler(apiEvent('getShop'), lambdaContext);
    expect(answer.statusCode).toBe(503);
    expect(answer.headers).toMatchObject({ 'retry-after': '60' });
    expect(JSON.parse(answer.body ?? '')).toMatchObject({ code: 'shop_not_set_up' });
    expect(wrote).not.toHaveBeenCalled();
    wrote.mockRestore();
  });
});

describe('setting it up', () => {
  const line = productLine({ stock: { 'MUG-1': { hangzhou: 2 }, 'MUG-2': { guangzhou: 1 } } });
  const settings = defaultSettings('试店', warehousesFor([line]));
  const first = { settings, categories: testCategories };

  test('the defaults fit the schema, and have a warehouse for each that a catalogue has stock in', () => {
    expect(shopSettings.parse(settings)).toEqual(settings);
    expect(settings.warehouses.map((w) => w.id)).toEqual(['hangzhou', 'guangzhou']);
    expect(warehousesFor([]).map((w) => w.id)).toEqual(['main']);
  });

  test('gives it settings and a tree, once: what the merchant changed since stays', async () => {
    expect(await setUpShop(first)).toMatchObject({ wasSetUp: false });
    expect(await shopAndCategories()).toEqual({ settings, categories: testCategories });
    const changed = { ...settings, payWithinMinutes: 45 };
    await putSettings(changed);
    expect(await setUpShop({ settings, categories: [] })).toEqual({
      settings: changed,
      categories: testCategories,
      wasSetUp: true,
    });
    expect((await shopAndCategories()).settings.payWithinMinutes).toBe(45);
  });

  test('the owner is made once and keeps their password', async () => {
    const owner = { email: 'Owner@Shop.example', password: 'the-first-one' };
    expect(await createOwner(owner)).toBe('created');
    const hash = (await staffByEmail('owner@shop.example'))?.passwordHash;
    expect(await createOwner({ ...owner, password: 'another' })).toBe('exists');
    expect((await staffByEmail('owner@shop.example'))?.passwordHash).toBe(hash);
  });

  test('products are loaded, and a refused one is named', async () => {
    const shop = { categories: testCategories, warehouses: settings.warehouses };
    const seen: string[] = [];
    const progress = (done: number, of: number) => seen.push(`${done}/${of}`);
    await importProducts([line, productLine({ handle: 'cup', stock: { CUP: { hangzhou: 1 } } })], shop, progress);
    expect(seen).toEqual(['1/2', '2/2']);
    expect(await productByHandle('cup')).toMatchObject({ status: 'on_shelf' });
    const nowhere = productLine({ handle: 'odd', stock: { ODD: { moon: 1 } } });
    await expect(importProducts([nowhere], shop, () => {})).rejects.toThrow(/odd cannot be loaded/);
  });
});
