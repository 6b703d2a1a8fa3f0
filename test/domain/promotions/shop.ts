import type { GoodsEffect, ItemEffect } from '../../../contracts/promotions/effects.ts';
import type { Pricing } from '../../../contracts/promotions/pricing.ts';
import type {
  Coupon,
  FreightPromotion,
  GiftPromotion,
  ItemPromotion,
  OrderPromotion,
  Promotion,
} from '../../../contracts/promotions/rule.ts';
import type { Asking } from '../../../functions/domain/promotions/asking.ts';
import { priced } from '../../../functions/domain/promotions/price.ts';
import { askingOf, lineOf, promotionOf, termsOf } from '../../../tools/bench/promotions/cases.ts';

/** Rules and carts for examples: yuan as a merchant speaks of them, everything combining unless told. */
const all = { products: [], ticks: [true, true, true] as [boolean, boolean, boolean], group: 5, rank: 0 };

const named = (n: number, name: string) => ({ ...termsOf(all), id: promotionOf(n), name: { zh: name, en: name } });

export const yuan = (amount: number): number => Math.round(amount * 100);

export const item = (n: number, effect: ItemEffect, more: Partial<ItemPromotion> = {}): ItemPromotion => ({
  ...named(n, `限时折扣 ${n}`),
  lane: 'item',
  effect,
  ...more,
});

export const order = (n: number, effect: GoodsEffect, more: Partial<OrderPromotion> = {}): OrderPromotion => ({
  ...named(n, `满减 ${n}`),
  lane: 'order',
  onReturn: 'keep',
  effect,
  ...more,
});

export const coupon = (n: number, effect: GoodsEffect, more: Partial<Coupon> = {}): Coupon => ({
  ...named(n, `优惠券 ${n}`),
  lane: 'coupon',
  onReturn: 'keep',
  access: { kind: 'public' },
  effect,
  ...more,
});

export const gift = (n: number, effect: GiftPromotion['effect'], more: Partial<GiftPromotion> = {}): GiftPromotion => ({
  ...named(n, `赠品 ${n}`),
  lane: 'gift',
  effect,
  ...more,
});

export const freightOff = (
  n: number,
  effect: FreightPromotion['effect'],
  more: Partial<FreightPromotion> = {},
): FreightPromotion => {
  const { combinesWith: _, group: __, ...terms } = named(n, `包邮 ${n}`);
  return {
    ...terms,
    lane: 'freight',
    access: { kind: 'public' },
    regions: { only: [], except: [] },
    effect,
    ...more,
  };
};

/** ¥off from ¥from on. */
export const fullReduction = (...steps: (readonly [number, number])[]): GoodsEffect => ({
  kind: 'amount',
  measure: 'amount',
  steps: steps.map(([from, off]) => ({ from: yuan(from), off: yuan(off) })),
});

export const percentOff = (offBp: number, fromYuan = 0, most: number | null = null): GoodsEffect => ({
  kind: 'percent',
  measure: 'amount',
  steps: [{ from: yuan(fromYuan), offBp }],
  most,
});

type Wanted = readonly [name: 'A' | 'B' | 'C' | 'D' | 'E', yuan: number, quantity: number];

export const cart = (...wanted: Wanted[]): Asking['lines'] =>
  wanted.map(([name, unit, quantity]) => lineOf(name, yuan(unit), quantity));

export const price = (lines: Asking['lines'], rules: readonly Promotion[], more: Partial<Asking> = {}): Pricing =>
  priced({ ...askingOf(lines, rules), ...more });

export const buyer = (more: Partial<Asking['customer']>): Asking['customer'] => ({
  ...askingOf([], []).customer,
  ...more,
});

export const whyOf = (pricing: Pricing, n: number) =>
  pricing.notApplied.find((rule) => rule.id === promotionOf(n))?.why;
export const offOf = (pricing: Pricing, n: number): number | undefined =>
  pricing.applied.find((rule) => rule.id === promotionOf(n))?.off.minor;
