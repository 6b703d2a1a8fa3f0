import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { EmbeddedReader } from '../../../functions/gateways/search/embedded/embedded-reader.ts';
import { EmbeddedWriter } from '../../../functions/gateways/search/embedded/embedded-writer.ts';
import type { SearchReply } from '../../../functions/gateways/search/port.ts';
import { script } from '../../../functions/gateways/search/text/script.ts';
import { demoDocuments } from '../../search/goods.ts';
import { memoryObject } from '../../search/memory-object.ts';
import { ask, type SearchUnderTest, suggest } from '../../search/under-test.ts';
import type { SearchOnNode } from './open.ts';

const misspelt = z
  .array(z.object({ q: z.string() }))
  .parse(JSON.parse(readFileSync(resolve(import.meta.dirname, '../../search/misspellings.json'), 'utf8')))
  .map(({ q }) => q);

const typed = [
  '',
  '连衣裙',
  '女 连衣裙 夏',
  '红色连衣裙',
  'dress',
  'yoga mat',
  '耳机 蓝牙',
  '手机',
  '包',
  '茶',
  '500ml',
  '裙子',
  '杯子',
  '不存在的东西',
  'xyzzy',
  '🙂',
  '电',
  '男 t恤 黑',
  '咖啡',
  'lip',
  'kou hong',
  '大码 连衣裙 红 xxl',
  'nike鞋',
  '.*',
  '懂',
  'l',
  'ly',
  'insulatd botle',
  '挖掘机 连衣裙',
  '皮草',
  'lianyiq',
  'b',
  '100元以下 连衣裙',
  'lian衣裙 300元以内',
  'headphones under 500',
  '抱忱',
  'kofee',
  'qishui',
  '靠忱',
  '🎧',
  '我想买个便宜的保温杯',
  '2万毫安充电宝',
]; // prettier-ignore

const narrowed = [
  { sort: 'price_up' },
  { gender: 'women' },
  { category: 'clothing', limit: 5 },
  { brand: 'morning-field' },
  { priceFrom: 5_000, priceTo: 20_000, page: 2, limit: 3 },
  { category: 'dresses', season: 'summer' },
  { colour: 'red,blue', gender: 'women,unisex' },
  { category: 'dresses,t-shirts', brand: 'morning-field,shanye', season: 'spring,winter' },
] as const;

/** Facets with equal counts may come in either order. */
const comparable = (reply: SearchReply) => ({
  ...reply,
  facets: reply.facets.map(({ field, values }) => ({
    field,
    values: values.toSorted((a, b) => (a.value < b.value ? -1 : 1)),
  })),
});

/** Both adapters answer every query alike, to the last place: what is measured on one holds for the other. */
export const paritySuite = (adapter: string, open: () => Promise<SearchOnNode>): void => {
  describe(`${adapter}: beside the embedded adapter`, () => {
    let shop: SearchOnNode;
    let embedded: SearchUnderTest;
    beforeAll(async () => {
      shop = await open();
      const object = memoryObject();
      embedded = {
        reader: new EmbeddedReader(object, script),
        writer: new EmbeddedWriter(object, script),
        settled: async () => undefined,
        close: async () => undefined,
      };
      await Promise.all([shop.writer.rebuild(demoDocuments()), embedded.writer.rebuild(demoDocuments())]);
      await shop.settled();
    });
    afterAll(() => shop.close());

    const alike = async (q: string, more: object): Promise<void> => {
      const [found, wanted] = await Promise.all([ask(shop, q, more), ask(embedded, q, more)]);
      expect({ more, ...comparable(found) }).toEqual({ more, ...comparable(wanted) });
    };

    it.each([...typed, ...misspelt])('answers %j alike', async (q) => {
      for (const locale of ['zh-CN', 'en'] as const) {
        await alike(q, { locale });
        expect(await suggest(shop, q, { locale })).toEqual(await suggest(embedded, q, { locale }));
      }
    });

    it.each(typed)('answers %j alike under every filter and order', async (q) => {
      for (const more of narrowed) await alike(q, more);
    });
  });
};
