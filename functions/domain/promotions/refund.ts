import type { Applied, PricedLine, Pricing } from '../../../contracts/promotions/pricing.ts';
import type { PromotionId, Sku } from '../../../contracts/values/id.ts';
import { allocate, cny, type Money, subtract, sum } from '../../../contracts/values/money.ts';
import { type Priced, reachOf, takenOff } from './effect.ts';

/** Units of a line that have come back, all refunds together; `faulty`: those of them the shop answers for. */
export interface Back {
  readonly sku: Sku;
  readonly units: number;
  readonly faulty: number;
}

export type Bought = Pick<Pricing, 'lines' | 'applied'>;

/** What one refund of goods pays, and why. */
export interface Settlement {
  /** The share of these units in what was paid. */
  readonly lines: readonly { readonly sku: Sku; readonly units: number; readonly amount: Money }[];
  /** Of discounts that the goods kept no longer reach; below zero where an earlier one is given back. */
  readonly clawback: Money;
  /** The rules it is for. */
  readonly settles: readonly PromotionId[];
  /** Lines less clawback. */
  readonly amount: Money;
  /** Coupons the shopper has again, since nothing that they were for is kept. */
  readonly couponsBack: readonly PromotionId[];
}

/**
 * What a refund of goods pays. Each unit is worth its share of what was paid. Where a rule settles (`onReturn`), the goods that are kept get
 * what they would have got from it alone, at the prices of the purchase; the rest of its discount is kept back, but never more than this refund:
 * nobody is asked for money. Goods the shop got wrong count as kept for what they helped to reach. When all has come back, all that was paid
 * has gone back, whatever was kept back before.
 * @param before what had come back before, `after` with this refund, `paidBack` what was paid for goods so far
 */
export const settlementOf = (
  bought: Bought,
  before: readonly Back[],
  after: readonly Back[],
  paidBack: Money,
): Settlement => {
  const [then, now] = [unitsBy(before), unitsBy(after)];
  const lines = bought.lines.flatMap((line) => {
    const [from, to] = [then(line.sku).units, now(line.sku).units];
    if (to < from || to > line.quantity) throw new Error(`${to} of ${line.quantity} ${line.sku} cannot have come back`);
    const amount = subtract(firstUnits(line.paid, line.quantity, to), firstUnits(line.paid, line.quantity, from));
    return to > from ? [{ sku: line.sku, units: to - from, amount }] : [];
  });
  const lost = bought.applied.map((rule) => ({ rule, fen: lostOf(rule, bought.lines, now) })).filter((l) => l.fen > 0);
  const due = sum(bought.lines.map((line) => firstUnits(line.paid, line.quantity, now(line.sku).units)));
  const kept = lost.reduce((all, { fen }) => all + fen, 0);
  const amount = cny(Math.max(0, due.minor - kept - paidBack.minor));
  return {
    lines,
    clawback: subtract(sum(lines.map((l) => l.amount)), amount),
    settles: lost.map(({ rule }) => rule.id),
    amount,
    couponsBack: bought.applied.filter((rule) => isOver(rule, bought.lines, now)).map((rule) => rule.id),
  };
};

type UnitsBy = (sku: Sku) => Back;

const unitsBy = (backs: readonly Back[]): UnitsBy => {
  const by = new Map(backs.map((b) => [b.sku, b]));
  return (sku) => by.get(sku) ?? { sku, units: 0, faulty: 0 };
};

const each = (amount: Money, quantity: number): Money[] =>
  allocate(
    amount,
    Array.from({ length: quantity }, () => 1),
  );

/** The worth of the first so many units of a line: the odd fen go first, so what is refunded first is never too little. */
const firstUnits = (amount: Money, quantity: number, units: number): Money =>
  sum(each(amount, quantity).slice(0, units));

const shareOf = (line: PricedLine, promotion: PromotionId): Money =>
  sum(line.shares.filter((s) => s.promotion === promotion).map((s) => s.off));

/** How much of a rule's discount on the goods kept they would not have got by themselves. */
const lostOf = ({ id, returns }: Applied, lines: readonly PricedLine[], back: UnitsBy): number => {
  if (returns?.onReturn !== 'settle') return 0;
  const goods = lines.filter((line) => returns.goods.includes(line.sku));
  const off = (units: (line: PricedLine) => number): number =>
    goods.reduce((all, line) => {
      const share = shareOf(line, id);
      return all + share.minor - firstUnits(share, line.quantity, line.quantity - units(line)).minor;
    }, 0);
  const keeping = off((line) => line.quantity - back(line.sku).units);
  const standing = (line: PricedLine): number => line.quantity - back(line.sku).units + back(line.sku).faulty;
  const stands = off(standing);
  const had = takenOff(returns.effect, reachOf(pricedUnits(goods, (line) => line.quantity)));
  const has = takenOff(returns.effect, reachOf(pricedUnits(goods, standing)));
  return Math.min(keeping, Math.max(0, stands - entitled(stands, had, has)));
};

type Off = ReturnType<typeof takenOff>;

const entitled = (stands: number, had: Off, has: Off): number => {
  if (!has) return 0;
  if (has.kind === 'fixed') return has.fen;
  return had?.kind === 'part' ? Math.floor((stands * has.offBp) / had.offBp) : stands;
};

/** Units at their prices after item promotions, by which rules are reached. */
const pricedUnits = (lines: readonly PricedLine[], units: (line: PricedLine) => number): Priced[] =>
  lines.flatMap((line, of) =>
    each(line.itemPrice, line.quantity)
      .slice(0, units(line))
      .map(({ minor }) => ({ of, unit: minor, units: 1 })),
  );

/** All the goods of a coupon have come back. */
const isOver = ({ lane, returns }: Applied, lines: readonly PricedLine[], back: UnitsBy): boolean =>
  lane === 'coupon' &&
  returns !== null &&
  lines.every((line) => !returns.goods.includes(line.sku) || back(line.sku).units === line.quantity);
