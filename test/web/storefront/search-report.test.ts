import { expect, test } from 'vitest';
import type { ListingQuery } from '../../../web/storefront/pages/listing-query.ts';
import { isNews } from '../../../web/storefront/pages/use-search-report.ts';

const search: ListingQuery = { kind: 'search', q: '茶', sort: 'relevance', page: 1 };
const nothing: ReadonlySet<string> = new Set();

test('a search is told of as it was asked', () => {
  expect(isNews(search, nothing)).toBe(true);
});

test.each<[string, Partial<ListingQuery>]>([
  ['all goods', { q: ' ' }],
  ['a category', { kind: 'category', q: '', category: 'tea' }],
  ['a further page', { page: 2 }],
  ['one that was narrowed', { brand: 'b' }],
  ['one with an attribute', { attributes: 'neckline:v' }],
])('%s is no search of its own', (_, by) => {
  expect(isNews({ ...search, ...by }, nothing)).toBe(false);
});

test('a search is told of once', () => {
  expect(isNews({ ...search, q: '茶 ' }, new Set(['茶']))).toBe(false);
});
