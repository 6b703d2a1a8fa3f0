import { beforeEach, expect, test, vi } from 'vitest';
import { listingQuery } from '../../../contracts/pages/listing-query.ts';
import type { SearchReader } from '../../../functions/gateways/search/port.ts';
import type { Around } from '../../../web/storefront/server.tsx';
import { testCategories, testSettings } from '../../support/shop.ts';

vi.mock('../../../web/storefront/manifest.ts', () => import('../storefront/manifest.ts'));
const asked: number[] = [];
let pages = 1;
vi.mock('../../../functions/gateways/search/shop-search.ts', () => ({
  shopSearch: (): Pick<SearchReader, 'search'> => ({
    search: async ({ page }) => {
      asked.push(page);
      return {
        items: [],
        total: pages * 24,
        pages,
        relaxed: false,
        didYouMean: null,
        facets: [],
        moreFacets: [],
        priceRanges: [],
      };
    },
  }),
}));

const around: Around = {
  locale: 'zh-CN',
  origin: 'https://shop.example',
  shop: testSettings,
  categories: testCategories,
  now: '2026-11-24T04:00:00.000Z',
};
const open = async (page: string): Promise<string> => {
  const { listing } = await import('../../../functions/pages/listing.ts');
  const query = listingQuery.parse({ page });
  return listing(around, testSettings, { ...query, kind: 'category', q: '', category: 'cups' });
};

beforeEach(() => {
  asked.length = 0;
});

test.each(['4', '99999'])('page %s of three is the last one, under its own address', async (page) => {
  pages = 3;
  expect(await open(page)).toContain('<link rel="canonical" href="https://shop.example/c/cups?page=3"/>');
  expect(asked.at(-1)).toBe(3);
});

test('the second page of a listing of one, or of none, is the first', async () => {
  for (pages of [0, 1]) expect(await open('2')).toContain('<link rel="canonical" href="https://shop.example/c/cups"/>');
});

test('a page there is is asked for once', async () => {
  pages = 3;
  await open('2');
  expect(asked).toEqual([2]);
});
