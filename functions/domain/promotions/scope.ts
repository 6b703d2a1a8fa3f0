import type { Scope } from '../../../contracts/promotions/conditions.ts';
import type { Promotion } from '../../../contracts/promotions/rule.ts';
import type { AskedLine } from './asking.ts';

/** Whether a rule is about a line's goods. */
export const isAbout = (scope: Scope, line: AskedLine): boolean => {
  if (scope.except.products.includes(line.productId) || scope.except.skus.includes(line.sku)) return false;
  const { products, categories, brands, tags } = scope;
  if (products.length + categories.length + brands.length + tags.length === 0) return true;
  return (
    products.includes(line.productId) ||
    brands.includes(line.brand) ||
    categories.some((c) => line.categories.includes(c)) ||
    tags.some((t) => line.tags.includes(t))
  );
};

/** Lines, and which of them each rule is about, found out once for all combinations. */
export interface Cart {
  readonly lines: readonly AskedLine[];
  readonly isAbout: (rule: Pick<Promotion, 'id'>, line: number) => boolean;
}

export const cartOf = (lines: readonly AskedLine[], rules: readonly Promotion[]): Cart => {
  const about = new Map(rules.map((rule) => [rule.id, lines.map((line) => isAbout(rule.scope, line))]));
  return { lines, isAbout: (rule, line) => about.get(rule.id)?.[line] ?? false };
};
