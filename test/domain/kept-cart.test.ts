import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CartChange } from '../../contracts/cart/cart.ts';
import { plusMs } from '../../contracts/values/instant.ts';
import { mostKept } from '../../contracts/values/order-size.ts';
import { changed, type KeptCart, merged } from '../../functions/domain/cart/kept-cart.ts';
import { noon } from '../support/seed.ts';
import { sku } from '../support/shop.ts';

const empty: KeptCart = { lines: [] };
const at = (minutes: number): string => plusMs(noon, minutes * 60_000);
const change = (code: string, quantity: number, minutes: number, saved = false): CartChange => ({
  sku: sku(code),
  quantity,
  saved,
  at: at(minutes),
});
const live = ({ lines }: KeptCart): string[] =>
  lines.filter((l) => l.quantity > 0).map((l) => `${l.sku} ${l.quantity}`);
const sorted = ({ lines }: KeptCart) => lines.toSorted((a, b) => a.sku.localeCompare(b.sku));

const changes = fc.array(
  fc
    .tuple(fc.constantFrom('AA', 'BB', 'CC'), fc.nat(3), fc.integer({ min: -40, max: 5 }), fc.boolean())
    .map(([code, quantity, minutes, saved]) => change(code, quantity, minutes, saved)),
  { maxLength: 8 },
);

describe('a kept cart', () => {
  it('takes changes in any order and as often as they are sent', () => {
    fc.assert(
      fc.property(changes, fc.nat(7), (made, turn) => {
        const once = changed(empty, made, noon).cart;
        const turned = [...made.slice(turn), ...made.slice(0, turn)];
        expect(sorted(changed(empty, turned, noon).cart)).toEqual(sorted(once));
        expect(changed(once, made, noon).cart).toEqual(once);
      }),
      { numRuns: 10_000 },
    );
  });

  it('does not bring back what was taken out after an offline phone last saw it', () => {
    const emptied = changed(empty, [change('AA', 2, -50), change('AA', 0, -10)], noon).cart;
    expect(live(changed(emptied, [change('AA', 3, -30)], noon).cart)).toEqual([]);
    expect(live(changed(emptied, [change('AA', 3, -5)], noon).cart)).toEqual(['AA 3']);
  });

  it('counts a clock that is ahead as now, so that it does not win for ever', () => {
    const { cart } = changed(empty, [change('AA', 2, 600)], noon);
    expect(live(changed(cart, [change('AA', 1, 1)], at(1)).cart)).toEqual(['AA 1']);
  });

  it('forgets what was taken out a month ago', () => {
    const { cart } = changed(empty, [change('AA', 0, -10)], noon);
    expect(changed(cart, [], at(29 * 1_440)).cart.lines).toHaveLength(1);
    expect(changed(cart, [], at(31 * 1_440)).cart.lines).toEqual([]);
  });

  it('has room for so many lines, and says what found none', () => {
    const many = Array.from({ length: mostKept + 2 }, (_, n) => change(`S${n}`, 1, n - 100));
    const { cart, dropped } = changed(empty, many, noon);
    expect(live(cart)).toHaveLength(mostKept);
    expect(dropped.toSorted()).toEqual([`S${mostKept}`, `S${mostKept + 1}`]);
  });

  it('loses no line when a guest turns out to be a customer', () => {
    const cart = fc.tuple(changes).map(([made]) => changed(empty, made, noon).cart);
    fc.assert(
      fc.property(cart, cart, (customer, guest) => {
        const one = live(merged(customer, guest, noon).cart).map((line) => line.slice(0, 2));
        const names = new Set([...live(customer), ...live(guest)].map((line) => line.slice(0, 2)));
        expect(new Set(one)).toEqual(names);
      }),
      { numRuns: 10_000 },
    );
    const customer = changed(empty, [change('AA', 1, -9), change('BB', 2, -8, true), change('CC', 0, -7)], noon).cart;
    const guest = changed(empty, [change('AA', 3, -6), change('BB', 1, -5), change('CC', 1, -9, true)], noon).cart;
    expect(merged(customer, guest, noon).cart.lines).toEqual([
      { sku: 'AA', quantity: 3, saved: false, changedAt: at(-6) },
      { sku: 'BB', quantity: 2, saved: false, changedAt: at(-5) },
      { sku: 'CC', quantity: 1, saved: true, changedAt: at(-7) },
    ]);
  });
});
