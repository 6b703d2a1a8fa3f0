import { expect, test } from 'vitest';
import { cny } from '../../../contracts/values/money.ts';
import type { CartRow } from '../../../web/storefront/shell/cart-line.tsx';
import { cartSums } from '../../../web/storefront/shell/cart-sums.ts';
import type { Quote } from '../../../web/storefront/shell/use-quote.ts';

const row = (sku: string, quantity: number, seen: number, now?: number, chosen = true): CartRow =>
  ({
    line: { sku, quantity, chosen, seen: { price: cny(seen) } },
    quoted: now === undefined ? null : { sku, unitPrice: cny(now) },
  }) as unknown as CartRow;
const quote = (of: readonly [sku: string, quantity: number][] | null, offline: boolean): Quote =>
  ({
    reply: of && {
      lines: of.map(([sku, quantity]) => ({ sku, quantity })),
      totals: { goods: cny(5_900), freight: cny(1_200), total: cny(7_100) },
    },
    refusal: offline ? { code: 'offline' } : null,
  }) as unknown as Quote;

test('offline, a changed quantity is shown with its own amount and without a total', () => {
  const rows = [row('A', 2, 6_000, 5_900), row('B', 1, 1_000), row('C', 9, 100, 100, false)];
  expect(cartSums(rows, quote([['A', 1]], true))).toEqual({ goods: cny(12_800), freight: null, total: null });
});

test('what the server said of these very quantities stands, offline too', () => {
  const rows = [row('A', 1, 6_000, 5_900)];
  expect(cartSums(rows, quote([['A', 1]], true))?.total).toEqual(cny(7_100));
  expect(cartSums(rows, quote([['A', 1]], false))?.total).toEqual(cny(7_100));
});

test('while an answer is on its way the last one stays; before the first there is none', () => {
  expect(cartSums([row('A', 2, 6_000, 5_900)], quote([['A', 1]], false))?.total).toEqual(cny(7_100));
  expect(cartSums([row('A', 2, 6_000)], quote(null, false))).toBeNull();
  expect(cartSums([row('A', 2, 6_000)], quote(null, true))?.goods).toEqual(cny(12_000));
});
