import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ShopEvent } from '../../contracts/events/data.ts';
import { fewestVisitors, hotAfter } from '../../functions/domain/search/hot-queries.ts';
import type { SuggestReply } from '../../functions/gateways/search/port.ts';
import { unpublishedEvents } from '../../functions/stores/outbox.ts';
import { hotQueries } from '../../functions/stores/search-log.ts';
import { call, lambdaContext } from '../support/event.ts';
import { startShop } from './shop-under-test.ts';

let stop: () => Promise<void>;
beforeAll(async () => {
  ({ stop } = await startShop());
});
afterAll(() => stop());
beforeEach(() => vi.resetModules());

const report = async (entries: readonly object[], headers: Record<string, string> = {}, locale = 'zh-CN') => {
  const { handler } = await import('../../functions/http/search/report-search.ts');
  return call<{ kept: number; code?: string }>(handler, 'reportSearch', { body: { locale, entries }, headers });
};
const performed = (q: string, results = 3, relaxed = false) => ({ kind: 'performed', q, results, relaxed });
const from = (address: string) => ({ 'x-viewer-address': address });

type Searched = ShopEvent<'search.performed.v1' | 'search.clicked.v1'>;
const logged = async (): Promise<Searched[]> =>
  (await unpublishedEvents(200)).filter(
    (event): event is Searched => event.name === 'search.performed.v1' || event.name === 'search.clicked.v1',
  );
const count = async (event: Searched): Promise<void> => {
  const { handler } = await import('../../functions/consumers/count-query-on-search-performed.ts');
  await handler({ 'detail-type': event.name, detail: { meta: event.meta, data: event.data } }, lambdaContext);
};

describe('the search log', () => {
  it('keeps what was searched and opened, in one spelling, and nothing of who it was', async () => {
    const productId = `prd_${'0'.repeat(26)}`;
    const answer = await report([
      performed('  ＹＯＧＡ　Mat '),
      { kind: 'clicked', q: 'yoga mat', productId, position: 2 },
      // Somebody's own: a phone, a mail address, a link, a number of an order or a card.
      performed('13800138000'),
      performed('wang@example.com'),
      performed('https://example.com/a'),
      performed('6222 0000 1111 2222'),
      performed('   '),
    ]);
    expect([answer.status, answer.body]).toEqual([202, { kept: 2 }]);
    const events = await logged();
    expect(events.map(({ name, data }) => ({ name, ...data }))).toEqual([
      {
        name: 'search.performed.v1',
        query: 'yoga mat',
        locale: 'zh-CN',
        results: 3,
        relaxed: false,
        visitor: expect.any(String),
      },
      {
        name: 'search.clicked.v1',
        query: 'yoga mat',
        locale: 'zh-CN',
        productId,
        position: 2,
        visitor: expect.any(String),
      },
    ]);
    // One visitor is told from another, by nothing that tells who they are.
    await report([performed('yoga mat')], from('198.51.100.7'));
    const visitors = (await logged()).map((event) => event.data.visitor);
    expect(new Set(visitors).size).toBe(2);
    for (const visitor of visitors) expect(visitor).toMatch(/^[0-9a-f]{16}$/);
    expect(JSON.stringify(await logged())).not.toContain('198.51.100');
  });

  it('offers what many have asked, and what few have to nobody', async () => {
    for (let n = 1; n < fewestVisitors; n++) await report([performed('露营灯')], from(`203.0.113.${n}`));
    const few = (await logged()).filter((event) => event.data.query === '露营灯');
    // Events come twice.
    for (const event of [...few, ...few]) await count(event);
    expect(await hotQueries('zh-CN')).toEqual([]);
    // One who asks again and again is one.
    for (let n = 0; n < 8; n++) await report([performed('刷榜词')], from('203.0.113.99'));
    // What finds nothing leads nowhere.
    for (let n = 1; n <= 9; n++) await report([performed('没有的东西', 0, true)], from(`203.0.113.${n}`));
    await report([performed('露营灯')], from('203.0.113.50'));
    for (const event of await logged()) if (event.name === 'search.performed.v1') await count(event);
    expect(await hotQueries('zh-CN')).toEqual(['露营灯']);
    expect(await hotQueries('en')).toEqual([]);
    const { handler } = await import('../../functions/http/search/suggest-products.ts');
    const { body } = await call<SuggestReply>(handler, 'suggestProducts', { query: { q: '' } });
    expect(body.items[0]).toMatchObject({ kind: 'query', text: '露营灯' });
  });

  it('takes so many reports from one visitor and no more', async () => {
    const statuses = new Set<number>();
    for (let n = 0; n < 130 && !statuses.has(429); n++)
      statuses.add((await report([performed('杯子')], from('192.0.2.1'))).status);
    expect([...statuses]).toEqual([202, 429]);
  });

  it('refuses a report that makes no sense', async () => {
    for (const entries of [
      [],
      [{ kind: 'performed', q: 'a' }],
      [performed('a'.repeat(101))],
      Array(21).fill(performed('a')),
    ])
      expect((await report(entries)).status).toBe(400);
  });
});

describe('hot queries', () => {
  const heard = (query: string, visitors: number, day: string) => ({ query, visitors, day });

  it('cool down by the day and are forgotten after two weeks', () => {
    const old = hotAfter([], heard('毛衣', 40, '2026-11-01'));
    const week = hotAfter(old, heard('短裤', 10, '2026-11-08'));
    expect(week.map((h) => h.query)).toEqual(['短裤', '毛衣']);
    expect(hotAfter(week, heard('短裤', 11, '2026-11-16')).map((h) => h.query)).toEqual(['短裤']);
  });

  it('are not cooled by an event of an earlier day that comes late', () => {
    const today = hotAfter([], heard('毛衣', 20, '2026-11-10'));
    expect(hotAfter(today, heard('毛衣', 6, '2026-11-09'))).toEqual(today);
  });
});
