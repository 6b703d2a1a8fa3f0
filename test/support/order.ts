import type { Order } from '../../contracts/orders/order.ts';
import { cny } from '../../contracts/values/money.ts';
import { newOrderId } from '../../functions/runtime/ids.ts';
import { shanghai, shopper } from './orders.ts';
import { noon } from './seed.ts';
import { sku } from './shop.ts';

/** An order just placed, for tests of pure rules. */
export const anOrder = (change: Partial<Order> = {}): Order => ({
  id: newOrderId(),
  shopperId: shopper('anyone'),
  state: 'awaiting_payment',
  fulfilment: 'unfulfilled',
  lines: [
    {
      sku: sku('MUG-1'),
      productHandle: 'mug',
      name: { zh: '木屿 马克杯', en: 'Muyu Mug' },
      optionText: { zh: '默认规格', en: 'Standard' },
      picture: { name: 'home-mug-white', alt: { zh: '白色马克杯', en: 'White mug' } },
      quantity: 2,
      unitPrice: cny(5_900),
      subtotal: cny(11_800),
      returnable: true,
    },
  ],
  totals: { goods: cny(11_800), freight: cny(1_200), total: cny(13_000) },
  address: shanghai,
  remark: '',
  placedAt: noon,
  payBefore: '2026-11-24T04:30:00.000Z',
  paidAt: null,
  cancelledAt: null,
  cancelReason: null,
  arrivesOn: '2026-11-26',
  paymentId: null,
  locale: 'zh-CN',
  version: 1,
  ...change,
});
