import fc from 'fast-check';
import type { Promotion } from '../../../contracts/promotions/rule.ts';
import { add, cny, equals, type Money, subtract, sum } from '../../../contracts/values/money.ts';
import type { AskedLine } from '../../../functions/domain/promotions/asking.ts';
import { priced } from '../../../functions/domain/promotions/price.ts';
import { type Back, type Bought, settlementOf } from '../../../functions/domain/promotions/refund.ts';
import { askingOf, carts, growingCarts, rulesUpTo } from './cases.ts';

/** What holds of every price, whatever the cart and the rules: properties for as many cases as one has time for. */
const rules = rulesUpTo(5);

const addsUp = (lines: readonly AskedLine[], promotions: readonly Promotion[]): boolean => {
  const { lines: told, totals, applied } = priced(askingOf(lines, promotions));
  const byLine = told.every((line) => equals(subtract(line.subtotal, sum(line.shares.map((s) => s.off))), line.paid));
  const byRule = applied.every(({ id, off }) => {
    const shares = told.flatMap((line) => line.shares.filter((s) => s.promotion === id).map((s) => s.off));
    // Nothing is taken by a part so small that all it does is tip the rounding of a later one.
    return off.minor >= 0 && equals(sum(shares), off);
  });
  const { subtotal, off, goods, freight, total } = totals;
  const inAll = equals(sum(told.map((l) => l.paid)), goods) && equals(subtract(subtotal, off), goods);
  return byLine && byRule && inAll && equals(add(goods, freight), total);
};

const isNeverBelowZero = (lines: readonly AskedLine[], promotions: readonly Promotion[]): boolean => {
  const { lines: told, totals, applied } = priced(askingOf(lines, promotions));
  const amounts: readonly Money[] = [
    ...told.flatMap((line) => [line.paid, line.itemPrice, ...line.shares.map((s) => s.off)]),
    ...applied.map((a) => a.off),
    ...Object.values(totals),
  ];
  return amounts.every(({ minor }) => Number.isSafeInteger(minor) && minor >= 0);
};

const goodsOf = (lines: readonly AskedLine[], promotions: readonly Promotion[]): number =>
  priced(askingOf(lines, promotions)).totals.goods.minor;

const text = (lines: readonly AskedLine[], promotions: readonly Promotion[]): string => {
  const { notApplied, ...price } = priced(askingOf(lines, promotions));
  return JSON.stringify([price, notApplied]);
};

/** Refunds one after the other, the last of all that is left. Each step names a line, some units of it, and whether the shop is at fault. */
const refundSteps = fc.array(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 4 }), fc.boolean()), { maxLength: 5 });

const refundsSum = (
  lines: readonly AskedLine[],
  promotions: readonly Promotion[],
  steps: readonly (readonly [number, number, boolean])[],
): boolean => {
  const bought: Bought = priced(askingOf(lines, promotions));
  const backs: Back[][] = [];
  for (const [line, units, faulty] of steps) backs.push(returned(bought, backs.at(-1) ?? [], line, units, faulty));
  const everything = bought.lines.map(({ sku, quantity }) => ({ sku, units: quantity, faulty: 0 }));
  let before: Back[] = [];
  let paidBack = cny(0);
  for (const after of [...backs, everything]) {
    const { lines: refunded, clawback, amount } = settlementOf(bought, before, after, paidBack);
    if (amount.minor < 0 || !equals(subtract(sum(refunded.map((l) => l.amount)), clawback), amount)) return false;
    paidBack = add(paidBack, amount);
    before = after;
  }
  return equals(paidBack, sum(bought.lines.map((l) => l.paid)));
};

const returned = (bought: Bought, so: readonly Back[], at: number, units: number, isFaulty: boolean): Back[] =>
  bought.lines.map(({ sku, quantity }, line) => {
    const now = so.find((b) => b.sku === sku) ?? { sku, units: 0, faulty: 0 };
    const more = line === at ? Math.min(units, quantity - now.units) : 0;
    return { sku, units: now.units + more, faulty: now.faulty + (isFaulty ? more : 0) };
  });

export interface Law {
  readonly name: string;
  /** What contradicts it among so many cases, ready to read; null where nothing does. */
  readonly broken: (cases: number) => string | null;
}

const law = <Case>(name: string, property: fc.IProperty<Case>): Law => ({
  name,
  broken: (cases) => {
    const run = fc.check(property, { numRuns: cases });
    return run.failed ? (fc.defaultReportMessage(run) ?? 'failed without a report') : null;
  },
});

export const laws: readonly Law[] = [
  law(
    'the shares of every line and of every rule sum to what is paid and taken off',
    fc.property(carts, rules, addsUp),
  ),
  law('nothing is ever below zero', fc.property(carts, rules, isNeverBelowZero)),
  law(
    "an item more never raises the total of the goods by more than the item's own price",
    fc.property(
      growingCarts,
      rules,
      ({ small, large, price }, promotions) => goodsOf(large, promotions) <= goodsOf(small, promotions) + price,
    ),
  ),
  law(
    'the order in which rules come changes nothing',
    fc.property(carts, rules, fc.nat(4), (lines, promotions, turn) => {
      const turned = [...promotions.slice(turn), ...promotions.slice(0, turn)].toReversed();
      return text(lines, promotions) === text(lines, turned);
    }),
  ),
  law(
    'refunds in any order and grouping pay back exactly what was paid once all is back',
    fc.property(carts, rules, refundSteps, refundsSum),
  ),
];
