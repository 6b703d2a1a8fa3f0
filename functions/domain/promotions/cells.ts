import type { GoodsPromotion } from '../../../contracts/promotions/rule.ts';
import { combine } from './combine.ts';
import type { Priced } from './effect.ts';
import type { Cart } from './scope.ts';
import type { Slice } from './slices.ts';

/** Slices that the same rules may take from: for the search they are one. */
export interface Cell {
  /** For each rule of the later lanes, whether it may. */
  readonly open: readonly boolean[];
  amount: number;
  units: number;
  readonly priced: Priced[];
}

export const cellsOf = (cart: Cart, slices: readonly Slice[], goods: readonly GoodsPromotion[]): Cell[] => {
  const cells = new Map<string, Cell>();
  for (const { line, rule: item, unit, units } of slices) {
    const open = goods.map((rule) => cart.isAbout(rule, line) && (!item || combine(item, rule)));
    const key = open.map(Number).join('');
    const cell = cells.get(key) ?? { open, amount: 0, units: 0, priced: [] };
    cells.set(key, cell);
    cell.amount += unit * units;
    cell.units += units;
    cell.priced.push({ of: line, unit, units });
  }
  return [...cells.values()];
};
