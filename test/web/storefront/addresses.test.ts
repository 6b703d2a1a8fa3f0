import { describe, expect, test } from 'vitest';
import { destinationOf } from '../../../contracts/site.ts';
import { addressesIn, inLanguage } from '../../../web/storefront/addresses.ts';
import { shellRouteOf } from '../../../web/storefront/shell/routes.ts';

const order = 'ord_01ARZ3NDEKTSV4RRFFQ69G5FAV';
const pathOf = (address: string): string => address.split('?')[0] ?? '';

describe.each(['zh-CN', 'en'] as const)('addresses in %s', (locale) => {
  const to = addressesIn(locale);
  test('of pages lead to the pages', () => {
    const page = (address: string) => destinationOf(pathOf(address));
    expect(page(to.home())).toEqual({ kind: 'api', path: `/pages/${locale}/home` });
    expect(page(to.category('t-shirts'))).toEqual({ kind: 'api', path: `/pages/${locale}/category/t-shirts` });
    expect(page(to.product('mug', 'MUG-1'))).toEqual({ kind: 'api', path: `/pages/${locale}/product/mug` });
    expect(page(to.search('连衣裙 & more'))).toEqual({ kind: 'api', path: `/pages/${locale}/search` });
  });

  test('of the shells lead to the shell of the language, and open their screen', () => {
    const opened = {
      cart: to.cart(),
      checkout: to.checkout(),
      pay: to.pay(order, 'k'),
      order: to.order(order, 'k'),
      orders: to.orders(),
      messages: to.messages(),
      account: to.account(),
    };
    for (const [screen, address] of Object.entries(opened)) {
      const shell = locale === 'en' ? '/en/shell.html' : '/shell.html';
      expect(destinationOf(pathOf(address))).toEqual({ kind: 'file', path: shell });
      expect(shellRouteOf(new URL(address, 'http://shop'))).toMatchObject({ screen });
    }
  });

  test('what is searched for comes back as it was typed', () => {
    const words = '50% 羊毛 & "T恤"#1';
    expect(new URL(to.search(words), 'http://shop').searchParams.get('q')).toBe(words);
  });

  test('buying at once names the line, and nonsense in its place is no line', () => {
    const at = (address: string) => shellRouteOf(new URL(address, 'http://shop'));
    expect(at(to.buyNow('MUG-1', 3))).toEqual({ screen: 'checkout', buy: { sku: 'MUG-1', quantity: 3 } });
    for (const wrong of ['?buy=MUG-1&n=0', '?buy=MUG-1&n=1.5', '?buy=MUG-1&n=100', '?n=2'])
      expect(at(to.checkout() + wrong)).toEqual({ screen: 'checkout', buy: null });
  });
});

test('the other language keeps the page and its search part', () => {
  expect(inLanguage('/p/mug?sku=A', 'en')).toBe('/en/p/mug?sku=A');
  expect(inLanguage('/en/p/mug?sku=A', 'zh-CN')).toBe('/p/mug?sku=A');
  expect(inLanguage('/', 'en')).toBe('/en/');
  expect(inLanguage('/en', 'zh-CN')).toBe('/');
  expect(inLanguage('/english-tea', 'en')).toBe('/en/english-tea');
});

test('addresses outside the shells are left to the browser', () => {
  for (const path of ['/', '/c/tea', '/p/cart', '/search', '/admin'])
    expect(shellRouteOf(new URL(path, 'http://shop'))).toBeNull();
  expect(shellRouteOf(new URL('/orders/a/b', 'http://shop'))).toEqual({ screen: 'not-found' });
});
