import type { GoodsPromotion } from '../../../contracts/promotions/rule.ts';
import type { Cell } from './cells.ts';
import { combine, sameGroup } from './combine.ts';
import { type Reach, type Taken, takenOff } from './effect.ts';

/** The rules of the later lanes, and what of them is the same for every cart that is tried. */
export interface Rules {
  readonly goods: readonly GoodsPromotion[];
  /** Whether two keep off each other's goods, and whether an order takes one of them at most. */
  readonly apart: readonly (readonly boolean[])[];
  readonly rivals: readonly (readonly boolean[])[];
  /** Whether a rule after it minds that it is applied. */
  readonly minds: readonly boolean[];
  /** The most that the rules from each place on can take off, whatever is applied. */
  readonly mostOff: readonly number[];
}

export const rulesOf = (goods: readonly GoodsPromotion[], mostOff: readonly number[]): Rules => {
  const table = (is: (a: GoodsPromotion, b: GoodsPromotion) => boolean) =>
    goods.map((a, at) => goods.map((b, other) => at !== other && is(a, b)));
  const apart = table((a, b) => !combine(a, b));
  const rivals = table(sameGroup);
  const minds = goods.map((_, at) =>
    goods.some((__, after) => after > at && (apart[at]?.[after] || rivals[at]?.[after])),
  );
  return { goods, apart, rivals, minds, mostOff };
};

/** Asked with a total in floating fen (a bound, or at the end what it comes to) and the rules so far. */
export interface Judge {
  /** Whether so little with so many rules can still be the best. */
  readonly mayBeBest: (total: number, rules: number) => boolean;
  /** A combination to be worked out exactly. */
  readonly propose: (rules: readonly GoodsPromotion[]) => void;
}

interface Used {
  readonly at: number;
  readonly cells: ReadonlySet<number>;
}

/**
 * Goes through all combinations of the rules that may be the best, depth first, each rule first applied and then not where that may be better:
 * something later minds it, or it brought less than a fen. In floating numbers, since it only proposes.
 */
export const search = (rules: Rules, cells: readonly Cell[], groups: ReadonlySet<string>, judge: Judge): void => {
  const walk = (at: number, left: readonly number[], used: readonly Used[]): void => {
    const total = left.reduce((a, b) => a + b, 0);
    if (!judge.mayBeBest(total - (rules.mostOff[at] ?? 0), used.length)) return;
    const rule = rules.goods[at];
    if (!rule) {
      judge.propose(used.flatMap((u) => rules.goods[u.at] ?? []));
      return;
    }
    const isTaken = (rule.group !== null && groups.has(rule.group)) || used.some((u) => rules.rivals[at]?.[u.at]);
    const mine = isTaken ? [] : cellsFor(rules, cells, at, used);
    const taken = isTaken ? null : takenOff(rule.effect, reachOfCells(cells, mine));
    const after = taken ? lessTaken(left, mine, taken) : null;
    const brought = after ? total - after.reduce((a, b) => a + b, 0) : 0;
    if (after && brought > 0) walk(at + 1, after, [...used, { at, cells: new Set(mine) }]);
    if (brought < 1 || rules.minds[at]) walk(at + 1, left, used);
  };
  walk(
    0,
    cells.map((cell) => cell.amount),
    [],
  );
};

const cellsFor = (rules: Rules, cells: readonly Cell[], at: number, used: readonly Used[]): number[] => {
  const others = used.filter((u) => rules.apart[at]?.[u.at]);
  return cells.flatMap((cell, n) => (cell.open[at] && !others.some((u) => u.cells.has(n)) ? [n] : []));
};

const reachOfCells = (cells: readonly Cell[], mine: readonly number[]): Reach => ({
  amount: mine.reduce((sum, n) => sum + (cells[n]?.amount ?? 0), 0),
  units: mine.reduce((sum, n) => sum + (cells[n]?.units ?? 0), 0),
  priced: () => mine.flatMap((n) => cells[n]?.priced ?? []),
});

const lessTaken = (left: readonly number[], mine: readonly number[], taken: Taken): number[] => {
  const there = mine.reduce((sum, n) => sum + (left[n] ?? 0), 0);
  const most = taken.kind === 'fixed' ? taken.fen : (taken.most ?? Number.POSITIVE_INFINITY);
  const off = Math.min(there, most, taken.kind === 'part' ? (there * taken.offBp) / 10_000 : most);
  const rest = [...left];
  for (const n of mine) rest[n] = off >= there ? 0 : ((left[n] ?? 0) * (there - off)) / there;
  return rest;
};
