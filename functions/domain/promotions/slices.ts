import type { WhyNot } from '../../../contracts/promotions/pricing.ts';
import type { ItemPromotion } from '../../../contracts/promotions/rule.ts';
import type { AskedLine, Asking, Uses } from './asking.ts';
import { type Cart, isAbout } from './scope.ts';

/** Units of one line at one price after item promotions, in fen a unit. `rule`: what made that price. */
export interface Slice {
  readonly line: number;
  readonly rule: ItemPromotion | null;
  readonly unit: number;
  readonly units: number;
}

/** What a rule would ask for a unit of a line, and for how many. */
export interface ItemOffer {
  readonly rule: ItemPromotion;
  readonly unit: number;
  readonly most: number;
}

export const amountOf = ({ unit, units }: Slice): number => unit * units;

/** The cheapest first; the same price: the rule that goes first. */
export const itemOffers = (
  { lines, isAbout }: Cart,
  rules: readonly ItemPromotion[],
  uses: readonly Uses[],
): ItemOffer[][] =>
  lines.map((line, at) =>
    rules
      .filter((rule) => isAbout(rule, at))
      .flatMap((rule) => {
        const offer = offerOf(rule, line, uses);
        return offer && offer.most > 0 && offer.unit < line.unitPrice.minor ? [offer] : [];
      })
      .toSorted((a, b) => a.unit - b.unit || rules.indexOf(a.rule) - rules.indexOf(b.rule)),
  );

const offerOf = (rule: ItemPromotion, line: AskedLine, uses: readonly Uses[]): ItemOffer | null => {
  const { effect } = rule;
  const full = line.unitPrice.minor;
  const most = Number.POSITIVE_INFINITY;
  if (effect.kind === 'unit_amount') return { rule, unit: Math.max(0, full - effect.off), most };
  if (effect.kind === 'unit_percent') return { rule, unit: full - Math.floor((full * effect.offBp) / 10_000), most };
  const own = effect.prices.find((p) => p.sku === line.sku);
  return own ? { rule, unit: own.price, most: flashLeft(rule, line, uses).units } : null;
};

/** How many units of a line a flash price is still good for, and what ends it. */
const flashLeft = (
  rule: ItemPromotion,
  line: AskedLine,
  uses: readonly Uses[],
): { readonly units: number; readonly stock: number } => {
  const own = rule.effect.kind === 'flash' ? rule.effect.prices.find((p) => p.sku === line.sku) : undefined;
  const used = uses.find((u) => u.promotion === rule.id)?.flash.find((f) => f.sku === line.sku);
  const left = (limit: number | null | undefined, taken: number | undefined): number =>
    limit === null || limit === undefined ? Number.POSITIVE_INFINITY : Math.max(0, limit - (taken ?? 0));
  const stock = left(own?.stock, used?.sold);
  return { units: Math.min(stock, left(own?.perCustomer, used?.byCustomer)), stock };
};

/**
 * Prices every unit by the cheapest of the rules given that is still good for it; what is left is sold at its own price. A unit's price
 * does not depend on the units after it, nor on other lines.
 */
export const slicesOf = (
  lines: readonly AskedLine[],
  offers: readonly (readonly ItemOffer[])[],
  takes: (rule: ItemPromotion) => boolean,
): Slice[] =>
  lines.flatMap((line, at) => {
    const slices: Slice[] = [];
    let left = line.quantity;
    for (const { rule, unit, most } of offers[at] ?? []) {
      const units = takes(rule) ? Math.min(left, most) : 0;
      if (units > 0) slices.push({ line: at, rule, unit, units });
      left -= units;
    }
    if (left > 0) slices.push({ line: at, rule: null, unit: line.unitPrice.minor, units: left });
    return slices;
  });

/** Why an item promotion changes no price, though its goods are there. */
export const whyNoOffer = (rule: ItemPromotion, { lines, uses }: Asking): WhyNot => {
  const about = lines.filter((line) => isAbout(rule.scope, line));
  if (rule.effect.kind !== 'flash') return { code: 'no_cheaper' };
  const { prices } = rule.effect;
  const own = about.filter((line) => prices.some((p) => p.sku === line.sku));
  if (own.length === 0) return { code: 'no_goods' };
  const left = own.map((line) => flashLeft(rule, line, uses));
  if (left.some(({ units }) => units > 0)) return { code: 'no_cheaper' };
  return { code: left.some(({ stock }) => stock > 0) ? 'flash_limit_reached' : 'flash_sold_out' };
};
