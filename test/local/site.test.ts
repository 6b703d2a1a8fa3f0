import { describe, expect, it } from 'vitest';
import { destinationOf } from '../../contracts/site.ts';

describe('where an address of the site leads', () => {
  it.each([
    ['/', 'api', '/pages/zh-CN/home'],
    ['/en', 'api', '/pages/en/home'],
    ['/en/', 'api', '/pages/en/home'],
    ['/c/dresses', 'api', '/pages/zh-CN/category/dresses'],
    ['/en/p/linen-dress', 'api', '/pages/en/product/linen-dress'],
    ['/search', 'api', '/pages/zh-CN/search'],
    ['/sitemap.xml', 'api', '/pages/sitemap.xml'],
    ['/api/orders', 'api', '/api/orders'],
    ['/cart', 'file', '/shell.html'],
    ['/en/orders/ord_1', 'file', '/en/shell.html'],
    ['/admin', 'file', '/admin/index.html'],
    ['/admin/orders/ord_1', 'file', '/admin/index.html'],
    ['/admin/assets/index-abc.js', 'file', '/admin/assets/index-abc.js'],
    ['/assets/home-abc.js', 'file', '/assets/home-abc.js'],
    ['/pictures/food-can-blue-480.webp', 'file', '/pictures/food-can-blue-480.webp'],
    ['/robots.txt', 'file', '/robots.txt'],
    ['/en/nothing/here', 'api', '/pages/en/not-found'],
    ['/english', 'api', '/pages/zh-CN/not-found'],
    ['/p/a/b', 'api', '/pages/zh-CN/not-found'],
  ])('%s', (uri, kind, path) => {
    expect(destinationOf(uri)).toEqual({ kind, path });
  });
});
