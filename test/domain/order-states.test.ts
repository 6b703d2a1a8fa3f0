import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fulfilmentState, orderState } from '../../contracts/orders/order.ts';
import { deskViewOf, orderRowOf } from '../../functions/domain/orders/desk.ts';
import { cancelled, completed, delivered, dispatched, paid, paying } from '../../functions/domain/orders/moves.ts';
import {
  fulfilmentEnds,
  fulfilmentStart,
  fulfilmentTransitions,
  orderEnds,
  orderStart,
  orderTransitions,
  type Transition,
} from '../../functions/domain/orders/states.ts';
import { newPaymentId } from '../../functions/runtime/ids.ts';
import { anOrder } from '../support/order.ts';
import { noon } from '../support/seed.ts';

const machines: readonly {
  name: string;
  states: readonly string[];
  start: string;
  ends: readonly string[];
  table: readonly Transition<string>[];
}[] = [
  { name: 'order', states: orderState.options, start: orderStart, ends: orderEnds, table: orderTransitions },
  {
    name: 'fulfilment',
    states: fulfilmentState.options,
    start: fulfilmentStart,
    ends: fulfilmentEnds,
    table: fulfilmentTransitions,
  },
];

const reach = (from: string, step: (state: string) => string[]): Set<string> => {
  const seen = new Set([from]);
  for (const state of seen) for (const next of step(state)) seen.add(next);
  return seen;
};

describe.each(machines)('the $name table', ({ states, start, ends, table }) => {
  it('reaches every state, and from every state an end', () => {
    expect(reach(start, (s) => table.filter((t) => t.from === s).map((t) => t.to))).toEqual(new Set(states));
    const comingFrom = (s: string) => table.filter((t) => t.to === s).map((t) => t.from);
    const endable = new Set(ends.flatMap((end) => [...reach(end, comingFrom)]));
    expect(endable).toEqual(new Set(states));
  });

  it('leaves no end, and says why of each move', () => {
    expect(table.filter((t) => ends.includes(t.from))).toEqual([]);
    expect(states.filter((s) => !ends.includes(s) && !table.some((t) => t.from === s))).toEqual([]);
    for (const t of table) expect(t.when).not.toBe('');
  });
});

describe('moves of an order', () => {
  const payment = newPaymentId();
  const moves = {
    pay: (o: typeof start) => paid(o, payment, noon),
    attempt: (o: typeof start) => paying(o, payment),
    cancel: (o: typeof start) => cancelled(o, 'shopper', noon),
    dispatch: dispatched,
    deliver: delivered,
    complete: completed,
  };
  const start = anOrder();

  it('go the whole way, one version each', () => {
    let order = start;
    for (const name of ['attempt', 'pay', 'dispatch', 'deliver', 'complete'] as const) {
      const next = moves[name](order);
      if (!next.ok) throw new Error(`${name} was refused in ${order.state}`);
      expect(next.value.version).toBe(order.version + 1);
      order = next.value;
    }
    expect(order).toMatchObject({ state: 'completed', fulfilment: 'delivered', paidAt: noon, paymentId: payment });
  });

  it('in any order never leave a final state, ship what is unpaid, or cancel what is paid', () => {
    const names = fc.array(fc.constantFrom(...Object.keys(moves)), { maxLength: 12 });
    fc.assert(
      fc.property(names, (sequence) => {
        let order = start;
        for (const name of sequence) {
          const next = moves[name as keyof typeof moves](order);
          if (!next.ok) continue;
          if (order.state === 'cancelled' || order.state === 'completed') return false;
          if (next.value.fulfilment !== 'unfulfilled' && next.value.paidAt === null) return false;
          if (next.value.state === 'cancelled' && order.paidAt !== null) return false;
          order = next.value;
        }
        return order.state !== 'completed' || order.fulfilment === 'delivered';
      }),
      { numRuns: 2_000 },
    );
  });

  it('put it into one view of the desk each', () => {
    const views = [];
    let order = start;
    views.push(deskViewOf(order));
    for (const move of [moves.pay, moves.dispatch, moves.deliver, moves.complete]) {
      const next = move(order);
      if (next.ok) order = next.value;
      views.push(deskViewOf(order));
    }
    expect(views).toEqual(['awaiting_payment', 'to_ship', 'shipped', 'delivered', 'delivered']);
    const gone = moves.cancel(start);
    expect(gone.ok && deskViewOf(gone.value)).toBe('cancelled');
  });

  it('show a municipality once in the row', () => {
    expect(orderRowOf(start)).toMatchObject({ region: '上海市', units: 2, recipient: '张三' });
    const address = { ...start.address, province: '浙江省', city: '杭州市' };
    expect(orderRowOf({ ...start, address }).region).toBe('浙江省杭州市');
  });
});
