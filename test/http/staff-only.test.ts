import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { fileOfRoute, type RouteName } from '../../contracts/routes.ts';
import { cny } from '../../contracts/values/money.ts';
import { cardsOnWholeShelf, productByHandle, productById, soldSkus } from '../../functions/stores/catalogue.ts';
import { unpublishedEvents } from '../../functions/stores/outbox.ts';
import { allSearchDocuments } from '../../functions/stores/search-documents.ts';
import { variantOf } from '../support/draft.ts';
import { create, ofOk, put, update } from '../support/editing.ts';
import { startEngine, type TestEngine } from '../support/engine.ts';
import { type ApiHandler, apiEvent, lambdaContext } from '../support/event.ts';
import { setUpShop } from '../support/seed.ts';
import { sku } from '../support/shop.ts';

vi.mock('../../web/storefront/manifest.ts', () => import('../web/storefront/manifest.ts'));

/** What the merchant pays, in a figure that occurs nowhere else, and who works on it. */
const secret = 987_653;
const kept = [String(secret), '9876.53', 'cost', 'backstage', 'wang@shop.local', 'changedBy', 'formerHandles', '2999-'];

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
  await setUpShop();
  const made = await create({
    handle: 'open-book',
    variants: [variantOf('BOOK-1', { price: cny(990_000), cost: cny(secret) })],
  });
  const shown = ofOk(await put(made, 'on_shelf'));
  ofOk(await update(shown, { handle: 'closed-book' }));
});
afterAll(() => engine.stop());

const answered = async (name: RouteName, file: string, params: Record<string, string> = {}): Promise<string> => {
  const { handler } = (await import(/* @vite-ignore */ `../../functions/${file}/${fileOfRoute(name)}.ts`)) as {
    handler: ApiHandler;
  };
  const answer = await handler(
    apiEvent(name, { params, headers: { 'x-forwarded-host': 'shop.example' } }),
    lambdaContext,
  );
  return answer.body ?? '';
};
const documents = async (): Promise<unknown[]> => {
  const all: unknown[] = [];
  for await (const document of allSearchDocuments()) all.push(document);
  return all;
};
const telling = (text: string): string[] => kept.filter((word) => text.includes(word));

it('what only staff may know reaches no shopper: replies, pages, cards, lines, the search, events', async () => {
  const product = await productByHandle('closed-book');
  expect(product?.variants[0]?.price).toEqual(cny(990_000));
  const told: Record<string, string> = {
    getProduct: await answered('getProduct', 'http/catalogue', { handle: 'closed-book' }),
    listProducts: await answered('listProducts', 'http/catalogue'),
    productPage: await answered('productPage', 'pages', { locale: 'zh-CN', handle: 'closed-book' }),
    siteMap: await answered('siteMap', 'pages'),
    byId: JSON.stringify(product && (await productById(product.id))),
    cards: JSON.stringify(await cardsOnWholeShelf({ limit: 10 })),
    lines: JSON.stringify([...(await soldSkus([sku('BOOK-1')], [])).sold]),
    search: JSON.stringify(await documents()),
    events: JSON.stringify(await unpublishedEvents(100)),
  };
  for (const [where, text] of Object.entries(told)) {
    expect(text, where).toMatch(/closed-book|BOOK-1/);
    expect(telling(text), where).toEqual([]);
  }
});

it('an old address sends people on for good, and tells programs where', async () => {
  const open = async (name: RouteName, file: string, params: Record<string, string>) => {
    const { handler } = (await import(/* @vite-ignore */ `../../functions/${file}/${fileOfRoute(name)}.ts`)) as {
      handler: ApiHandler;
    };
    return handler(apiEvent(name, { params, headers: { 'x-forwarded-host': 'shop.example' } }), lambdaContext);
  };
  for (const [locale, to] of [
    ['zh-CN', '/p/closed-book'],
    ['en', '/en/p/closed-book'],
  ] as const) {
    const page = await open('productPage', 'pages', { locale, handle: 'open-book' });
    expect(page).toMatchObject({
      statusCode: 301,
      headers: { location: to, 'cache-control': expect.stringContaining('s-maxage=5') },
    });
  }
  const reply = await open('getProduct', 'http/catalogue', { handle: 'open-book' });
  expect(reply.statusCode).toBe(404);
  expect(JSON.parse(reply.body ?? '')).toMatchObject({ code: 'product_moved', context: { movedTo: 'closed-book' } });
  expect(await answered('siteMap', 'pages')).not.toContain('open-book');
});
