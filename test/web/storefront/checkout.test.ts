import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { address } from '../../../contracts/orders/address.ts';
import { regionLines } from '../../../web/storefront/build/regions.ts';
import { faultsFrom, faultsOf, phoneDigits } from '../../../web/storefront/shell/address-rules.ts';
import { maskedPhone, stageOf, stepsOf } from '../../../web/storefront/shell/order-stage.ts';
import { partsOf, regionsFrom } from '../../../web/storefront/shell/regions.ts';
import type { Order, Shipment } from '../../../web/storefront/shell/use-order.ts';
import { emptyDraft } from '../../../web/storefront/state/draft.ts';

const good = {
  ...emptyDraft,
  name: '林知夏',
  phone: '13800138000',
  province: '浙江省',
  city: '杭州市',
  district: '西湖区',
  street: '文三路 88 号',
};

describe('the address form', () => {
  test('finds fault exactly where the contract does', () => {
    const text = fc.oneof(
      fc.constant(''),
      fc.constant('     '),
      fc.string({ maxLength: 12 }),
      fc.constant('文三路 88 号'),
    );
    const phone = fc.oneof(
      text,
      fc.integer({ min: 10_000_000_000, max: 19_999_999_999 }).map(String),
      fc.constant('1380013800'),
    );
    const draft = fc.record({ name: text, phone, province: text, city: text, district: text, street: text });
    fc.assert(
      fc.property(draft, (typed) => {
        const checked = address.safeParse({ ...typed, phone: phoneDigits(typed.phone) });
        const wrong = checked.success ? [] : checked.error.issues.map((issue) => String(issue.path[0]));
        const found = Object.keys(faultsOf({ ...typed, remark: '' }, 'zh-CN'));
        expect(found.toSorted()).toEqual([...new Set(wrong)].toSorted());
      }),
    );
  });

  test('says how to mend it, in the language of the page', () => {
    expect(faultsOf({ ...good, phone: '1380013' }, 'zh-CN')).toEqual({
      phone: '请填写 11 位大陆手机号，如 13800138000',
    });
    expect(faultsOf({ ...good, city: '' }, 'en')).toEqual({ city: 'Please choose a city' });
    expect(faultsOf(good, 'en')).toEqual({});
  });

  test.each([
    ['138 0013 8000', '13800138000'],
    ['138-0013-8000', '13800138000'],
    ['+86 13800138000', '13800138000'],
    ['008613800138000', '13800138000'],
    ['86138001380', '86138001380'],
  ])('reads %s as %s', (typed, digits) => {
    expect(phoneDigits(typed)).toBe(digits);
  });

  test("puts the server's issues at their fields and keeps the rest", () => {
    const issues = [
      { pointer: '#/address/phone', message: 'wrong phone' },
      { pointer: '#/remark', message: 'too long' },
      { pointer: '#/lines', message: 'no lines' },
    ];
    expect(faultsFrom(issues)).toEqual({ faults: { phone: 'wrong phone', remark: 'too long' }, others: ['no lines'] });
  });
});

describe('the regions', () => {
  const regions = regionsFrom(regionLines());

  test('are those of mainland China, three levels deep everywhere', () => {
    expect(regions).toHaveLength(31);
    for (const province of regions) {
      expect(province.parts.length, province.name).toBeGreaterThan(0);
      for (const city of province.parts) expect(city.parts.length, `${province.name} ${city.name}`).toBeGreaterThan(0);
    }
  });

  test('are found by name, also a municipality whose city has its own name', () => {
    expect(partsOf(regions, '上海市', '上海市').map((d) => d.name)).toContain('徐汇区');
    expect(partsOf(regions, '广东省', '深圳市').map((d) => d.name)).toContain('南山区');
    expect(partsOf(regions, '无此省')).toEqual([]);
  });

  test('fit the contract', () => {
    const names = regions.flatMap((p) => [p.name, ...p.parts.flatMap((c) => [c.name, ...c.parts.map((d) => d.name)])]);
    for (const name of names) expect(name.length, name).toBeLessThanOrEqual(40);
  });
});

describe('where an order stands', () => {
  const order = (facts: Partial<Order>): Order =>
    ({
      state: 'paid',
      fulfilment: 'unfulfilled',
      placedAt: '2026-11-24T04:00:00.000Z',
      paidAt: '2026-11-24T04:01:00.000Z',
      cancelledAt: null,
      ...facts,
    }) as Order;
  const parcel = (states: readonly string[], deliveredAt: string | null = null): Shipment =>
    ({
      dispatchedAt: '2026-11-25T01:00:00.000Z',
      deliveredAt,
      tracking: states.map((state) => ({ at: '2026-11-25T02:00:00.000Z', state, text: '' })),
    }) as unknown as Shipment;

  test.each([
    ['awaiting', order({ state: 'awaiting_payment' }), []],
    ['paid', order({}), []],
    ['dispatched', order({ fulfilment: 'dispatched' }), [parcel([])]],
    ['onTheWay', order({ fulfilment: 'dispatched' }), [parcel(['in_transit', 'collected'])]],
    ['delivering', order({ fulfilment: 'dispatched' }), [parcel(['out_for_delivery', 'in_transit'])]],
    ['delivered', order({ fulfilment: 'delivered' }), [parcel(['delivered'], '2026-11-26T01:00:00.000Z')]],
    ['delivered', order({ state: 'completed', fulfilment: 'delivered' }), []],
    ['cancelled', order({ state: 'cancelled' }), []],
  ] as const)('%s', (stage, of, shipments) => {
    expect(stageOf(of, shipments)).toBe(stage);
  });

  test('has four steps, each with its time once it happened; two where it was cancelled', () => {
    const steps = stepsOf(order({ fulfilment: 'dispatched' }), [parcel(['collected'])]);
    expect(steps.map((step) => [step.name, step.at !== null])).toEqual([
      ['placed', true],
      ['paid', true],
      ['dispatched', true],
      ['delivered', false],
    ]);
    const cancelled = order({ state: 'cancelled', cancelledAt: '2026-11-24T05:00:00.000Z' });
    expect(stepsOf(cancelled, []).map((step) => step.name)).toEqual(['placed', 'cancelled']);
  });

  test('is not delivered before its last parcel', () => {
    const steps = stepsOf(order({ fulfilment: 'dispatched' }), [
      parcel(['in_transit']),
      parcel(['delivered'], '2026-11-26T01:00:00.000Z'),
    ]);
    expect(steps.at(-1)).toEqual({ name: 'delivered', at: null });
  });

  test('shows a phone only so far that its owner knows it', () => {
    expect(maskedPhone('13800138000')).toBe('138****8000');
  });
});
