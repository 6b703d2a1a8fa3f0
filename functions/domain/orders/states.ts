import type { FulfilmentState, OrderState } from '../../../contracts/orders/order.ts';

/** One arrow of a state machine: who moves it and on what condition. What is no row here cannot happen. */
export interface Transition<State> {
  readonly from: State;
  readonly to: State;
  readonly by: 'shopper' | 'staff' | 'payment' | 'clock' | 'carrier';
  readonly when: string;
}

export const orderStart: OrderState = 'awaiting_payment';
export const orderEnds: readonly OrderState[] = ['cancelled', 'completed'];
export const orderTransitions: readonly Transition<OrderState>[] = [
  { from: 'awaiting_payment', to: 'paid', by: 'payment', when: 'the full amount has come in' },
  { from: 'awaiting_payment', to: 'cancelled', by: 'shopper', when: 'the shopper no longer wants it' },
  {
    from: 'awaiting_payment',
    to: 'cancelled',
    by: 'clock',
    when: 'the time to pay is over and no payment can come in',
  },
  { from: 'paid', to: 'cancelled', by: 'staff', when: 'all of it was refunded before anything was shipped' },
  { from: 'paid', to: 'completed', by: 'carrier', when: 'every parcel was delivered' },
];

export const fulfilmentStart: FulfilmentState = 'unfulfilled';
export const fulfilmentEnds: readonly FulfilmentState[] = ['delivered'];
export const fulfilmentTransitions: readonly Transition<FulfilmentState>[] = [
  { from: 'unfulfilled', to: 'dispatched', by: 'staff', when: 'the order is paid and a waybill is made out' },
  { from: 'dispatched', to: 'delivered', by: 'carrier', when: 'the carrier reports delivery' },
];

export const mayGo = <State>(table: readonly Transition<State>[], from: State, to: State): boolean =>
  table.some((t) => t.from === from && t.to === to);
