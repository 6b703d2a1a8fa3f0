import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AttributeRow } from '../../contracts/catalogue/attribute-schema.ts';
import { type Good, good, idOf } from './goods.ts';
import { ask, namesOf, type OpenSearchUnderTest, type SearchUnderTest, suggest, tunedTo } from './under-test.ts';

const both = (zh: string, en: string) => ({ zh, en });
const rows: readonly AttributeRow[] = [
  {
    key: 'neckline',
    name: both('领型', 'Neckline'),
    type: 'enum',
    values: [
      { value: 'round', label: both('圆领', 'Round') },
      { value: 'v', label: both('V 领', 'V-neck') },
    ],
    facet: true,
    required: false,
  },
  { key: 'lined', name: both('有衬里', 'Lined'), type: 'bool', values: [], facet: false, required: false },
];
const round = { more: { neckline: 'round', lined: true } };
const pointed = { more: { neckline: 'v' } };

const goods: readonly Good[] = [
  {
    n: 1,
    name: ['雪纺连衣裙', 'Chiffon dress'],
    fen: 9_900,
    sales: 10,
    attributes: round,
    rows,
    colours: [
      ['铁锈红', 5],
      ['雾霾蓝', 0],
    ],
  },
  {
    n: 2,
    name: ['棉布连衣裙', 'Cotton dress'],
    fen: 19_900,
    sales: 3_000,
    attributes: pointed,
    rows,
    colours: [
      ['雾霾蓝', 3],
      ['墨绿', 3],
    ],
  },
  { n: 3, name: ['亚麻连衣裙', 'Linen dress'], fen: 29_900, sales: 9_000, units: 0, attributes: round, rows },
  {
    n: 4,
    name: ['羊毛大衣', 'Wool coat'],
    category: 'coats',
    fen: 120_000,
    listedAt: '2026-10-01T00:00:00.000Z',
    attributes: { gender: 'men' },
  },
  { n: 5, name: ['短款风衣', 'Short trench'], category: 'coats', fen: 60_000, attributes: { gender: 'women' } },
  { n: 6, name: ['茶杯', 'Teacup'], category: 'cups', fen: 1_900 },
  { n: 7, name: ['描金茶杯', 'Gilded teacup'], category: 'cups', fen: 6_900, sales: 4_000 },
]; // prettier-ignore

