import { describe, expect, it, test } from 'vitest';
import { deskViews } from '../../../contracts/orders/list-orders-for-staff.ts';
import { deskViewOf } from '../../../functions/domain/orders/desk.ts';
import { countText, deskState, viewIn, views, withHead } from '../../../web/admin/orders/desk.ts';
import { orderRow } from './rows.ts';

test('every view of the desk has its tab', () => {
  expect([...views].toSorted()).toEqual([...deskViews].toSorted());
});

test('an unknown view in an address is the one with work in it', () => {
  expect(viewIn('shipped')).toBe('shipped');
  expect(viewIn('nonsense')).toBe('to_ship');
  expect(viewIn(null)).toBe('to_ship');
});

test('a row says the view the server keeps it in', () => {
  const states = ['awaiting_payment', 'paid', 'cancelled', 'completed'] as const;
  const fulfilments = ['unfulfilled', 'dispatched', 'delivered'] as const;
  for (const state of states)
    for (const fulfilment of fulfilments) {
      // Two of these the order's machines never reach.
      if (state === 'completed' && fulfilment !== 'delivered') continue;
      expect([state, fulfilment, deskState({ state, fulfilment })]).toEqual([
        state,
        fulfilment,
        deskViewOf({ state, fulfilment }),
      ]);
    }
});

describe('a list being watched', () => {
  const loaded = [5, 4, 3, 2, 1].map((n) => orderRow(n));

  it('is shown as loaded until the watch has answered', () => {
    expect(withHead(loaded, undefined).rows.map(({ row }) => row)).toEqual(loaded);
  });

  it('counts new orders and keeps every row in its place', () => {
    const head = { items: [orderRow(7), orderRow(6), ...loaded], nextCursor: null };
    const { rows, fresh } = withHead(loaded, head);
    expect(fresh).toBe(2);
    expect(rows.map(({ row }) => row.id)).toEqual(loaded.map((row) => row.id));
    expect(rows.some(({ moved }) => moved)).toBe(false);
  });

  it('shows what changed of a row', () => {
    const head = { items: [orderRow(5, { fulfilment: 'dispatched' })], nextCursor: 'more' };
    expect(withHead(loaded, head).rows[0]?.row.fulfilment).toBe('dispatched');
  });

  it('marks rows that left the view, as far as the watch saw', () => {
    const head = { items: [orderRow(5), orderRow(3)], nextCursor: 'more' };
    const moved = withHead(loaded, head).rows.flatMap(({ row, moved: gone }) => (gone ? [row.units] : []));
    expect(moved).toEqual([4]);
    const whole = { ...head, nextCursor: null };
    expect(withHead(loaded, whole).rows.filter(({ moved: gone }) => gone)).toHaveLength(3);
  });
});

test('a list has no count, so a full page says there are more', () => {
  expect(countText({ items: [1, 2], nextCursor: null })).toBe('2');
  expect(countText({ items: [1, 2], nextCursor: 'x' })).toBe('2+');
});
