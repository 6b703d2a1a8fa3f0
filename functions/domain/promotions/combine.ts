import type {
  GiftPromotion,
  GoodsPromotion,
  ItemPromotion,
  Lane,
  Promotion,
} from '../../../contracts/promotions/rule.ts';

export type Stacked = ItemPromotion | GoodsPromotion | GiftPromotion;

const tickOf = { item: 'item', order: 'order', gift: 'order', coupon: 'coupon' } as const;

/** Whether two rules may meet on the same goods: each must tick the other's kind. */
export const combine = (a: Stacked, b: Stacked): boolean =>
  a.combinesWith[tickOf[b.lane]] && b.combinesWith[tickOf[a.lane]];

/** Whether an order takes one of the two at most. */
export const sameGroup = (a: Stacked, b: Stacked): boolean => a.group !== null && a.group === b.group;

const laneAt: Readonly<Record<Lane, number>> = { item: 0, order: 1, gift: 2, coupon: 3, freight: 4 };

/** The one order in which rules are looked at, whatever order they come in: lane, rank, then the older. */
export const inOrder = <Rule extends Promotion>(rules: readonly Rule[]): Rule[] =>
  rules.toSorted(
    (a, b) => laneAt[a.lane] - laneAt[b.lane] || a.rank - b.rank || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
