import type { OrderRow } from '../../../contracts/orders/order.ts';
import type { OrderId } from '../../../contracts/values/id.ts';
import { cny } from '../../../contracts/values/money.ts';

/** An order's row as the desk gets it; `n` counts up with time. */
export const orderRow = (n: number, change: Partial<OrderRow> = {}): OrderRow => ({
  id: `ord_01M87TF21JXXY16V3RGM0${String(n).padStart(5, '0')}` as OrderId,
  state: 'paid',
  fulfilment: 'unfulfilled',
  placedAt: new Date(Date.UTC(2026, 10, 24, 8, n)).toISOString(),
  total: cny(10_000 + n),
  units: n,
  firstLine: { zh: '山野 T 恤', en: 'Shanye T-shirt' },
  recipient: '林知夏',
  region: '上海市',
  ...change,
});
