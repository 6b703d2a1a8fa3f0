import { beforeAll, describe, expect, test, vi } from 'vitest';
import { pictureWidths, uploadedWidths } from '../../../contracts/catalogue/picture-widths.ts';
import type { Product } from '../../../contracts/catalogue/product.ts';
import { cny } from '../../../contracts/values/money.ts';
import { assetsOf } from '../../../web/storefront/assets.ts';
import type { Around } from '../../../web/storefront/server.tsx';
import { productLine, sku, testCategories, testSettings } from '../../support/shop.ts';

vi.mock('../../../web/storefront/manifest.ts', () => import('./manifest.ts'));

type Server = typeof import('../../../web/storefront/server.tsx');
let server: Server;
beforeAll(async () => {
  server = await import('../../../web/storefront/server.tsx');
});

const around = (locale: 'zh-CN' | 'en'): Around => ({
  locale,
  origin: 'https://shop.example',
  shop: testSettings,
  categories: testCategories,
  now: '2026-11-24T04:00:00.000Z',
});

const line = productLine({ stock: { 'MUG-S': { hangzhou: 3 }, 'MUG-L': { hangzhou: 0 } } });
const product: Product = {
  ...line,
  id: 'prd_01ARZ3NDEKTSV4RRFFQ69G5FAV' as Product['id'],
  status: 'on_shelf',
  version: 1,
  summary: { zh: '</script><script>alert(1)</script>', en: 'A <b>mug</b> & more' },
};
const delivery = { arrivesOn: '2026-11-26', region: '上海市', freeFrom: cny(12_900), freight: cny(1_200) };
const availability = [
  { sku: sku('MUG-S'), price: cny(6_650), listPrice: cny(9_900), available: 3 },
  { sku: sku('MUG-L'), price: cny(7_900), available: 0 },
];
const productHtml = (locale: 'zh-CN' | 'en'): string =>
  server.renderProduct(around(locale), { product, availability, delivery, related: [] });

const dataOf = (html: string): Record<string, unknown>[] =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map((m) => JSON.parse(m[1] ?? ''));
const stateOf = (html: string) =>
  JSON.parse(/<script id="state" type="application\/json">(.*?)<\/script>/s.exec(html)?.[1] ?? '');

describe('a rendered product page', () => {
  test('names itself in each language, in one canonical place', () => {
    const html = productHtml('en');
    expect(html).toMatch(/^<!doctype html><html lang="en">/);
    expect(html).toContain('<link rel="canonical" href="https://shop.example/en/p/mug"/>');
    expect(html).toContain('<link rel="alternate" hreflang="zh-CN" href="https://shop.example/p/mug"/>');
    expect(html).toContain('<link rel="alternate" hreflang="en" href="https://shop.example/en/p/mug"/>');
    expect(html).toContain('<link rel="alternate" hreflang="x-default" href="https://shop.example/p/mug"/>');
    expect(html).not.toContain('noindex');
  });

  test('offers each variant to machines at the price and stock that people see', () => {
    const [described, crumbs] = dataOf(productHtml('zh-CN'));
    expect(described).toMatchObject({ '@type': 'Product', brand: { name: '木屿' } });
    expect(described?.offers).toMatchObject([
      { sku: 'MUG-S', price: '66.50', priceCurrency: 'CNY', availability: 'https://schema.org/InStock' },
      { sku: 'MUG-L', price: '79.00', availability: 'https://schema.org/OutOfStock' },
    ]);
    expect(crumbs).toMatchObject({ '@type': 'BreadcrumbList' });
  });

  test('cannot be broken out of by what a merchant writes', () => {
    const html = productHtml('zh-CN');
    expect(html).not.toContain('<script>alert');
    expect(html.match(/<script/g)).toHaveLength(4);
    expect(stateOf(html).props.product.summary).toBe('</script><script>alert(1)</script>');
  });

  test('gives its script the very props it was drawn from, and loads what that needs at once', () => {
    const html = productHtml('zh-CN');
    const state = stateOf(html);
    expect(state).toMatchObject({ locale: 'zh-CN', here: '/p/mug', frame: { shop: '试店' } });
    expect(state.props.product.variants).toHaveLength(2);
    expect(html).toContain('<script type="module" src="/assets/product-1.js" fetchpriority="low"></script>');
    for (const file of ['shop-1', 'zh-1'])
      expect(html).toContain(`<link rel="modulepreload" href="/assets/${file}.js" fetchpriority="low"/>`);
  });

  test('shows struck price, promised day and both sizes without any script', () => {
    const html = productHtml('zh-CN');
    expect(html).toContain('¥99');
    expect(html).toContain('周四 11 月 26 日前送到');
    expect(html).toContain('fetchpriority="high"');
    expect(html.match(/type="radio"/g)?.length).toBeGreaterThanOrEqual(2);
  });
});

