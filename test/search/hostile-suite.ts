import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../contracts/problems.ts';
import type { SearchReply, SuggestReply } from '../../functions/gateways/search/port.ts';
import { call } from '../support/event.ts';

const handlers = async () => ({
  search: (await import('../../functions/http/search/search-products.ts')).handler,
  suggest: (await import('../../functions/http/search/suggest-products.ts')).handler,
});
const search = async (query: Record<string, string>) =>
  call<SearchReply & Problem>((await handlers()).search, 'searchProducts', { query });
const suggest = async (q: string) =>
  call<SuggestReply & Problem>((await handlers()).suggest, 'suggestProducts', { query: { q } });

/** Queries that are answered whatever they are. */
const strange: readonly (readonly [what: string, q: string])[] = [
  ['nothing', ''],
  ['spaces', ' \u3000\t '],
  ['1,000 characters', '连衣裙'.repeat(333)],
  ['1,000 letters', 'a'.repeat(1_000)],
  [
    '1,000 different characters',
    Array.from({ length: 1_000 }, (_, n) => String.fromCodePoint(0x4e00 + n * 7)).join(''),
  ],
  ['pictures', '🎉👗👩‍👩‍👧‍👦🏳️‍🌈'],
  ['control characters', '\u0000\u0007\u001b[31m\u200b\u202edress\u202c'],
  ['a regular expression', '(a+)+$|.*[^x]{1,9999}\\'],
  ['the query language', '{"query":{"match_all":{}}}'],
  ['a query string', 'name:* AND _exists_:x OR (a^5~2) NOT "b" /.*/'],
  ['a script', 'params._source.listing; while(true){}'],
  ['SQL', "'; DROP TABLE products; --"],
  ['HTML', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['a path', '../../../etc/passwd%00'],
  ['half a character, spelt by a browser', '%ED%A0%80'],
  ['rare characters', '𠮷𠮷𪚥龘'],
  ['marks on marks', `e${'\u0301'.repeat(300)}`],
  ['right to left', 'فستان أحمر'],
  ['numbers', '99999999999999999999999999元以下'],
  ['a price without end', '¥-1-0元 0元以下'],
  ['commas', ',,,:;:;,,'],
  ['names of objects', '__proto__ constructor toString hasOwnProperty'],
];

/** Questions that are refused, with what is wrong. */
const wrong: readonly (readonly [query: Record<string, string>, pointer: string])[] = [
  [{ q: 'a'.repeat(1_001) }, '#/query/q'],
  [{ q: '\ud800' }, '#/query/q'],
  [{ page: '10000' }, '#/query/page'],
  [{ page: '-1' }, '#/query/page'],
  [{ page: '1e3' }, '#/query/page'],
  [{ limit: '0' }, '#/query/limit'],
  [{ limit: 'NaN' }, '#/query/limit'],
  [{ sort: 'price; drop' }, '#/query/sort'],
  [{ locale: 'xx' }, '#/query/locale'],
  [{ gender: 'women,' }, '#/query/gender'],
  [{ colour: 'red,ultraviolet' }, '#/query/colour'],
  [{ season: '__proto__' }, '#/query/season'],
  [{ priceFrom: '-5' }, '#/query/priceFrom'],
  [{ priceTo: '1.5' }, '#/query/priceTo'],
  [{ attributes: 'unheard-of' }, '#/query/attributes'],
  [{ attributes: 'unheardOf:yes' }, '#/query/attributes'],
  [{ attributes: '__proto__:x' }, '#/query/attributes'],
  [{ attributes: 'constructor:x' }, '#/query/attributes'],
  [{ facet: 'unheard-of' }, '#/query/facet'],
  [{ cursor: 'eyJwayI6IlNIT1AifQ==' }, '#/query/cursor'],
  [{ 'filter[brand]': 'x' }, '#/query/filter[brand]'],
]; // prettier-ignore

/** Filters that nothing can fit are no error: the shop shows something else and says so. */
const unmet: readonly Record<string, string>[] = [
  { brand: "no-such-brand' OR 1=1" },
  { category: '../../admin' },
  { category: '__proto__' },
  { priceFrom: '9007199254740991' },
  { priceFrom: '100', priceTo: '1' },
  { brand: 'a,b,c,d', gender: 'men', colour: 'purple', season: 'winter' },
];

/** Bad input through the handlers, as they are deployed: a clear answer, and never a fault. The environment says which adapter. */
export const hostileSuite = (adapter: string): void => {
  describe(`${adapter}: bad input through the handlers`, () => {
    it.each(strange)('answers %s', async (_, q) => {
      const found = await search({ q });
      expect([found.status, found.body.items.length > 0]).toEqual([200, true]);
      const suggested = await suggest([...q].slice(0, 50).join(''));
      expect([suggested.status, suggested.body.items.length > 0]).toEqual([200, true]);
    });

    it.each(wrong)('says what is wrong with %j', async (query, pointer) => {
      const { status, body } = await search(query);
      expect([status, body.code, body.issues?.[0]?.pointer]).toEqual([400, 'invalid_input', pointer]);
      expect(body.issues?.[0]?.message).not.toBe('');
    });

    it.each(unmet)('shows something else where nothing fits %j', async (query) => {
      const { status, body } = await search({ q: '连衣裙', ...query });
      expect([status, body.relaxed, body.items.length > 0]).toEqual([200, true, true]);
    });

    it('is empty on a page past the last, and says how many there are', async () => {
      const { status, body } = await search({ q: '', page: '100', limit: '60' });
      expect([status, body.items, body.total > 0]).toEqual([200, [], true]);
    });

    it('answers any text with goods', async () => {
      const text = fc.string({
        unit: fc.oneof(fc.string({ unit: 'binary', maxLength: 2 }), fc.constantFrom(...'连衣裙茶杯ab1 .*"{}:元-')),
        maxLength: 40,
      });
      await fc.assert(
        fc.asyncProperty(text, async (q) => {
          const { status, body } = await search({ q });
          return status === 200 ? body.items.length > 0 : status === 400 && !q.isWellFormed();
        }),
        { numRuns: 60 },
      );
    });
  });
};
