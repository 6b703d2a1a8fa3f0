import type { Pricing } from '../../../contracts/promotions/pricing.ts';
import type { Promotion } from '../../../contracts/promotions/rule.ts';
import type { PromotionId, Sku } from '../../../contracts/values/id.ts';

/** One count up of what is limited: refused where it would pass a ceiling. */
export interface Redemption {
  readonly promotion: PromotionId;
  readonly version: number;
  /** Orders, of all customers and of this one; null: nobody counts. */
  readonly total: number | null;
  readonly perCustomer: number | null;
  /** Units at a flash price. */
  readonly flash: readonly {
    readonly sku: Sku;
    readonly units: number;
    readonly stock: number | null;
    readonly perCustomer: number | null;
  }[];
}

/**
 * What an order on this price redeems of things that are limited: to be counted in the order's own transaction, each under its ceiling, so that a
 * coupon for five is never used by six. What is without limit is not named. Gifts are stock, held like any other.
 */
export const redemptionsOf = (pricing: Pricing, promotions: readonly Promotion[]): Redemption[] =>
  pricing.applied.flatMap(({ id, version }) => {
    const rule = promotions.find((p) => p.id === id && p.version === version);
    if (!rule)
      throw new Error(`the price names version ${version} of ${id}, which is not among the rules it was made with`);
    const { total, perCustomer } = rule.limits;
    const flash = flashOf(rule, pricing);
    return total !== null || perCustomer !== null || flash.length > 0
      ? [{ promotion: id, version, total, perCustomer, flash }]
      : [];
  });

const flashOf = (rule: Promotion, { lines }: Pricing): Redemption['flash'] => {
  if (rule.lane !== 'item' || rule.effect.kind !== 'flash') return [];
  const { prices } = rule.effect;
  return lines.flatMap(({ sku, shares }) => {
    const own = prices.find((p) => p.sku === sku);
    const units = shares.find((s) => s.promotion === rule.id)?.units ?? 0;
    const isLimited = own !== undefined && (own.stock !== null || own.perCustomer !== null);
    return isLimited && units > 0 ? [{ sku, units, stock: own.stock, perCustomer: own.perCustomer }] : [];
  });
};
