import { describe, expect, test } from 'vitest';
import type { Product, ProductCard } from '../../../contracts/catalogue/product.ts';
import { cny } from '../../../contracts/values/money.ts';
import { homeShelves } from '../../../functions/pages/home-shelves.ts';
import { originOf } from '../../../functions/pages/origin.ts';
import { relatedTo } from '../../../functions/pages/related.ts';
import { sitemapOf } from '../../../functions/pages/sitemap.ts';

const both = (text: string) => ({ zh: text, en: text });
const card = (handle: string, facts: Partial<ProductCard> = {}): ProductCard => ({
  id: 'prd_01ARZ3NDEKTSV4RRFFQ69G5FAV' as ProductCard['id'],
  handle,
  category: 'cups',
  brand: both('b'),
  name: both(handle),
  summary: both('s'),
  picture: { name: 'p', alt: both('a') },
  price: cny(100),
  priceVaries: false,
  swatches: [],
  available: true,
  onlySku: null,
  salesCount: 0,
  listedAt: '2026-01-01T00:00:00.000Z',
  ...facts,
});
const handles = (cards: readonly ProductCard[]) => cards.map((c) => c.handle);

describe('the home page chooses', () => {
  test('the most bought of every category, so that none fills the page', () => {
    const many = Array.from({ length: 30 }, (_, at) => card(`tea-${at}`, { salesCount: 1000 + at }));
    const { popular } = homeShelves([many, [card('mug', { salesCount: 5 })], [card('mat', { salesCount: 7 })]]);
    expect(popular.length).toBeLessThanOrEqual(12);
    expect(handles(popular)).toEqual(expect.arrayContaining(['mug', 'mat', 'tea-29']));
  });

  test('only what can be bought, only true reductions, newest by their day', () => {
    const shelves = [
      [
        card('gone', { available: false, listPrice: cny(200), salesCount: 99, listedAt: '2026-11-01T00:00:00.000Z' }),
        card('deal', { listPrice: cny(200) }),
        card('new', { listedAt: '2026-10-01T00:00:00.000Z' }),
      ],
    ];
    const { deals, popular, newest } = homeShelves(shelves);
    expect(handles(deals)).toEqual(['deal']);
    expect(handles(popular)).not.toContain('gone');
    expect(handles(newest)).toEqual(['new', 'deal']);
  });
});

test('related goods: what can be bought of the same kind first, never the product itself', () => {
  const shelf = [
    card('self'),
    card('other-kind', { category: 'plates', salesCount: 90 }),
    card('same-out', { available: false, salesCount: 99 }),
    card('same-b', { salesCount: 1 }),
    card('same-a', { salesCount: 5 }),
  ];
  const product = { handle: 'self', category: 'cups' } as Product;
  expect(handles(relatedTo(product, shelf))).toEqual(['same-a', 'same-b', 'other-kind', 'same-out']);
});

describe('where the shop is on the web', () => {
  test.each([
    [{ 'x-forwarded-host': 'shop.example', host: 'abc.execute-api.aws' }, 'https://shop.example'],
    [{ host: 'localhost:3000' }, 'http://localhost:3000'],
    [{ host: '192.168.1.7:3000' }, 'http://192.168.1.7:3000'],
    [{ 'x-forwarded-host': 'evil.example"><script>', host: 'shop.example' }, 'http://localhost'],
    [{}, 'http://localhost'],
  ])('%j is %s', (headers, origin) => {
    expect(originOf(headers)).toBe(origin);
  });
});

test('the sitemap lists every page in both languages, each naming the other, and escapes addresses', () => {
  const xml = sitemapOf('https://shop.example', ['/', '/p/a&b']);
  expect(xml.match(/<loc>[^<]*<\/loc>/g)).toEqual([
    '<loc>https://shop.example/</loc>',
    '<loc>https://shop.example/en/</loc>',
    '<loc>https://shop.example/p/a&amp;b</loc>',
    '<loc>https://shop.example/en/p/a&amp;b</loc>',
  ]);
  expect(xml).toContain('hreflang="x-default" href="https://shop.example/p/a&amp;b"');
  const many = Array.from({ length: 30_000 }, (_, at) => `/p/${at}`);
  expect(sitemapOf('https://shop.example', many).match(/<url>/g)).toHaveLength(50_000);
});
