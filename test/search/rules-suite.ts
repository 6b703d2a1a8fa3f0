import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchDocument } from '../../functions/domain/search/document.ts';
import { type Good, good, idOf } from './goods.ts';
import { ask, namesOf, type OpenSearchUnderTest, type SearchUnderTest, suggest } from './under-test.ts';

const women = { gender: 'women', ageGroup: 'adult', season: ['summer'] } as const;

const goods: readonly Good[] = [
  {
    n: 1,
    name: ['碎花连衣裙', 'Floral dress'],
    brand: ['晨野', 'Morning Field'],
    fen: 30_000,
    sales: 50,
    attributes: { ...women, season: ['summer'] },
  },
  {
    n: 2,
    name: ['真丝连衣裙', 'Silk dress'],
    fen: 80_000,
    sales: 900,
    attributes: { ...women, season: ['spring', 'summer'] },
    listedAt: '2026-09-01T00:00:00.000Z',
  },
  {
    n: 3,
    name: ['针织连衣裙', 'Knit dress'],
    fen: 20_000,
    sales: 5_000,
    units: 0,
    attributes: { ...women, season: ['winter'] },
  },
  {
    n: 4,
    name: ['羊毛大衣', 'Wool coat'],
    category: 'coats',
    fen: 120_000,
    attributes: { gender: 'men', season: ['winter'] },
  },
  {
    n: 5,
    name: ['女士风衣', 'Trench coat'],
    category: 'coats',
    fen: 60_000,
    summary: '也可配连衣裙',
    attributes: { ...women, season: ['autumn'] },
  },
  { n: 6, name: ['保温杯 500ml', 'Insulated bottle 500 ml'], brand: ['京东京造', 'JD'], category: 'cups', fen: 9_900 },
  { n: 7, name: ['玻璃杯 1.5L', 'Glass carafe 1.5 L'], brand: ['京东京造', 'JD'], category: 'cups', fen: 4_900 },
  { n: 8, name: ['食物收纳罐', 'Food jar'], category: 'cups', fen: 3_900 },
  { n: 9, name: ['实物拍摄台布', 'Photo cloth'], category: 'cups', fen: 2_900, sales: 0 },
  { n: 10, name: ['茶杯', 'Teacup'], category: 'cups', units: 0, sales: 0, fen: 1_900 },
  { n: 11, name: ['描金茶杯', 'Gilded teacup'], category: 'cups', sales: 4_000, fen: 6_900 },
  { n: 12, name: ['夹棉袋', 'Padded bag'], category: 'cups', summary: '可装被子', fen: 7_900 },
  { n: 13, name: ['儿童杯子', 'Beaker for children'], category: 'cups', fen: 2_400 },
]; // prettier-ignore

