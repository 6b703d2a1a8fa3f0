import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Reply } from '../../../contracts/contract.ts';
import type { getOrder } from '../../../contracts/orders/get-order.ts';
import type { Refused } from '../../shared/client.ts';
import { client } from '../client.ts';
import { orderKeys } from '../state/order-keys.ts';

export type Ordered = Reply<typeof getOrder>;
export type Order = Ordered['order'];
export type Shipment = Ordered['shipments'][number];

export interface OrderSeen {
  readonly found: Ordered | null;
  readonly refusal: Refused<string> | null;
  readonly refresh: () => Promise<void>;
  readonly accept: (order: Order) => void;
}

/** The key of an order: from its link, else as kept when it was placed on this device. */
export const keyOf = (orderId: string, key: string | undefined): { readonly key?: string } => {
  const known = key ?? orderKeys.of(orderId);
  return known === undefined ? {} : { key: known };
};

/** A shopper's order as it is now. What was seen stays seen when asking again fails. */
export const useOrder = (orderId: string, key: string | undefined): OrderSeen => {
  const [seen, setSeen] = useState<Pick<OrderSeen, 'found' | 'refusal'>>({ found: null, refusal: null });
  const refresh = useCallback(async (): Promise<void> => {
    const outcome = await client.call('getOrder', { params: { orderId }, query: keyOf(orderId, key) });
    setSeen((before) =>
      outcome.ok ? { found: outcome.value, refusal: null } : { found: before.found, refusal: outcome.refusal },
    );
    if (outcome.ok && key !== undefined) orderKeys.keep(orderId, key);
  }, [orderId, key]);
  useEffect(() => void refresh(), [refresh]);
  const accept = (order: Order): void =>
    setSeen((before) => ({ found: before.found ? { ...before.found, order } : null, refusal: null }));
  return { ...seen, refresh, accept };
};

/** What is no order's number at all is, for the person who followed a link, an order that is not there. */
export const isNoOrder = (refusal: Refused<string>): boolean =>
  refusal.code === 'order_not_found' || refusal.code === 'invalid_input';

/** What a person calls an order by: the last six characters of its number. */
export const tailOf = (orderId: string): string => orderId.slice(-6);
