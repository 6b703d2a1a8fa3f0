import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { shipOrder } from '../../../contracts/fulfilment/ship-order.ts';
import { shipment } from '../../../contracts/orders/order.ts';
import { addressText, phoneText, regionOf } from '../../../web/admin/orders/address-lines.ts';
import { orderIdIn, shortNumber, tailIn } from '../../../web/admin/orders/order-number.ts';
import { carrierOf, carriers, tidyWaybill, waybillIsWhole } from '../../../web/admin/orders/waybill.ts';

describe('an order number', () => {
  const id = 'ord_01M87TF21JXXY16V3RGM007C6P';

  it('is found however it was copied or typed', () => {
    for (const typed of [id, ` ${id} `, id.slice(4), id.toLowerCase(), '0IM87TF2LJXXYI6V3RGMOO7C6P'])
      expect(orderIdIn(typed)).toBe(id);
  });

  it('is nothing when it is not whole', () => {
    for (const typed of ['', '007C6P', id.slice(0, -1), `${id}0`, '林知夏', 'u'.repeat(26)])
      expect(orderIdIn(typed)).toBe(null);
  });

  it('is told by its end', () => {
    expect(shortNumber(id)).toBe('007C6P');
    expect(tailIn('oo7c6p')).toBe('007C6P');
    expect(tailIn('林知夏')).toBe(null);
    expect(tailIn('7c6')).toBe(null);
  });
});

describe('a waybill', () => {
  it('passes here only where the contract takes it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ A-Za-z0-9-]{0,40}$/), (typed) => {
        const waybill = tidyWaybill(typed);
        expect(waybillIsWhole(waybill)).toBe(shipOrder.body.safeParse({ carrier: 'sf', waybill }).success);
      }),
    );
  });

  it('comes off a scanner with spaces and line ends', () => {
    expect(tidyWaybill(' sf 1234-5678\t90\r\n')).toBe('SF1234-567890');
  });

  it('names its carrier where it begins with the letters of one', () => {
    expect(carrierOf('SF1234567890123')).toBe('sf');
    expect(carrierOf('JDVA12345678901')).toBe('jd');
    expect(carrierOf('YT8812345678901')).toBe('yto');
    expect(carrierOf('EB123456789CN')).toBe('ems');
    expect(carrierOf('75312345678901')).toBe(null);
  });
});

test('every carrier of the contract can be chosen', () => {
  expect([...carriers].toSorted()).toEqual([...shipment.shape.carrier.options].toSorted());
});

test('an address is copied as a carrier takes it', () => {
  const address = {
    name: '林知夏',
    phone: '13800138000',
    province: '上海市',
    city: '上海市',
    district: '徐汇区',
    street: '淮海中路 999 号',
  };
  expect(regionOf(address)).toBe('上海市 徐汇区');
  expect(addressText(address)).toBe('林知夏 13800138000 上海市徐汇区淮海中路 999 号');
  expect(phoneText('13800138000')).toBe('138 0013 8000');
});
