import { beforeEach, describe, expect, test, vi } from 'vitest';
import { mostLines, mostUnits } from '../../../contracts/values/order-size.ts';
import { installBrowser } from './browser.ts';

const key = 'shop.cart.1';
const seen = {
  handle: 'mug',
  name: '木屿 马克杯',
  option: '白',
  picture: { name: 'home-mug', alt: '白色马克杯' },
  tint: 'home',
  price: { currency: 'CNY', minor: 6800 },
} as const;

/** A page of its own: state modules live as long as one. */
const openPage = async () => {
  vi.resetModules();
  return (await import('../../../web/storefront/state/cart.ts')).cart;
};

let browser: ReturnType<typeof installBrowser>;
beforeEach(() => {
  browser = installBrowser();
});

const skusOf = (lines: readonly { readonly sku: string }[]) => lines.map((line) => line.sku);

describe('the cart on the device', () => {
  test('gathers more of the same in one line, newest first, within stock and the most of one order', async () => {
    const cart = await openPage();
    cart.add('A', 2, seen, 99);
    cart.add('B', 1, seen, 99);
    cart.add('A', 2, seen, 3);
    expect(cart.lines().map(({ sku, quantity }) => [sku, quantity])).toEqual([
      ['A', 3],
      ['B', 1],
    ]);
    cart.setQuantity('B', 500);
    expect(cart.lines()[1]?.quantity).toBe(mostUnits);
    cart.setQuantity('B', 0);
    expect(cart.lines()[1]?.quantity).toBe(1);
  });

  test('takes no more different goods than an order does, but more of those it has', async () => {
    const cart = await openPage();
    for (let i = 0; i < mostLines; i++) expect(cart.add(`S${i}`, 1, seen, 9)).toBe(true);
    expect(cart.add('ONE-MORE', 1, seen, 9)).toBe(false);
    expect(cart.add('S3', 1, seen, 9)).toBe(true);
    expect(cart.lines()).toHaveLength(mostLines);
  });

  test('puts back what was removed, where it was, also after something else was added', async () => {
    const cart = await openPage();
    for (const sku of ['C', 'B', 'A']) cart.add(sku, 1, seen, 9);
    const undo = cart.remove(['B']);
    expect(skusOf(cart.lines())).toEqual(['A', 'C']);
    cart.add('D', 1, seen, 9);
    undo();
    expect(skusOf(cart.lines())).toEqual(['D', 'A', 'B', 'C']);
    undo();
    expect(cart.lines()).toHaveLength(4);
  });

  test('is still there on the next page', async () => {
    (await openPage()).add('A', 2, seen, 9);
    expect((await openPage()).lines()).toMatchObject([{ sku: 'A', quantity: 2, chosen: true, seen }]);
  });

  test('hears what another tab does', async () => {
    const cart = await openPage();
    let heard = 0;
    const leave = cart.subscribe(() => {
      heard++;
    });
    browser.otherTabWrote(key, [{ sku: 'X', quantity: 1, chosen: true, seen }]);
    expect(heard).toBe(1);
    expect(skusOf(cart.lines())).toEqual(['X']);
    leave();
    browser.otherTabWrote(key, []);
    expect(heard).toBe(1);
  });

  test.each([
    ['no JSON', '{'],
    ['something else', '{"a":1}'],
    ['wrong lines', JSON.stringify([null, { sku: 1 }, { sku: 'A', quantity: 1.5, chosen: true, seen }])],
    [
      'a line without its price',
      JSON.stringify([{ sku: 'A', quantity: 1, chosen: true, seen: { ...seen, price: 5 } }]),
    ],
  ])('starts empty where storage holds %s', async (_, text) => {
    browser.local.setItem(key, text);
    expect((await openPage()).lines()).toEqual([]);
  });

  test('works as long as the page where the browser keeps nothing', async () => {
    browser.refuseStorage();
    const cart = await openPage();
    cart.add('A', 1, seen, 9);
    expect(skusOf(cart.lines())).toEqual(['A']);
  });

  test('gives the same answer until something changes, so that pages need not draw again', async () => {
    const cart = await openPage();
    cart.add('A', 1, seen, 9);
    expect(cart.lines()).toBe(cart.lines());
  });
});

describe('an attempt to order', () => {
  test('keeps its key over reloads until it is done, one for each source', async () => {
    const open = async () => {
      vi.resetModules();
      return (await import('../../../web/storefront/state/attempt.ts')).attempt;
    };
    const first = (await open()).keyFor('cart');
    const again = await open();
    expect(again.keyFor('cart')).toBe(first);
    expect(again.keyFor('MUG-1')).not.toBe(first);
    again.done('cart');
    expect((await open()).keyFor('cart')).not.toBe(first);
  });

  const openTab = async () => {
    vi.resetModules();
    return (await import('../../../web/storefront/state/attempt.ts')).attempt;
  };

  test('is one in two tabs: both order the same cart, and that once', async () => {
    const key = (await openTab()).keyFor('cart');
    // Another tab has a session of its own.
    browser.session.clear();
    expect((await openTab()).keyFor('cart')).toBe(key);
  });

  test('is another one after the time its order had to be paid in', async () => {
    const attempt = await openTab();
    const begun = Date.parse('2026-11-24T04:00:00Z');
    const key = attempt.keyFor('cart', begun);
    expect(attempt.keyFor('cart', begun + 29 * 60_000)).toBe(key);
    expect(attempt.keyFor('cart', begun + 30 * 60_000)).not.toBe(key);
  });
});
