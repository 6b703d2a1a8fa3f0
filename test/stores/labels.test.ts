import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffProduct } from '../../contracts/catalogue/staff-product.ts';
import { newProductId } from '../../functions/runtime/ids.ts';
import { cardsByIds } from '../../functions/stores/catalogue.ts';
import { dueBy } from '../../functions/stores/due.ts';
import { importProduct } from '../../functions/stores/import-product.ts';
import { staffProduct } from '../../functions/stores/kept-products.ts';
import { addLabel, isLabelUsed, labelByKey, labelsOfKind } from '../../functions/stores/labels.ts';
import { goOnRelabelling, relabel } from '../../functions/stores/relabel.ts';
import { variantOf } from '../support/draft.ts';
import { by, context, create, wang } from '../support/editing.ts';
import { startEngine, type TestEngine } from '../support/engine.ts';
import { noon, setUpShop, stampAt } from '../support/seed.ts';
import { productLine } from '../support/shop.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
  await setUpShop();
});
afterAll(() => engine.stop());

const name = (zh: string, en: string) => ({ zh, en });
const forEver = () => true;
const keysOf = async (kind: 'brand' | 'tag') => {
  const listed = await labelsOfKind(kind, { limit: 100 });
  return listed.ok ? listed.value.items.map((l) => l.key) : [];
};
let made = 0;
const product = (of: { brand?: string; tags?: string[] }): Promise<StaffProduct> => {
  const n = ++made;
  return create({
    handle: `labelled-${n}`,
    variants: [variantOf(`LABEL-${n}`)],
    ...(of.brand ? { brand: name(of.brand, of.brand) } : {}),
    tags: (of.tags ?? []).map((t) => name(t, t)),
  });
};
const tagsOf = async (p: StaffProduct) => (await staffProduct(p.id))?.tags.map((t) => t.en);

describe('brands and tags', () => {
  it('join the list with the products that have them, once', async () => {
    await product({ brand: 'Alpha', tags: ['Warm', 'Soft'] });
    await product({ brand: 'Alpha', tags: ['Soft'] });
    expect(await keysOf('brand')).toContain('alpha');
    expect((await keysOf('tag')).filter((k) => k === 'soft')).toHaveLength(1);
    expect(await addLabel('brand', name('新牌', 'Fresh'))).toEqual({ key: 'fresh', name: name('新牌', 'Fresh') });
    expect(await addLabel('brand', name('另写', 'Fresh'))).toEqual({ key: 'fresh', name: name('新牌', 'Fresh') });
    expect([await isLabelUsed('brand', 'alpha'), await isLabelUsed('brand', 'fresh')]).toEqual([true, false]);
  });

  it('are written as the shop writes them, however an editor spells them', async () => {
    await addLabel('brand', name('贝塔', 'Beta'));
    expect((await product({ brand: 'BETA' })).brand).toEqual(name('贝塔', 'Beta'));
  });
});

describe('a renaming', () => {
  it('changes every product that has the name, and what is derived from it', async () => {
    const [one, two] = [await product({ brand: 'Gamma' }), await product({ brand: 'Gamma' })];
    const done = await relabel(
      { kind: 'brand', from: 'gamma', to: name('伽马', 'Gamma Plus') },
      by(wang),
      stampAt(noon),
      forEver,
    );
    expect(done).toEqual({
      label: { key: 'gamma-plus', name: name('伽马', 'Gamma Plus') },
      changed: 2,
      finished: true,
    });
    for (const { id } of [one, two])
      expect(await staffProduct(id)).toMatchObject({ brand: { zh: '伽马' }, version: 2 });
    expect((await cardsByIds([one.id]))[0]?.brand.zh).toBe('伽马');
    expect(await keysOf('brand')).toContain('gamma-plus');
    expect(await keysOf('brand')).not.toContain('gamma');
    expect(await labelByKey('brand', 'gamma')).toBeNull();
  });

  it('is remembered: a file or an editor who still writes the old name means the new one', async () => {
    const line = { ...productLine({ handle: 'from-file', stock: { 'FILE-9': {} } }), brand: name('Gamma', 'Gamma') };
    await importProduct(line, { ...context(), newProductId });
    expect((await product({ brand: 'Gamma' })).brand.en).toBe('Gamma Plus');
    expect(await isLabelUsed('brand', 'gamma')).toBe(false);
  });

  it('after a renaming is remembered too, and one that goes back', async () => {
    const to = (from: string, next: { zh: string; en: string }) =>
      relabel({ kind: 'brand', from, to: next }, by(wang), stampAt(noon), forEver);
    await to('gamma-plus', name('伽马', 'Gamma Ultra'));
    expect((await product({ brand: 'Gamma' })).brand.en).toBe('Gamma Ultra');
    await to('gamma-ultra', name('伽马', 'Gamma'));
    expect((await product({ brand: 'Gamma Plus' })).brand.en).toBe('Gamma');
    expect((await keysOf('brand')).filter((k) => k.startsWith('gamma'))).toEqual(['gamma']);
  });

  it('leaves a file its own spelling where the merchant renamed nothing', async () => {
    const line = { ...productLine({ handle: 'own-words', stock: { 'OWN-9': {} } }), brand: name('阿尔法', 'ALPHA') };
    const imported = await importProduct(line, { ...context(), newProductId });
    expect(imported.ok && (await staffProduct(imported.value.productId))?.brand).toEqual(name('阿尔法', 'ALPHA'));
  });

  it('of a tag to one that is there makes the two one', async () => {
    const both = await product({ tags: ['Cosy', 'Snug'] });
    const single = await product({ tags: ['Cosy'] });
    await relabel({ kind: 'tag', from: 'cosy', to: name('Snug', 'Snug') }, by(wang), stampAt(noon), forEver);
    expect([await tagsOf(both), await tagsOf(single)]).toEqual([['Snug'], ['Snug']]);
    await relabel({ kind: 'tag', from: 'snug', to: null }, by(wang), stampAt(noon), forEver);
    expect([await tagsOf(both), await tagsOf(single)]).toEqual([[], []]);
    expect(await keysOf('tag')).not.toContain('snug');
  });

  it('that has no time left goes on by the clock, and changes each product once', async () => {
    const many = await Promise.all(Array.from({ length: 30 }, () => product({ tags: ['Long'] })));
    let steps = 0;
    const first = await relabel(
      { kind: 'tag', from: 'long', to: name('长', 'Lengthy') },
      by(wang),
      stampAt(noon),
      () => steps++ < 1,
    );
    expect(first.finished).toBe(false);
    expect(first.changed).toBeGreaterThan(0);
    expect(first.changed).toBeLessThan(30);
    for (let runs = 0; runs < 20; runs++) {
      const [due] = await dueBy('catalogue', '2027-01-01T00:00:00.000Z', 1);
      if (!due) break;
      let left = 1;
      await goOnRelabelling(due, stampAt(noon), () => left-- > 0);
    }
    expect(await dueBy('catalogue', '2027-01-01T00:00:00.000Z', 1)).toEqual([]);
    const now = await Promise.all(many.map(({ id }) => staffProduct(id)));
    expect(new Set(now.map((p) => `${p?.version} ${p?.tags.map((t) => t.en).join()}`))).toEqual(new Set(['2 Lengthy']));
  });
});
