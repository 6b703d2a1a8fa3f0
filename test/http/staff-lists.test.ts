import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CategoryTree } from '../../contracts/catalogue/get-categories-for-staff.ts';
import type { Relabelled } from '../../contracts/catalogue/label.ts';
import type { StaffProduct } from '../../contracts/catalogue/staff-product.ts';
import type { Problem } from '../../contracts/problems.ts';
import { draft, variantOf } from '../support/draft.ts';
import { startEngine, type TestEngine } from '../support/engine.ts';
import { setUpShop } from '../support/seed.ts';
import { staffCookieFor } from '../support/sign-in.ts';
import { callerFor } from '../support/staff-calls.ts';

let engine: TestEngine;
let ask: ReturnType<typeof callerFor>;
beforeAll(async () => {
  engine = await startEngine();
  await setUpShop();
  ask = callerFor(await staffCookieFor('owner'));
});
afterAll(() => engine.stop());

let keys = 0;
const created = async (of: Parameters<typeof draft>[0]): Promise<StaffProduct> => {
  const { status, body } = await ask<StaffProduct>('createProduct', { body: draft(of), key: `k${++keys}` });
  expect(status).toBe(201);
  return body;
};
describe('categories and their attributes', () => {
  it('are added, renamed, ordered and removed by whoever saw the newest tree', async () => {
    const name = { zh: '碗', en: 'Bowls' };
    const first = await ask<CategoryTree>('getCategoriesForStaff');
    const { version } = first.body;
    const added = await ask<CategoryTree>('saveCategory', {
      params: { slug: 'bowls' },
      body: { version, name, parent: 'home' },
    });
    expect(added.body.items[0]?.children.map((c) => c.slug)).toEqual(['cups', 'bowls']);
    const late = await ask<Problem>('saveCategory', {
      params: { slug: 'plates' },
      body: { version, name, parent: 'home' },
    });
    expect(late).toMatchObject({ status: 409, body: { code: 'version_conflict', context: { version: version + 1 } } });
    const order = [
      { slug: 'clothing', children: ['dresses'] },
      { slug: 'home', children: ['bowls', 'cups'] },
    ];
    const ordered = await ask<CategoryTree>('orderCategories', { body: { version: version + 1, order } });
    expect(ordered.body.items.map((c) => c.slug)).toEqual(['clothing', 'home']);
    await created({ handle: 'in-cups', variants: [variantOf('INCUPS-1')] });
    const remove = (slug: string, seen: number) =>
      ask<Problem>('removeCategory', { params: { slug }, query: { version: String(seen) } });
    expect((await remove('cups', version + 2)).body.code).toBe('category_not_empty');
    expect((await remove('home', version + 2)).body.code).toBe('category_not_empty');
    expect((await remove('bowls', version + 2)).status).toBe(200);
    expect((await remove('bowls', version + 3)).body.code).toBe('category_not_found');
  });

  it('say what products have, from the root down', async () => {
    const row = {
      key: 'dishwasherSafe',
      name: { zh: '可用洗碗机', en: 'Dishwasher safe' },
      type: 'bool',
      facet: true,
      required: false,
    };
    const put = (slug: string, body: object) => ask<Problem>('putAttributeSchema', { params: { slug }, body });
    expect((await put('home', { version: 0, own: [row] })).status).toBe(200);
    expect((await put('home', { version: 0, own: [] })).body.code).toBe('version_conflict');
    expect((await put('cups', { version: 0, own: [row] })).body.issues).toEqual([
      { pointer: '#/own/0/key', message: '上级分类已有这个属性' },
    ]);
    expect((await put('nowhere', { version: 0, own: [] })).body.code).toBe('category_not_found');
    const { body } = await ask('getAttributeSchema', { params: { slug: 'cups' } });
    expect(body).toEqual({ category: 'cups', inherited: [{ ...row, values: [] }], own: [], version: 0 });
  });
});

describe('brands and tags', () => {
  it('are listed, renamed and removed', async () => {
    const brand = { zh: '云朵', en: 'Cloud' };
    await created({ handle: 'cloudy', brand, tags: [{ zh: '软', en: 'Soft' }], variants: [variantOf('CLOUD-1')] });
    const keysIn = async (name: 'listBrands' | 'listTags') =>
      (await ask<{ items: { key: string }[] }>(name)).body.items.map((i) => i.key);
    expect(await keysIn('listBrands')).toContain('cloud');
    expect((await ask<Problem>('removeBrand', { params: { key: 'cloud' } })).body.code).toBe('brand_in_use');
    const body = { name: { zh: '晴空', en: 'Clear sky' } };
    const renamed = await ask<Relabelled>('renameBrand', { params: { key: 'cloud' }, body });
    expect(renamed.body).toEqual({ label: { key: 'clear-sky', ...body }, changed: 1, finished: true });
    expect((await ask<Problem>('renameBrand', { params: { key: 'cloud' }, body })).body.code).toBe('brand_not_found');
    expect((await ask('createBrand', { body: { name: { zh: '空', en: 'Unused' } } })).body).toMatchObject({
      key: 'unused',
    });
    expect((await ask('removeBrand', { params: { key: 'unused' } })).status).toBe(204);
    expect((await ask('removeTag', { params: { key: 'soft' } })).body).toEqual({ changed: 1, finished: true });
    expect(await keysIn('listTags')).not.toContain('soft');
    expect((await ask<Problem>('renameTag', { params: { key: 'soft' }, body })).body.code).toBe('tag_not_found');
  });
});