/** The shop's rules of searching, one by one, on goods made for them. */
export const rulesSuite = (adapter: string, open: OpenSearchUnderTest): void => {
  describe(`${adapter}: rules of search`, () => {
    let shop: SearchUnderTest;
    const write = async (documents: readonly SearchDocument[]): Promise<void> => {
      await shop.writer.apply(async () => documents.map((document) => ({ kind: 'present', document })));
      await shop.settled();
    };
    beforeAll(async () => {
      shop = await open();
      await shop.writer.rebuild(goods.map(good));
      await shop.settled();
    });
    afterAll(() => shop.close());

    it('ranks what is spelt the same above what only sounds the same', async () => {
      expect(namesOf(await ask(shop, '食物'))[0]).toBe('食物收纳罐');
      expect(namesOf(await ask(shop, '实物'))[0]).toBe('实物拍摄台布');
      // Even where it is only mentioned, and the other is a name.
      expect(namesOf(await ask(shop, '被子'))[0]).toBe('夹棉袋');
    });

    it('does not find 京东 by 懂: one character that sounds alike is no match', async () => {
      const found = await ask(shop, '懂');
      expect(found.relaxed).toBe(true);
      expect(found.didYouMean).toBeNull();
    });

    it('tells how it read a query, and nothing where it was right', async () => {
      expect((await ask(shop, '连衣群')).didYouMean).toBe('连衣裙');
      expect((await ask(shop, 'insulatd botle', { locale: 'en' })).didYouMean).toBe('insulated bottle');
      expect((await ask(shop, '连衣裙')).didYouMean).toBeNull();
    });

    it('puts sold-out goods after those that match alike, and first where they are named', async () => {
      expect(namesOf(await ask(shop, '连衣裙')).slice(0, 3)).toEqual(['真丝连衣裙', '碎花连衣裙', '针织连衣裙']);
      expect(namesOf(await ask(shop, '针织连衣裙'))[0]).toBe('针织连衣裙');
      expect(namesOf(await ask(shop, '茶杯')).slice(0, 2)).toEqual(['茶杯', '描金茶杯']);
    });

    it('reads measures in any unit', async () => {
      for (const q of ['500ml', '500毫升', '５００ＭＬ', '0.5升 保温杯'])
        expect([q, namesOf(await ask(shop, q))[0]]).toEqual([q, '保温杯 500ml']);
      for (const q of ['1500ml', '1.5l', '1.5 升'])
        expect([q, namesOf(await ask(shop, q))[0]]).toEqual([q, '玻璃杯 1.5L']);
    });

    it('combines kind, brand and attribute in any order, with or without spaces', async () => {
      for (const q of ['晨野连衣裙', '连衣裙 晨野', '碎花 裙子', '女士碎花连衣裙', 'morning field dress'])
        expect([q, namesOf(await ask(shop, q))[0]]).toEqual([q, '碎花连衣裙']);
      expect(namesOf(await ask(shop, '男士冬季大衣'))[0]).toBe('羊毛大衣');
    });

    it('relaxes what it cannot meet: first what is near, then what is popular, and says so', async () => {
      const near = await ask(shop, '皮草连衣裙');
      expect(near.relaxed).toBe(true);
      expect(namesOf(near)[0]).toContain('连衣裙');
      expect(near.items.length).toBeGreaterThanOrEqual(10);
      const nothing = await ask(shop, '挖掘机');
      expect(nothing.relaxed).toBe(true);
      expect(namesOf(nothing)[0]).toBe('真丝连衣裙');
    });

    it('counts facets as they would be after choosing: a facet is not narrowed by its own choice', async () => {
      const all = await ask(shop, '连衣裙', { season: undefined });
      const chosen = await ask(shop, '连衣裙', { season: 'winter' });
      const seasons = (reply: typeof all) => reply.facets.find((f) => f.field === 'season')?.values;
      expect(seasons(chosen)).toEqual(seasons(all));
      for (const { field, values } of all.facets)
        for (const { value, count } of values) {
          const narrowed = await ask(shop, '连衣裙', { [field]: value });
          expect([field, value, narrowed.total]).toEqual([field, value, count]);
        }
      expect(chosen.facets.find((f) => f.field === 'brand')?.values).toEqual([
        { value: 'shanye', label: '山野', count: 1 },
      ]);
    });

    it('filters by root, leaf, brand in any spelling, and price', async () => {
      expect((await ask(shop, '', { category: 'clothing' })).total).toBe(5);
      expect((await ask(shop, '', { category: 'coats' })).total).toBe(2);
      for (const brand of ['morning-field', '晨野', 'Morning Field'])
        expect((await ask(shop, '', { brand })).total).toBe(1);
      const priced = await ask(shop, '', { priceFrom: 7_900, priceTo: 20_000, sort: 'price_up' });
      expect(priced.items.map((i) => i.card.price.minor)).toEqual([7_900, 9_900, 20_000]);
    });

    it('takes every word as meant, however many there are', async () => {
      const found = await ask(shop, '红色 碎花 连衣裙 xl');
      expect(namesOf(found)[0]).toBe('碎花连衣裙');
      expect([found.relaxed, found.didYouMean]).toEqual([true, null]);
    });

    it('shows popular goods where filters leave nothing, and says so', async () => {
      for (const filter of [{ brand: '没有' }, { category: 'nothing' }, { priceFrom: 99_999_999 }]) {
        const found = await ask(shop, '连衣裙', filter);
        expect([found.relaxed, found.items.length > 0]).toEqual([true, true]);
      }
    });

    it('sorts by sales, price and age, and pages without gap or repeat', async () => {
      const sorted = async (sort: 'sales' | 'price_up' | 'price_down' | 'newest') =>
        (await ask(shop, '', { sort, limit: 60 })).items.map(({ card }) => card);
      expect((await sorted('sales'))[0]?.salesCount).toBe(5_000);
      expect((await sorted('newest'))[0]?.name.zh).toBe('真丝连衣裙');
      const up = (await sorted('price_up')).map((c) => c.price.minor);
      expect(up).toEqual(up.toSorted((a, b) => a - b));
      expect((await sorted('price_down')).map((c) => c.price.minor)).toEqual(up.toReversed());
      const pages = await Promise.all([1, 2, 3, 4].map((page) => ask(shop, '', { page, limit: 4 })));
      expect(pages.map((p) => [p.items.length, p.total, p.pages])).toEqual([
        [4, 13, 4],
        [4, 13, 4],
        [4, 13, 4],
        [1, 13, 4],
      ]);
      expect(new Set(pages.flatMap((p) => p.items.map((i) => i.id))).size).toBe(13);
      expect((await ask(shop, '', { page: 100, limit: 2 })).items).toEqual([]);
    });

    it('suggests categories, brands and products with addresses of the asked language', async () => {
      const zh = (await suggest(shop, '连衣')).items;
      expect(zh[0]).toEqual({ kind: 'category', text: '连衣裙', href: '/c/dresses', picture: null });
      expect(zh.find((s) => s.kind === 'product')).toMatchObject({
        href: expect.stringMatching(/^\/p\/good-[12]$/),
        picture: 'home-mug-white',
      });
      for (const q of ['lianyiq', 'lyq', '連衣裙']) expect((await suggest(shop, q)).items[0]?.href).toBe('/c/dresses');
      const en = (await suggest(shop, 'morn', { locale: 'en' })).items;
      expect(en[0]).toEqual({
        kind: 'brand',
        text: 'Morning Field',
        href: '/en/search?q=Morning+Field&brand=morning-field',
        picture: null,
      });
      expect((await suggest(shop, '连衣裙', { limit: 2 })).items).toHaveLength(2);
      expect((await suggest(shop, '')).items.length).toBeGreaterThan(0);
    });

    it('takes a newer document, and never an older one, removal included', async () => {
      const cup = (version: number, zh: string) => good({ n: 20, name: [zh, 'Cup'], category: 'cups', version });
      await write([cup(5, '搪瓷杯')]);
      expect(namesOf(await ask(shop, '搪瓷杯'))[0]).toBe('搪瓷杯');
      await write([cup(4, '旧搪瓷杯')]);
      expect(namesOf(await ask(shop, '搪瓷杯'))[0]).toBe('搪瓷杯');
      await write([cup(6, '竹杯')]);
      expect(namesOf(await ask(shop, '竹杯'))[0]).toBe('竹杯');
      expect(namesOf(await ask(shop, '搪瓷杯'))[0]).not.toBe('搪瓷杯');
      const gone = async (version: number) => {
        await shop.writer.apply(async () => [{ kind: 'absent', id: idOf(20), version }]);
        await shop.settled();
      };
      await gone(5);
      expect(namesOf(await ask(shop, '竹杯'))[0]).toBe('竹杯');
      await gone(7);
      expect(namesOf(await ask(shop, '竹杯'))).not.toContain('竹杯');
      await write([cup(6, '竹杯')]);
      expect(namesOf(await ask(shop, '竹杯'))).not.toContain('竹杯');
      await write([cup(8, '竹杯')]);
      expect(namesOf(await ask(shop, '竹杯'))[0]).toBe('竹杯');
      await gone(9);
    });

    it('rebuilds from scratch and tells how far it is', async () => {
      const told: number[] = [];
      expect(await shop.writer.rebuild(goods.slice(0, 3).map(good), (n) => told.push(n))).toBe(3);
      await shop.settled();
      expect(told.at(-1)).toBe(3);
      expect((await ask(shop, '')).total).toBe(3);
      await shop.writer.rebuild([]);
      await shop.settled();
      expect(await ask(shop, '连衣裙')).toMatchObject({ items: [], total: 0, pages: 0, relaxed: true, facets: [] });
      expect((await suggest(shop, '连衣裙')).items).toEqual([]);
      await shop.writer.rebuild(goods.map(good));
      await shop.settled();
    });
  });
};
