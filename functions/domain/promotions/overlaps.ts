import type { Scope } from '../../../contracts/promotions/conditions.ts';
import type { Promotion } from '../../../contracts/promotions/rule.ts';
import type { PromotionId } from '../../../contracts/values/id.ts';
import type { Instant } from '../../../contracts/values/instant.ts';
import { combine, inOrder, sameGroup } from './combine.ts';

/** Two rules that can meet in a cart, when, and how they get on. */
export interface Overlap {
  readonly rules: readonly [PromotionId, PromotionId];
  readonly from: Instant;
  /** Null: without end. */
  readonly until: Instant | null;
  /** `combine`: both on the same goods; `apart`: not on the same goods; `either`: an order takes one. */
  readonly how: 'combine' | 'apart' | 'either';
}

/** What a merchant's calendar shows: of rules that are not paused, all pairs that are in force at one time for what may be the same goods. */
export const overlapsOf = (promotions: readonly Promotion[]): Overlap[] => {
  const rules = inOrder(promotions.filter((rule) => !rule.paused));
  return rules.flatMap((a, at) => rules.slice(at + 1).flatMap((b) => overlapOf(a, b) ?? []));
};

const overlapOf = (a: Promotion, b: Promotion): Overlap | null => {
  const from = [a.active.from, b.active.from].toSorted()[1] ?? a.active.from;
  const ends = [a.active.until, b.active.until].flatMap((until) => until ?? []).toSorted();
  const until = ends[0] ?? null;
  if ((until !== null && until <= from) || !mayMeet(a.scope, b.scope)) return null;
  return { rules: [a.id, b.id], from, until, how: howOf(a, b) };
};

const howOf = (a: Promotion, b: Promotion): Overlap['how'] => {
  if (a.lane === 'freight' || b.lane === 'freight') return a.lane === b.lane ? 'either' : 'combine';
  if (sameGroup(a, b)) return 'either';
  // A unit has one price.
  return combine(a, b) && !(a.lane === 'item' && b.lane === 'item') ? 'combine' : 'apart';
};

/** Whether a line can be meant by both. Products by name meet only where one is named by both; a category may hold any of them. */
const mayMeet = (a: Scope, b: Scope): boolean => {
  if (!isByProduct(a) || !isByProduct(b)) return true;
  return a.products.some((product) => b.products.includes(product));
};

const isByProduct = ({ products, categories, brands, tags }: Scope): boolean =>
  products.length > 0 && categories.length + brands.length + tags.length === 0;