describe('a listing', () => {
  const reply = {
    items: [],
    total: 60,
    pages: 3,
    relaxed: false,
    didYouMean: null,
    facets: [
      {
        field: 'brand' as const,
        values: [
          { value: 'muyu', label: '木屿', count: 3 },
          { value: 'b', label: 'B', count: 1 },
        ],
      },
    ],
    moreFacets: [],
    priceRanges: [],
  };
  const query = { kind: 'category' as const, q: '', sort: 'relevance' as const, page: 2, category: 'cups' };
  const listing = (asked: Parameters<Server['renderListing']>[1]['query']) =>
    server.renderListing(around('zh-CN'), { query: asked, reply, arrivesOn: '2026-11-26' });

  test('has real links to its pages and filters', () => {
    const html = listing(query);
    for (const href of ['/c/cups', '/c/cups?page=3', '/c/cups?brand=muyu', '/c/cups?sort=newest'])
      expect(html, href).toContain(`href="${href}"`);
    expect(html).toContain('<link rel="canonical" href="https://shop.example/c/cups?page=2"/>');
  });

  test('keeps what is chosen to be taken off, even where nothing of it is left; never its own category', () => {
    const html = listing({ ...query, colour: 'red', brand: 'gone' });
    for (const without of ['/c/cups?brand=gone', '/c/cups?colour=red'])
      expect(html, without).toContain(`href="${without}"`);
    expect(html.match(/class="value zero"[^>]*aria-current="true"/g)).toHaveLength(2);
  });

  test('is for search engines only as the plain category', () => {
    expect(listing(query)).not.toContain('noindex');
    for (const asked of [
      { ...query, brand: 'muyu' },
      { ...query, sort: 'sales' as const },
      { ...query, kind: 'search' as const },
    ])
      expect(listing(asked)).toContain('<meta name="robots" content="noindex, follow"/>');
    expect(listing({ ...query, brand: 'muyu' })).toContain(
      '<link rel="canonical" href="https://shop.example/c/cups?page=2"/>',
    );
  });
});

test('the home page leaves out what it has too little of', () => {
  const html = server.renderHome(around('zh-CN'), {
    hero: [],
    arrivesOn: '2026-11-26',
    deals: [],
    popular: [],
    newest: [],
  });
  expect(html).toContain('<title>试店 · 小而全</title>');
  expect(html).not.toContain('id="deals"');
});

test('an address that leads nowhere is no page for search engines, and offers two ways on', () => {
  const html = server.renderNotFound(around('en'));
  expect(html).toContain('noindex');
  expect(html).toContain('href="/en/search"');
});

test('a failure names its request and nothing inner', () => {
  const html = server.renderFailure('zh-CN', 'req_1');
  expect(html).toContain('req_1');
  expect(html).not.toContain('id="state"');
});

test('the sitemap knows home, both levels of categories and the products', () => {
  expect(server.indexedPaths(testCategories, ['mug'])).toEqual([
    '/',
    '/c/home',
    '/c/cups',
    '/c/clothing',
    '/c/dresses',
    '/p/mug',
  ]);
});

test('a missing build is said, not guessed', () => {
  expect(() => assetsOf({}, 'entries/home.tsx', 'text/en.ts')).toThrow(/build the storefront first/);
});

test('pictures are asked for in the widths that are kept, an uploaded one in one more', () => {
  const asked = (name: string): number[] => {
    const pictures = [{ name, alt: { zh: '图', en: 'Picture' } }];
    const shown = { product: { ...product, pictures }, availability, delivery, related: [] };
    const html = server.renderProduct(around('zh-CN'), shown);
    const widths = [...html.matchAll(new RegExp(`/pictures/${name}-(\\d+)\\.avif \\d+w`, 'g'))].map((m) =>
      Number(m[1]),
    );
    return [...new Set(widths)].toSorted((a, b) => a - b);
  };
  expect(asked('home-mug-white')).toEqual(pictureWidths);
  expect(asked(`u-${'0a'.repeat(16)}`)).toEqual(uploadedWidths);
});

test('what is sold out promises no day', () => {
  const soldOut = availability.map((variant) => ({ ...variant, available: 0 }));
  const html = server.renderProduct(around('zh-CN'), { product, availability: soldOut, delivery, related: [] });
  expect(productHtml('zh-CN')).toContain('前送到');
  expect(html).not.toContain('前送到');
});
