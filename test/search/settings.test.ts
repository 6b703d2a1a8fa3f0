import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reply } from '../../contracts/contract.ts';
import type { previewSearch } from '../../contracts/search/preview-search.ts';
import { type KeptSearchSettings, usualSearchSettings } from '../../contracts/search/search-settings.ts';
import type { SearchReply } from '../../functions/gateways/search/port.ts';
import { shopSearchWriter } from '../../functions/gateways/search/shop-search-writer.ts';
import { allSearchDocuments } from '../../functions/stores/search-documents.ts';
import { call } from '../support/event.ts';
import { seedProduct } from '../support/seed.ts';
import { staffCookieFor } from '../support/sign-in.ts';
import { startShop } from './shop-under-test.ts';

let stop: () => Promise<void>;
let cookies: string[];
beforeAll(async () => {
  ({ stop } = await startShop());
  await seedProduct({ handle: 'mug', stock: { 'MUG-1': { hangzhou: 3 } } });
  await shopSearchWriter(allSearchDocuments).rebuild(allSearchDocuments());
  cookies = [await staffCookieFor('owner')];
});
afterAll(() => stop());

const handlers = async () => ({
  get: (await import('../../functions/http/search/get-search-settings.ts')).handler,
  put: (await import('../../functions/http/search/put-search-settings.ts')).handler,
  preview: (await import('../../functions/http/search/preview-search.ts')).handler,
  search: (await import('../../functions/http/search/search-products.ts')).handler,
});
const kept = async () => call<KeptSearchSettings>((await handlers()).get, 'getSearchSettings', { cookies });
const put = async (settings: unknown, version: number) =>
  call<KeptSearchSettings & { code?: string; context?: unknown; issues?: { pointer: string }[] }>(
    (await handlers()).put,
    'putSearchSettings',
    { cookies, body: { settings, version } },
  );
const search = async (q: string) =>
  (await call<SearchReply>((await handlers()).search, 'searchProducts', { query: { q } })).body;

const cups = { ...usualSearchSettings, synonyms: [{ kind: 'same' as const, words: ['喝水神器', '马克杯'] }] };

describe('what the merchant sets of the search', () => {
  it('is as the shop comes at first, and whoever saves second is told', async () => {
    expect((await kept()).body).toEqual({
      settings: usualSearchSettings,
      version: 0,
      changedAt: null,
      changedBy: null,
    });
    const saved = await put(usualSearchSettings, 0);
    expect(saved.body).toMatchObject({ version: 1, changedBy: 'owner' });
    const late = await put(cups, 0);
    expect([late.status, late.body.code, late.body.context]).toEqual([409, 'version_conflict', { version: 1 }]);
    const both = await Promise.all([put(cups, 1), put(cups, 1)]);
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 409]);
    expect((await put(usualSearchSettings, 2)).body.version).toBe(3);
  });

  it('is searched by within three seconds', async () => {
    expect((await search('喝水神器')).relaxed).toBe(true);
    const { version } = (await kept()).body;
    expect((await put(cups, version)).status).toBe(200);
    const until = performance.now() + 3_000;
    let found = await search('喝水神器');
    while (found.relaxed && performance.now() < until) {
      await wait(100);
      found = await search('喝水神器');
    }
    expect([found.relaxed, found.items[0]?.sku]).toEqual([false, 'MUG-1']);
  });

  it('is tried out on a query before it is saved, and nothing is changed by that', async () => {
    const before = (await kept()).body;
    const draft = { ...cups, synonyms: [{ kind: 'wider', word: '厨房好物', kinds: ['马克杯'] }] };
    const body = { q: '厨房好物', draft };
    const preview = await call<Reply<typeof previewSearch>>((await handlers()).preview, 'previewSearch', {
      cookies,
      body,
    });
    expect(preview.status).toBe(200);
    expect(preview.body.before.relaxed).toBe(true);
    expect(preview.body.after).toMatchObject({
      relaxed: false,
      total: 1,
      items: [{ name: '木屿 马克杯', otherPlace: 1 }],
    });
    expect((await kept()).body).toEqual(before);
  });

  it.each<[string, unknown]>([
    ['/settings/weights/text', { ...usualSearchSettings, weights: { text: 11, sales: 5, stock: 5, freshness: 5 } }],
    ['/settings/weights/stock', { ...usualSearchSettings, weights: { text: 5, sales: 5, freshness: 5 } }],
    ['/settings/synonyms/0/words', { ...usualSearchSettings, synonyms: [{ kind: 'same', words: ['杯'] }] }],
    ['/settings/synonyms/0/words/1', { ...usualSearchSettings, synonyms: [{ kind: 'same', words: ['杯', ' '] }] }],
    ['/settings/hotQueries/0', { ...usualSearchSettings, hotQueries: ['长'.repeat(31)] }],
  ])('names what is wrong at %s', async (pointer, settings) => {
    const answer = await put(settings, 1);
    expect([answer.status, answer.body.issues?.map((i) => i.pointer)]).toEqual([400, [`#${pointer}`]]);
  });
});
