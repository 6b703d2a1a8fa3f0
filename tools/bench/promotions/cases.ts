import fc from 'fast-check';
import type { GoodsEffect, ItemEffect } from '../../../contracts/promotions/effects.ts';
import type { Promotion } from '../../../contracts/promotions/rule.ts';
import type { ProductId, PromotionId, Sku } from '../../../contracts/values/id.ts';
import { cny } from '../../../contracts/values/money.ts';
import type { AskedLine, Asking } from '../../../functions/domain/promotions/asking.ts';

/**
 * Carts and rules by chance, small enough that a reader can follow one and mixed enough that rules meet: few SKUs, prices that are no round
 * numbers, scopes that overlap in part, every kind of effect, ticks and groups. Used by the tests and, in millions, by the bench.
 */
const names = ['A', 'B', 'C', 'D', 'E'] as const;
type Name = (typeof names)[number];

const ulid = (n: number): string => `01K${String(n).padStart(23, '0')}`;
export const productOf = (name: Name): ProductId => `prd_${ulid(names.indexOf(name))}` as ProductId;
export const skuOf = (name: Name): Sku => `SKU-${name}` as Sku;
export const promotionOf = (n: number): PromotionId => `prm_${ulid(n)}` as PromotionId;

const both = (text: string) => ({ zh: text, en: text });
const fen = fc.oneof(
  fc.integer({ min: 0, max: 400 }),
  fc.integer({ min: 1, max: 30 }).map((n) => n * 1_000),
);
const offBp = fc.constantFrom(1, 333, 1_000, 1_500, 3_333, 5_000, 9_999, 10_000);
const measure = fc.constantFrom('amount' as const, 'units' as const);

export const lineOf = (name: Name, unit: number, quantity: number): AskedLine => ({
  sku: skuOf(name),
  quantity,
  unitPrice: cny(unit),
  productId: productOf(name),
  categories: [],
  brand: '木屿',
  tags: [],
  weightGrams: 300,
});

const prices = fc.tuple(fen, fen, fen, fen, fen);
const quantities = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 5, maxLength: 5 });

const products = fc.subarray([...names], { minLength: 0 });
const terms = fc.record({
  products,
  ticks: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
  group: fc.nat(5),
  rank: fc.nat(2),
});

const itemEffect: fc.Arbitrary<ItemEffect> = fc.oneof(
  fen.map((off) => ({ kind: 'unit_amount' as const, off })),
  offBp.map((bp) => ({ kind: 'unit_percent' as const, offBp: bp })),
  fc
    .array(
      fc.record({
        name: fc.constantFrom(...names),
        price: fen,
        stock: fc.option(fc.nat(3)),
        perCustomer: fc.option(fc.integer({ min: 1, max: 3 })),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((all) => ({ kind: 'flash' as const, prices: all.map(({ name, ...own }) => ({ sku: skuOf(name), ...own })) })),
);

const from = (by: 'amount' | 'units', n: number): number => (by === 'units' ? n % 6 : n);

const goodsEffect: fc.Arbitrary<GoodsEffect> = fc.oneof(
  fc.tuple(measure, fc.array(fc.tuple(fen, fen), { minLength: 1, maxLength: 3 })).map(([by, steps]) => ({
    kind: 'amount' as const,
    measure: by,
    steps: steps.map(([f, off]) => ({ from: from(by, f), off })),
  })),
  fc.tuple(measure, fen, fen, fc.option(fen)).map(([by, every, off, most]) => ({
    kind: 'every' as const,
    measure: by,
    every: Math.max(1, from(by, every)),
    off,
    most,
  })),
  fc
    .tuple(measure, fc.array(fc.tuple(fen, offBp), { minLength: 1, maxLength: 2 }), fc.option(fen))
    .map(([by, steps, most]) => ({
      kind: 'percent' as const,
      measure: by,
      steps: steps.map(([f, bp]) => ({ from: from(by, f), offBp: bp })),
      most,
    })),
  fc
    .tuple(fc.integer({ min: 2, max: 4 }), offBp, fc.constantFrom('sku' as const, 'goods' as const))
    .map(([n, bp, of]) => ({ kind: 'nth' as const, n, offBp: bp, of })),
);

const always = { from: '2026-01-01T00:00:00.000Z', until: null };

type Terms = typeof terms extends fc.Arbitrary<infer T> ? T : never;

export const termsOf = ({ products: only, ticks: [item, order, coupon], group, rank }: Terms) => ({
  name: both('a rule'),
  paused: false,
  active: always,
  audience: { newCustomersOnly: false, segments: [] },
  limits: { total: null, perCustomer: null },
  scope: { products: only.map(productOf), categories: [], brands: [], tags: [], except: { products: [], skus: [] } },
  combinesWith: { item, order, coupon },
  group: group < 2 ? `group ${group}` : null,
  rank,
  version: 1,
});

type Numbered = (n: number) => Promotion;

const rule: fc.Arbitrary<Numbered> = fc.oneof(
  fc.tuple(terms, itemEffect).map(
    ([t, effect]): Numbered =>
      (n) => ({ ...termsOf(t), id: promotionOf(n), lane: 'item', effect }),
  ),
  fc.tuple(terms, goodsEffect, fc.boolean(), fc.boolean()).map(
    ([t, effect, isCoupon, settles]): Numbered =>
      (n) => {
        const shared = {
          ...termsOf(t),
          id: promotionOf(n),
          effect,
          onReturn: settles ? ('settle' as const) : ('keep' as const),
        };
        return isCoupon ? { ...shared, lane: 'coupon', access: { kind: 'public' } } : { ...shared, lane: 'order' };
      },
  ),
);

export const rulesUpTo = (most: number): fc.Arbitrary<Promotion[]> =>
  fc.array(rule, { maxLength: most }).map((rules) => rules.map((numbered, n) => numbered(n)));

export const shopFreight = {
  id: 'shop',
  zones: [],
  elsewhere: { charge: { by: 'order', fee: 1_200 }, free: { measure: 'amount', from: 12_900 } },
} as const satisfies Asking['freight'][0];

export const askingOf = (lines: readonly AskedLine[], promotions: readonly Promotion[]): Asking => ({
  lines,
  promotions,
  uses: [],
  customer: { isNew: false, segments: [], claimed: [], codes: [], declined: [], gifts: [] },
  giftStock: [],
  freight: [shopFreight],
  province: '上海市',
  at: '2026-11-25T00:00:00.000Z',
});

export const carts: fc.Arbitrary<AskedLine[]> = fc
  .tuple(prices, quantities)
  .map(([units, counts]) => cartOf(units, counts));

const cartOf = (units: readonly number[], counts: readonly number[]): AskedLine[] =>
  names.flatMap((name, at) => {
    const quantity = counts[at] ?? 0;
    return quantity > 0 ? [lineOf(name, units[at] ?? 0, quantity)] : [];
  });

/** A cart, and the same with one unit more of something that is or is not in it. */
export const growingCarts: fc.Arbitrary<{ small: AskedLine[]; large: AskedLine[]; price: number }> = fc
  .tuple(prices, quantities, fc.nat(names.length - 1))
  .map(([units, counts, more]) => ({
    small: cartOf(units, counts),
    large: cartOf(
      units,
      counts.map((count, at) => (at === more ? count + 1 : count)),
    ),
    price: units[more] ?? 0,
  }));
