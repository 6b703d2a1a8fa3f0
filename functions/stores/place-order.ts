import type { NewEvent } from '../../contracts/events/data.ts';
import type { Order } from '../../contracts/orders/order.ts';
import type { Refusal } from '../../contracts/problems.ts';
import { ok, type Result, refuse } from '../../contracts/values/result.ts';
import type { Shelf } from '../domain/cart/quote.ts';
import { type Placement, place, type Wish } from '../domain/orders/placement.ts';
import { soldSkus } from './catalogue.ts';
import { dueWrite } from './due.ts';
import { holdsFrom, holdWrite } from './holds.ts';
import type { Remember } from './idempotency.ts';
import { newOrderWrite, rowWrites } from './order-items.ts';
import { eventWrites, type Stamp } from './stamp.ts';
import { holdStock, stockChanged } from './stock-writes.ts';
import { type Cancelled, mostWrites, transact, type Write } from './table/client.ts';

/** Opens the order's link; only its hash is kept on the order. */
export interface AccessKey {
  readonly key: string;
  readonly hash: string;
}
export interface Placed {
  readonly order: Order;
  readonly accessKey: string;
}

/** So often the stock read may have been bought by others before the order is written. */
const tries = 6;

/**
 * Places an order in one transaction with its stock holds, desk row, expiry, idempotency record and events: all or nothing, and no
 * unit sold twice. Stock that was bought in between is read again and taken from another warehouse where one has it.
 * @returns `raced` where this very request was answered beside this one
 */
export const placeOrder = async (
  wish: Wish,
  access: AccessKey,
  settings: Shelf['settings'],
  stamp: Stamp,
  remember: Remember,
): Promise<Result<Placed, Refusal> | 'raced'> => {
  const skus = [...new Set(wish.lines.map((l) => l.sku))];
  for (let attempt = 1; attempt <= tries; attempt++) {
    const shelf = { settings, ...(await soldSkus(skus, settings.warehouses, { consistent: true })) };
    const placement = place(wish, shelf, stamp.at);
    if (!placement.ok) return placement;
    const placed = { order: placement.value.order, accessKey: access.key };
    const writes = placementWrites(placement.value, access.hash, shelf, stamp);
    if (!fits(placement.value, writes)) return refuse(tooManyParts);
    const cancelled = await transact([remember(placed), ...writes]);
    if (cancelled === null) return ok(placed);
    const why = whyNot(cancelled);
    if (why !== 'bought_by_others') return why === 'raced' ? why : refuse({ code: why });
  }
  return refuse({ code: 'conflict' });
};

const tooManyParts: Refusal = {
  code: 'invalid_input',
  issues: [{ pointer: '#/lines', message: 'too_many_lines' }],
};

/** All writes of an order but its idempotency record. */
export const placementWrites = (
  { order, parts }: Placement,
  accessKeyHash: string,
  shelf: Pick<Shelf, 'sold'>,
  stamp: Stamp,
): Write[] => {
  const productOf = (sku: (typeof parts)[number]['sku']) => {
    const sold = shelf.sold.get(sku);
    if (!sold) throw new Error(`${sku} was allocated but is not sold`);
    return sold.productId;
  };
  const lines = parts.map((p) => ({ sku: p.sku, productId: productOf(p.sku) }));
  const events: NewEvent[] = [placedEvent(order), ...stockChanged(lines, 'held', stamp.at)];
  return [
    newOrderWrite(order, accessKeyHash),
    ...rowWrites(order),
    dueWrite({ kind: 'order-expiry', subject: order.id, at: order.payBefore, round: 0 }),
    ...holdsFrom(parts, productOf).map((hold) => holdWrite(order.id, hold)),
    ...eventWrites(events, stamp),
    ...parts.map(holdStock),
  ];
};

const placedEvent = ({ id, shopperId, locale, totals, lines, payBefore, version }: Order): NewEvent => ({
  name: 'order.placed.v1',
  subject: id,
  sequence: version,
  data: {
    orderId: id,
    shopperId,
    locale,
    total: totals.total,
    lines: lines.map(({ sku, quantity }) => ({ sku, quantity })),
    payBefore,
  },
});

/** Shipping writes a movement for each line besides; what could never be shipped at once is not taken either. */
const fits = ({ order, parts }: Placement, writes: readonly Write[]): boolean => {
  const warehouses = new Set(parts.map((p) => p.warehouse)).size;
  const whenShipped = parts.length + order.lines.length + warehouses + shippingRows;
  return writes.length + 1 <= mostWrites && whenShipped <= mostWrites;
};
/** Idempotency record, order, its row, shipment, its pointer and one item of events (see ship-order.ts). */
const shippingRows = 6;

/** Reads the reasons of a cancelled transaction, whose first write is the idempotency record. */
const whyNot = (reasons: Cancelled): 'raced' | 'bought_by_others' | 'conflict' => {
  const [record, ...rest] = reasons;
  if (record?.code === 'ConditionalCheckFailed') return 'raced';
  return rest.some((r) => r.code === 'ConditionalCheckFailed') ? 'bought_by_others' : 'conflict';
};
