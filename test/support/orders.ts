import type { Address } from '../../contracts/orders/address.ts';
import type { Order } from '../../contracts/orders/order.ts';
import type { Refusal } from '../../contracts/problems.ts';
import type { ShopperId } from '../../contracts/values/id.ts';
import { cny } from '../../contracts/values/money.ts';
import type { Result } from '../../contracts/values/result.ts';
import { hashOf, newOrderId, newPaymentId } from '../../functions/runtime/ids.ts';
import { onceWritten } from '../../functions/stores/idempotency.ts';
import { orderPaidWrites } from '../../functions/stores/order-items.ts';
import { type Placed, placeOrder } from '../../functions/stores/place-order.ts';
import { eventWrites } from '../../functions/stores/stamp.ts';
import { transact } from '../../functions/stores/table/client.ts';
import { noon, stampAt } from './seed.ts';
import { sku, testSettings } from './shop.ts';

export const shanghai: Address = {
  name: '张三',
  phone: '13800138000',
  province: '上海市',
  city: '上海市',
  district: '徐汇区',
  street: '漕溪北路 88 号',
};

export const shopper = (name: string): ShopperId => `gst_${hashOf(name).slice(0, 32)}` as ShopperId;

export interface Buying {
  readonly by?: string;
  readonly lines: Readonly<Record<string, number>>;
  readonly total: number;
  readonly key?: string;
  readonly at?: string;
  readonly address?: Address;
}

let keys = 0;

/** Places an order as the route does, for a named guest. */
export const buy = (buying: Buying): Promise<Result<Placed, Refusal>> =>
  buyAs(shopper(buying.by ?? 'anyone'), buying.by ?? 'anyone', buying);

const buyAs = (shopperId: ShopperId, by: string, buying: Buying): Promise<Result<Placed, Refusal>> => {
  const lines = Object.entries(buying.lines).map(([code, quantity]) => ({ sku: sku(code), quantity }));
  const scope = hashOf(`${by} ${buying.key ?? `key-${++keys}`}`);
  const request = { scope, requestHash: hashOf(JSON.stringify([by, buying.lines, buying.total])) };
  const wish = {
    id: newOrderId(),
    shopperId,
    locale: 'zh-CN' as const,
    lines,
    address: buying.address ?? shanghai,
    remark: '',
    expectedTotal: cny(buying.total),
  };
  const stamp = stampAt(buying.at ?? noon);
  const access = { key: `key of ${wish.id}`, hash: hashOf(`key of ${wish.id}`) };
  return onceWritten(request, 1_795_492_800, (remember) => placeOrder(wish, access, testSettings, stamp, remember));
};

const orderOf = (placed: Result<Placed, Refusal>): Order => {
  if (!placed.ok) throw new Error(`not placed: ${JSON.stringify(placed.refusal)}`);
  return placed.value.order;
};

export const bought = async (buying: Buying): Promise<Order> => orderOf(await buy(buying));

/** For a guest or customer by their id. */
export const boughtBy = async (id: ShopperId, buying: Omit<Buying, 'by'>): Promise<Order> =>
  orderOf(await buyAs(id, id, buying));

/** The order as it is once its money has come in. */
export const paidOrder = async (order: Order, at = noon): Promise<Order> => {
  const { order: next, writes, events } = orderPaidWrites(order, newPaymentId(), at);
  const cancelled = await transact([...writes, ...eventWrites(events, stampAt(at))]);
  if (cancelled) throw new Error(`not paid: ${JSON.stringify(cancelled)}`);
  return next;
};
