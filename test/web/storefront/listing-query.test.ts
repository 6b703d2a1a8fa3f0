import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listingQuery } from '../../../contracts/pages/listing-query.ts';
import { colourFamily } from '../../../contracts/search/colour-family.ts';
import { searchQuery } from '../../../contracts/search/search-products.ts';
import { addressesIn } from '../../../web/storefront/addresses.ts';
import {
  addressOf,
  askOf,
  changed,
  chosenAttributes,
  chosenIn,
  cleared,
  colours,
  isFiltered,
  isRange,
  type ListingQuery,
  queryOf,
  ranged,
  shortened,
  toggled,
} from '../../../web/storefront/pages/listing-query.ts';

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const fen = fc.nat(9_999_999);

const query: fc.Arbitrary<ListingQuery> = fc.record({
  kind: fc.constant('search' as const),
  q: fc.string({ maxLength: 40 }),
  sort: fc.constantFrom('relevance', 'sales', 'newest', 'price_up', 'price_down'),
  page: fc.integer({ min: 1, max: 100 }),
  category: maybe(fc.constantFrom('tea', 't-shirts')),
  brand: maybe(fc.string({ minLength: 1, maxLength: 20 })),
  gender: maybe(fc.constantFrom('women', 'men', 'unisex')),
  ageGroup: maybe(fc.constantFrom('adult', 'child')),
  season: maybe(fc.constantFrom('winter', 'all', 'winter,spring')),
  colour: maybe(fc.constantFrom('red', 'blue,green')),
  attributes: maybe(fc.constantFrom('neckline:round', 'style:casual,minimal;neckline:v')),
  priceFrom: maybe(fen),
  priceTo: maybe(fen),
});

describe('a listing and its address', () => {
  test('say the same, both ways', () => {
    for (const locale of ['zh-CN', 'en'] as const)
      fc.assert(
        fc.property(query, (asked) => {
          const address = new URL(addressOf(asked, addressesIn(locale)), 'http://shop');
          expect(queryOf(address, undefined)).toEqual(asked);
        }),
      );
  });

  test('a category stands in the path', () => {
    const asked: ListingQuery = { kind: 'category', q: '', sort: 'sales', page: 2, category: 'tea', brand: '云上' };
    const address = addressOf(asked, addressesIn('en'));
    expect(address).toBe('/en/c/tea?brand=%E4%BA%91%E4%B8%8A&sort=sales&page=2');
    expect(queryOf(new URL(address, 'http://shop'), 'tea')).toMatchObject(asked);
  });

  test('nonsense is left out alike by the page in the browser and by the server', () => {
    const nonsense = { sort: 'best', page: '-3', gender: 'robots', priceFrom: '1e9', priceTo: 'x', season: '' };
    const address = new URL(`http://shop/search?${new URLSearchParams(nonsense)}`);
    const inBrowser = askOf(queryOf(address, undefined), 'zh-CN');
    const onServer = listingQuery.parse(nonsense);
    for (const field of ['sort', 'page', 'gender', 'season', 'priceTo'] as const)
      expect(inBrowser[field], field).toEqual(onServer[field]);
  });

  test('the colours are those of the contract', () => {
    expect(colours).toEqual(colourFamily.options);
  });

  test('what the browser asks the API is what the API takes', () => {
    fc.assert(
      fc.property(query, (asked) => {
        const sent = Object.fromEntries(Object.entries(askOf(asked, 'en')).filter(([, value]) => value !== undefined));
        expect(searchQuery.safeParse(sent).success).toBe(true);
      }),
    );
  });

  test('another choice begins at the first page; clearing keeps the words and the category page', () => {
    const asked: ListingQuery = { kind: 'search', q: '茶', sort: 'sales', page: 4, brand: 'b', priceTo: 9900 };
    expect(changed(asked, { season: 'winter' }).page).toBe(1);
    expect(cleared(asked)).toEqual({ kind: 'search', q: '茶', sort: 'sales', page: 1, category: undefined });
    expect(isFiltered(asked)).toBe(true);
    expect(isFiltered(cleared(asked))).toBe(false);
    expect(cleared({ ...asked, kind: 'category', category: 'tea' }).category).toBe('tea');
  });
});

describe('choices', () => {
  const search: ListingQuery = { kind: 'search', q: '裙', sort: 'relevance', page: 3 };

  test('are added to their facet and taken off again, one by one', () => {
    const one = toggled(search, 'brand', '云上');
    const two = toggled(one, 'brand', '木屿');
    expect([one.brand, two.brand, two.page]).toEqual(['云上', '云上,木屿', 1]);
    expect(chosenIn(two, 'brand')).toEqual(['云上', '木屿']);
    expect(toggled(two, 'brand', '云上').brand).toBe('木屿');
    expect(toggled(one, 'brand', '云上').brand).toBeUndefined();
  });

  test('of an attribute stand beside those of others', () => {
    const chosen = [
      ['attribute:neckline', 'round'],
      ['attribute:sleeve', 'long'],
      ['attribute:neckline', 'v'],
    ] as const;
    const all = chosen.reduce((query, [id, value]) => toggled(query, id, value), search);
    expect(all.attributes).toBe('neckline:round,v;sleeve:long');
    expect(chosenAttributes(all)).toEqual(['attribute:neckline', 'attribute:sleeve']);
    expect(toggled(all, 'attribute:sleeve', 'long').attributes).toBe('neckline:round,v');
    expect(chosen.reduce((query, [id, value]) => toggled(query, id, value), all).attributes).toBeUndefined();
    expect(isFiltered(all)).toBe(true);
    expect(cleared(all).attributes).toBeUndefined();
  });

  test("a category's page goes over to another category; a search takes several", () => {
    const page: ListingQuery = { ...search, kind: 'category', q: '', category: 'clothing' };
    expect(toggled(page, 'category', 'dresses').category).toBe('dresses');
    expect(toggled(toggled(search, 'category', 'tea'), 'category', 'coffee').category).toBe('tea,coffee');
  });

  test('a range of prices is chosen alone and taken off by itself', () => {
    const upTo = ranged(search, 0, 9_999);
    expect([upTo.priceFrom, upTo.priceTo, isRange(upTo, 0, 9_999)]).toEqual([undefined, 9_999, true]);
    const over = ranged(upTo, 50_000, null);
    expect([over.priceFrom, over.priceTo, isRange(over, 50_000, null)]).toEqual([50_000, undefined, true]);
    expect(isFiltered(ranged(over, 50_000, null))).toBe(false);
    expect(isRange(search, 0, null)).toBe(false);
  });
});

test('a heading shows as much of a search as it has room for, by whole signs', () => {
  expect(shortened('马克杯')).toBe('马克杯');
  expect(shortened('𠮷'.repeat(900))).toBe(`${'𠮷'.repeat(40)}…`);
});
