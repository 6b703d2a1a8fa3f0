import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { locale } from '../../contracts/values/locale.ts';
import { demoDocuments, wordsOf } from './goods.ts';
import { ask, type OpenSearchUnderTest, type SearchUnderTest, suggest } from './under-test.ts';

const misspelling = z.object({
  class: z.string(),
  q: z.string(),
  noun: z.string(),
  locale: z._default(locale, 'zh-CN'),
});
const misspellings = z
  .array(misspelling)
  .parse(JSON.parse(readFileSync(resolve(import.meta.dirname, 'misspellings.json'), 'utf8')));

const hostile = [
  '   ',
  '🎉👗',
  '\u0000\u0007\u001b[31m',
  '.*(?:a+)+$',
  '{"query":{"match_all":{}}}',
  'name:* AND _exists_:x OR (a^5~2)',
  "'; DROP TABLE products; --",
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '连衣裙'.repeat(333),
  'a'.repeat(1000),
  '𠮷𠮷𠮷',
  '\ud800',
  '‮lianyiqun‬',
  '%00%E8%BF%9E',
  '___',
];

/** What shoppers type, on the demo catalogue: held by every adapter alike. */
export const shopperSuite = (adapter: string, open: OpenSearchUnderTest): void => {
  describe(`${adapter}: an imprecise shopper in the demo shop`, () => {
    const documents = demoDocuments();
    const words = new Map(documents.map((d) => [d.listing.id, wordsOf(d)]));
    let shop: SearchUnderTest;
    beforeAll(async () => {
      shop = await open();
      await shop.writer.rebuild(documents);
      await shop.settled();
    });
    afterAll(() => shop.close());

    it('has enough ways to be wrong', () => {
      expect(misspellings.length).toBeGreaterThanOrEqual(60);
      expect(new Set(misspellings.map((m) => m.class)).size).toBeGreaterThanOrEqual(12);
      expect(new Set(misspellings.map((m) => m.q)).size).toBe(misspellings.length);
    });

    it.each(misspellings)('$class: $q finds $noun', async ({ q, noun, locale }) => {
      const found = await ask(shop, q, { locale });
      const first = found.items.slice(0, 3).map((item) => words.get(item.id) ?? '');
      expect(first.filter((text) => text.includes(noun.toLowerCase()))).not.toEqual([]);
      // Understood, and not only near by chance.
      expect(found.relaxed).toBe(false);
    });

    it('puts every product first that is asked for by its whole name, in both languages', async () => {
      for (const { listing } of documents) {
        const { name, brand } = listing.card;
        const asked = [ask(shop, name.zh), ask(shop, `${brand.zh}${name.zh}`), ask(shop, name.en, { locale: 'en' })];
        for (const found of await Promise.all(asked)) expect(found.items[0]?.card.name).toEqual(name);
      }
    });

    it('puts the product first that has the SKU or model, however it is written, and names the SKU', async () => {
      for (const { listing } of documents.slice(0, 40)) {
        const code = listing.skus.at(-1) ?? '';
        for (const q of [code, code.toLowerCase(), code.replaceAll('-', ''), ` ${code.replaceAll('-', ' ')} `]) {
          const found = await ask(shop, q);
          expect([q, found.items[0]?.id, found.items[0]?.sku]).toEqual([q, listing.id, code]);
        }
        expect((await ask(shop, listing.model)).items.map((i) => i.id)).toContain(listing.id);
      }
    });

    it('finds every product by its category, brand and tags', async () => {
      for (const { listing, fields } of documents) {
        const tags = fields.filter((f) => f.kind === 'tag').slice(0, 2);
        for (const q of [listing.labels.category.zh, listing.card.brand.zh, ...tags.map((t) => t.text)]) {
          const found = await ask(shop, q, { limit: 60 });
          expect([q, found.items.some((i) => i.id === listing.id)]).toEqual([q, true]);
          expect(found.relaxed).toBe(false);
        }
      }
    });

    it.each(hostile)('answers %j with goods and no fault', async (q) => {
      for (const language of ['zh-CN', 'en'] as const) {
        const found = await ask(shop, q, { locale: language });
        expect(found.items.length).toBeGreaterThan(0);
        expect(found.total).toBeGreaterThan(0);
      }
      await suggest(shop, q.slice(0, 100));
    });

    it('never fails and is never empty, whatever is typed', async () => {
      const pieces = fc.constantFrom(
        '连衣裙',
        'lian',
        'qun',
        ' ',
        '保',
        '杯',
        'bei',
        '500ml',
        'T',
        '恤',
        '-',
        '%',
        '"',
        '的',
      );
      const typed = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.array(pieces, { maxLength: 12 }).map((p) => p.join('')),
      );
      await fc.assert(
        fc.asyncProperty(typed, fc.constantFrom('zh-CN' as const, 'en' as const), async (q, language) => {
          const found = await ask(shop, q, { locale: language });
          expect(found.items.length).toBeGreaterThan(0);
          expect(new Set(found.items.map((i) => i.id)).size).toBe(found.items.length);
          const suggested = await suggest(shop, q.slice(0, 100), { locale: language });
          expect(suggested.items.length).toBeGreaterThan(0);
        }),
        { numRuns: 150 },
      );
    });
  });
};
