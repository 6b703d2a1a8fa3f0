import { describe, expect, it, test } from 'vitest';
import type { Order } from '../../../contracts/orders/order.ts';
import { mayPack } from '../../../web/admin/orders/desk.ts';
import { mended } from '../../../web/admin/orders/ship-wrong.ts';
import { productName, variantName } from '../../../web/admin/products/names.ts';
import type { ProductRow } from '../../../web/admin/products/product-queries.ts';

describe('a packing slip', () => {
  const order = (state: Order['state'], fulfilment: Order['fulfilment'] = 'unfulfilled') => ({ state, fulfilment });

  it('is for what is paid, and for nothing that was cancelled', () => {
    expect(mayPack(order('awaiting_payment'))).toBe(false);
    expect(mayPack(order('cancelled'))).toBe(false);
    expect(mayPack(order('paid'))).toBe(true);
    expect(mayPack(order('paid', 'dispatched'))).toBe(true);
    expect(mayPack(order('completed', 'delivered'))).toBe(true);
  });
});

describe('what is wrong in the ship dialog', () => {
  const wrong = { carrier: 'choose', waybill: 'missing' };

  it('goes with the carrier that a number tells', () => {
    expect(mended(wrong, 'waybill', 'carrier')).toEqual({});
  });

  it('stays at the carrier while a number tells none', () => {
    expect(mended(wrong, 'waybill')).toEqual({ carrier: 'choose' });
    expect(mended(wrong, 'carrier')).toEqual({ waybill: 'missing' });
  });
});

test('a SKU is named with its product, in the language of the admin', () => {
  const row = {
    card: { brand: { zh: '木屿', en: 'Muyu' }, name: { zh: '马克杯', en: 'Mug' } },
    variants: [{ sku: 'MUG-S', optionText: { zh: '小', en: 'Small' } }],
  } as unknown as ProductRow;
  expect(productName(row, 'en')).toBe('Muyu Mug');
  expect(variantName(row, 'MUG-S', 'zh-CN')).toBe('小');
  expect(variantName(row, 'MUG-X', 'en')).toBe('');
});