/** What the merchant sets, what shoppers say in words, and what both may choose: held by every adapter alike. */
export const merchantSuite = (adapter: string, open: OpenSearchUnderTest): void => {
  describe(`${adapter}: what is set, said and chosen`, () => {
    let shop: SearchUnderTest;
    beforeAll(async () => {
      shop = await open();
      await shop.writer.rebuild(goods.map(good));
      await shop.settled();
    });
    afterAll(() => shop.close());
    const more = async (q: string, key: string, chosen = {}) =>
      (await ask(shop, q, chosen)).moreFacets.find((facet) => facet.key === key);

    it('finds by what the merchant says is another name, at once and without an index made anew', async () => {
      expect((await ask(shop, '仙女裙')).relaxed).toBe(true);
      const same = tunedTo({ synonyms: [{ kind: 'same', words: ['仙女裙', '连衣裙'] }] });
      for (const q of ['仙女裙', '仙女裙 雪纺', '雪纺仙女裙'])
        expect([q, namesOf(await ask(shop, q, {}, same))[0], (await ask(shop, q, {}, same)).relaxed]).toEqual([
          q,
          q === '仙女裙' ? '棉布连衣裙' : '雪纺连衣裙',
          false,
        ]);
      const wider = tunedTo({ synonyms: [{ kind: 'wider', word: 'Outerwear', kinds: ['coat', 'trench'] }] });
      expect(
        namesOf(await ask(shop, 'outerwear', { locale: 'en' }, wider))
          .slice(0, 2)
          .sort(),
      ).toEqual(['短款风衣', '羊毛大衣']);
      expect((await ask(shop, 'coat', { locale: 'en' }, wider)).total).toBe(
        (await ask(shop, 'coat', { locale: 'en' })).total,
      );
    });

    it('mends a misspelt other name too, of what is sold and of nothing else', async () => {
      const same = tunedTo({ synonyms: [{ kind: 'same', words: ['仙女裙', '连衣裙'] }] });
      for (const q of ['仙女群', 'xiannvqun', 'xnq', '仙裙女'])
        expect([q, (await ask(shop, q, {}, same)).didYouMean]).toEqual([q, '仙女裙']);
      // An everyday one: 洋装 is a dress; a wrong 羽绒服 stays nothing in a shop without.
      expect(await ask(shop, 'yangzhuang')).toMatchObject({ relaxed: false, didYouMean: '洋装' });
      expect(await ask(shop, '羽绒福')).toMatchObject({ relaxed: true, didYouMean: null });
    });

    it('weighs sales, stock, age and words as the merchant wants, and sold-out goods come last always', async () => {
      const weigh = async (text: number, sales: number, stock: number, freshness: number) =>
        namesOf(await ask(shop, '连衣裙', {}, tunedTo({ weights: { text, sales, stock, freshness } })));
      expect(await weigh(5, 10, 0, 0)).toEqual(['棉布连衣裙', '雪纺连衣裙', '亚麻连衣裙']);
      expect((await weigh(0, 0, 10, 0))[0]).toBe('棉布连衣裙');
      expect((await weigh(0, 10, 10, 10)).at(-1)).toBe('亚麻连衣裙');
      const popular = async (sales: number, freshness: number) =>
        namesOf(await ask(shop, '', {}, tunedTo({ weights: { text: 5, sales, stock: 0, freshness } })));
      expect((await popular(0, 10))[0]).toBe('羊毛大衣');
      expect((await popular(10, 0))[0]).toBe('描金茶杯');
      expect((await popular(10, 0)).at(-1)).toBe('亚麻连衣裙');
      // Who names it sees it first even then.
      expect(namesOf(await ask(shop, '亚麻连衣裙'))[0]).toBe('亚麻连衣裙');
      expect(namesOf(await ask(shop, 'sku-1003-a'))[0]).toBe('亚麻连衣裙');
    });

    it('takes a price that is said for a filter', async () => {
      for (const [q, found] of [
        ['100元以下 连衣裙', ['雪纺连衣裙']],
        ['连衣裙 150-250元', ['棉布连衣裙']],
        ['连衣裙200块左右', ['棉布连衣裙']],
        ['dress under 100', ['雪纺连衣裙']],
        ['不超过100元的连衣群', ['雪纺连衣裙']],
      ] as const)
        expect([q, namesOf(await ask(shop, q))]).toEqual([q, found]);
      const misspelt = await ask(shop, '不超过100元的连衣群');
      expect(misspelt).toMatchObject({ relaxed: false, didYouMean: '连衣裙 不超过100元' });
      const dearer = await ask(shop, '10元以下 连衣裙');
      expect([dearer.relaxed, namesOf(dearer)[0]]).toEqual([true, '棉布连衣裙']);
      // What was chosen counts more than what was said.
      expect(namesOf(await ask(shop, '100元以下 连衣裙', { priceFrom: 15_000, priceTo: 20_000 }))).toEqual([
        '棉布连衣裙',
      ]);
    });

    it('takes several values of a filter, and any of them will do', async () => {
      const total = async (chosen: object) => (await ask(shop, '', chosen)).total;
      expect(await total({ category: 'cups' })).toBe(2);
      expect(await total({ category: 'cups,coats' })).toBe(4);
      expect(await total({ category: 'clothing,cups' })).toBe(7);
      expect(await total({ gender: 'men,women' })).toBe(2);
      expect(await total({ colour: 'blue' })).toBe(2);
      expect(await total({ colour: 'red,green' })).toBe(2);
      expect(await total({ attributes: 'neckline:round' })).toBe(2);
      expect(await total({ attributes: 'neckline:round,v', colour: 'red' })).toBe(1);
    });

    it('offers colours, attributes and price ranges, counted as they would be after choosing', async () => {
      expect(await more('连衣裙', 'colour')).toEqual({
        kind: 'colour',
        key: 'colour',
        label: null,
        values: [
          { value: 'red', label: '红色', count: 1 },
          { value: 'green', label: '绿色', count: 1 },
          { value: 'blue', label: '蓝色', count: 2 },
        ],
      });
      expect(await more('连衣裙', 'neckline', { locale: 'en' })).toEqual({
        kind: 'attribute',
        key: 'neckline',
        label: 'Neckline',
        values: [
          { value: 'round', label: 'Round', count: 2 },
          { value: 'v', label: 'V-neck', count: 1 },
        ],
      });
      expect(await more('连衣裙', 'lined')).toBeUndefined();
      // Choosing one leaves the others of its kind to be chosen, and narrows the rest.
      const chosen = { attributes: 'neckline:v' };
      expect((await more('连衣裙', 'neckline', chosen))?.values).toHaveLength(2);
      expect((await more('连衣裙', 'colour', chosen))?.values.map((v) => v.value)).toEqual(['green', 'blue']);
      const { priceRanges } = await ask(shop, '连衣裙', { priceFrom: 20_000 });
      expect(priceRanges.reduce((n, r) => n + r.count, 0)).toBe(3);
      for (const { from, to, count } of priceRanges)
        expect((await ask(shop, '连衣裙', { priceFrom: from, ...(to === null ? {} : { priceTo: to }) })).total).toBe(
          count,
        );
      expect([...(await shop.reader.attributes())]).toEqual(['neckline']);
    });

    it('finds by the words of an attribute that only some categories have', async () => {
      expect(namesOf(await ask(shop, '圆领 连衣裙'))[0]).toBe('雪纺连衣裙');
    });

    it('offers what others look for: all of it at first, then what goes on as one types', async () => {
      const hot = ['母亲节礼物', '连衣裙新款', '连帽卫衣'];
      const offered = async (q: string) =>
        (await shop.reader.suggest({ q, locale: 'zh-CN', limit: 8 }, hot)).items.filter((s) => s.kind === 'query');
      expect((await offered('')).map((s) => s.text).slice(0, 3)).toEqual(hot);
      expect(await offered('连')).toEqual([
        { kind: 'query', text: '连衣裙新款', href: `/search?q=${encodeURIComponent('连衣裙新款')}`, picture: null },
        { kind: 'query', text: '连帽卫衣', href: `/search?q=${encodeURIComponent('连帽卫衣')}`, picture: null },
      ]);
      expect((await offered('muq')).map((s) => s.text)).toEqual(['母亲节礼物']);
      expect(await offered('大衣')).toEqual([]);
      // Before anybody has asked anything: what the shop has most of.
      const seeds = (await suggest(shop, '')).items.filter((s) => s.kind === 'query');
      expect(seeds[0]?.text).toBe('连衣裙');
    });

    it('tells what it has of each product, to be held against the table', async () => {
      const indexed = await shop.writer.indexed();
      expect(indexed.size).toBe(goods.length);
      expect(indexed.get(idOf(3))).toEqual({ version: 0, available: false });
      expect(await shop.writer.isCurrent()).toBe(true);
    });
  });
};
