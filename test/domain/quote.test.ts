import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cny } from '../../contracts/values/money.ts';
import { quote, type Shelf } from '../../functions/domain/cart/quote.ts';
import { freightOf, missingForFreeFreight } from '../../functions/domain/cart/totals.ts';
import { importedProduct } from '../../functions/domain/catalogue/imported-product.ts';
import { soldSkuOf } from '../../functions/domain/catalogue/sold-sku.ts';
import { place } from '../../functions/domain/orders/placement.ts';
import { newOrderId, newProductId } from '../../functions/runtime/ids.ts';
import { shanghai, shopper } from '../support/orders.ts';
import { noon } from '../support/seed.ts';
import { productLine, sku, testSettings } from '../support/shop.ts';

const stock = { 'Q-A': { hangzhou: 5 }, 'Q-B': { hangzhou: 0, guangzhou: 2 }, 'Q-C': {} };
const made = (line: ReturnType<typeof productLine>) => {
  const kept = importedProduct(line, null, { id: newProductId(), at: noon });
  if (!kept) throw new Error('a new product is never unchanged');
  return kept.product;
};
const product = made(productLine({ fen: 3_000, stock }));
const off = made(productLine({ status: 'off_shelf', stock: { 'Q-OFF': {} } }));
const sold = [...product.variants.map((v) => soldSkuOf(product, v)), ...off.variants.map((v) => soldSkuOf(off, v))];
const shelf: Shelf = {
  settings: testSettings,
  sold: new Map(sold.map((s) => [s.sku, s])),
  stock: Object.entries(stock).flatMap(([code, at]) =>
    Object.entries(at).map(([warehouse, available]) => ({ sku: sku(code), warehouse, available })),
  ),
};
const want = (code: string, quantity: number) => ({ sku: sku(code), quantity });

describe('quoting a cart', () => {
  it('tells of each line what can be done with it, and counts only what can be ordered', () => {
    const wants = [want('Q-A', 2), want('Q-B', 3), want('Q-C', 1), want('Q-OFF', 1), want('NEVER', 1)];
    const quoted = quote(wants, '上海市', shelf, noon);
    expect(quoted.lines.map((l) => [l.state, l.available])).toEqual([
      ['ok', 5],
      ['short', 2],
      ['sold_out', 0],
      ['gone', 0],
      ['gone', 0],
    ]);
    expect(quoted.totals).toEqual({ goods: cny(6_000), freight: cny(1_200), total: cny(7_200) });
    expect(quoted.parts).toEqual([{ sku: 'Q-A', warehouse: 'hangzhou', quantity: 2 }]);
  });

  it('sums lines of one SKU before it looks at the stock', () => {
    const quoted = quote([want('Q-A', 3), want('Q-B', 1), want('Q-A', 3)], '上海市', shelf, noon);
    expect(quoted.lines.map((l) => [l.sku, l.quantity, l.state])).toEqual([
      ['Q-A', 6, 'short'],
      ['Q-B', 1, 'ok'],
    ]);
  });

  it('promises the day of the last parcel, and the nearest one for an empty cart', () => {
    expect(quote([want('Q-A', 1), want('Q-B', 1)], '浙江省', shelf, noon).arrivesOn).toBe('2026-11-27');
    expect(quote([want('Q-A', 1)], '浙江省', shelf, noon).arrivesOn).toBe('2026-11-25');
    expect(quote([], '浙江省', shelf, noon)).toMatchObject({ arrivesOn: '2026-11-25', totals: { total: cny(0) } });
  });
});

describe('freight', () => {
  const rules = testSettings.freight;
  it.each([
    [0, '上海市', 0],
    [12_899, '上海市', 1_200],
    [12_900, '上海市', 0],
    [100, '新疆', 2_000],
    [12_900, '新疆维吾尔自治区', 0],
  ])('of goods for %i fen to %s is %i', (goods, province, fen) => {
    expect(freightOf(cny(goods), province, rules)).toEqual(cny(fen));
  });

  it('tells what is missing until it is free', () => {
    expect(missingForFreeFreight(cny(12_899), rules)).toEqual(cny(1));
    expect(missingForFreeFreight(cny(12_900), rules)).toBeNull();
  });

  it('adds up, and an item more never costs more than itself and its freight', () => {
    const quantity = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(quantity, fc.constantFrom('上海市', '新疆', '广东省'), (n, province) => {
        const { totals, lines } = quote([want('Q-A', n)], province, shelf, noon);
        const goods = lines.reduce((sum, l) => sum + l.subtotal.minor, 0);
        return totals.goods.minor === goods && totals.total.minor === goods + totals.freight.minor;
      }),
    );
  });
});

describe('an order decided', () => {
  const wish = (lines: ReturnType<typeof want>[], total: number) => ({
    id: newOrderId(),
    shopperId: shopper('anyone'),
    locale: 'zh-CN' as const,
    lines,
    address: shanghai,
    remark: '放门口',
    expectedTotal: cny(total),
  });

  it('costs what the cart was quoted, line for line', () => {
    const wants = [want('Q-A', 2), want('Q-B', 1)];
    const quoted = quote(wants, shanghai.province, shelf, noon);
    const placed = place(wish(wants, quoted.totals.total.minor), shelf, noon);
    if (!placed.ok) throw new Error(JSON.stringify(placed.refusal));
    expect(placed.value.order.totals).toEqual(quoted.totals);
    expect(placed.value.order.arrivesOn).toBe(quoted.arrivesOn);
    expect(placed.value.order.lines.map((l) => Object.keys(l).toSorted((a, b) => a.localeCompare(b)))[0]).toEqual([
      'name',
      'optionText',
      'picture',
      'productHandle',
      'quantity',
      'returnable',
      'sku',
      'subtotal',
      'unitPrice',
    ]);
  });

  it('takes no more than 99 of a SKU over all lines, and says where', () => {
    const lines = [want('Q-A', 60), want('Q-B', 1), want('Q-A', 40)];
    expect(place(wish(lines, 1), shelf, noon)).toEqual({
      ok: false,
      refusal: {
        code: 'invalid_input',
        issues: [
          { pointer: '#/lines/0/quantity', message: 'quantity_too_large' },
          { pointer: '#/lines/2/quantity', message: 'quantity_too_large' },
        ],
      },
    });
  });
});
