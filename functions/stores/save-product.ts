import type { Category } from '../../contracts/catalogue/category.ts';
import type { Refusal } from '../../contracts/problems.ts';
import type { ProductId } from '../../contracts/values/id.ts';
import { ok, type Result, refuse } from '../../contracts/values/result.ts';
import type { Kept } from '../domain/catalogue/staff-view.ts';
import { rootOf } from '../domain/catalogue/tree.ts';
import type { CardItem, ProductItem } from './catalogue-items.ts';
import { type Surroundings, surroundings } from './product-surroundings.ts';
import { coreWrites, type Opening, openingOf } from './product-writes.ts';
import { skuPlan, writeWithSkus } from './sku-writes.ts';
import type { Stamp } from './stamp.ts';
import { pauseAfter, type Write } from './table/client.ts';
import { keys } from './table/keys.ts';
import { readItems } from './table/read.ts';

/** What a change makes of the product as it lies in the table (null: there is none): the next version, or null for nothing to do. */
export type Step = (before: Kept | null) => Result<Kept | null, Refusal>;

export interface SaveContext {
  /** They give the shelf. */
  readonly categories: readonly Category[];
  readonly warehouses: readonly { readonly id: string }[];
  readonly stamp: Stamp;
  /** Stock that opens with the product, where the warehouse never had the SKU. */
  readonly opening?: readonly Opening[];
  /** A file that no longer has a SKU takes it out of the shop whatever stock is left. */
  readonly letStockedGo?: true;
  /** Recorded with the change, see idempotency.ts. */
  readonly remember?: (saved: Kept) => Write;
}

export interface Saved {
  readonly kept: Kept;
  readonly outcome: 'created' | 'changed' | 'unchanged';
}

const tries = 5;

/**
 * The one way a product changes: itself, its card, its addresses, its SKUs, what is due for it, its history and its events, all of it
 * or nothing. Read and planned anew where someone else was faster.
 * @returns `raced` where this very request was answered beside this one
 */
export const saveProduct = async (
  id: ProductId,
  step: Step,
  context: SaveContext,
): Promise<Result<Saved, Refusal> | 'raced'> => {
  for (let attempt = 1; attempt <= tries; attempt++) {
    const outcome = await saveOnce(id, step, context);
    if (outcome !== 'again') return outcome;
    await pauseAfter(attempt);
  }
  return refuse({ code: 'conflict' });
};

const saveOnce = async (id: ProductId, step: Step, context: SaveContext) => {
  const found = await readItems([keys.product(id), keys.card(id)], { consistent: true });
  const before = found.get<ProductItem>(keys.product(id));
  const stepped = step(before);
  if (!stepped.ok) return stepped;
  const next = stepped.value ?? before;
  if (!next) return refuse({ code: 'product_not_found' });
  const root = rootOf(context.categories, next.product.category)?.slug ?? before?.root;
  if (root === undefined) return refuse({ code: 'category_not_found', context: { category: next.product.category } });
  const around = await surroundings(before, next, context.warehouses);
  const refusal = refusalOf(before, next, around, context);
  if (refusal) return refuse(refusal);

  const changed = stepped.value !== null || before?.root !== root;
  const kept = changed && stepped.value === null ? bumped(next) : next;
  const opening = openingOf(context.opening ?? [], kept.product, around.stock, context.stamp);
  if (!changed && opening.items.length === 0) return ok({ kept, outcome: 'unchanged' } as const);
  const change = { before, next: kept, root, changed, card: found.get<CardItem>(keys.card(id)), ...around, opening };
  const written = await writeWithSkus({
    product: kept.product,
    first: context.remember && changed ? [context.remember(kept)] : [],
    core: coreWrites(change, context.stamp),
    side: opening.writes,
    skus: changed ? skuPlan(kept.product, around.skus, around.unsettled) : { claims: [], writes: [] },
    at: context.stamp.at,
  });
  if (written !== 'written') return written;
  return ok({ kept, outcome: before ? (changed ? 'changed' : 'unchanged') : 'created' } as const);
};

/** Only its shelf is another: that too is a version. */
const bumped = ({ product, backstage }: Kept): Kept => ({
  product: { ...product, version: product.version + 1 },
  backstage,
});

/** Addresses and SKUs are the shop's, not the product's: what another has cannot be had, and what is in stock cannot be dropped. */
const refusalOf = (before: Kept | null, next: Kept, around: Surroundings, context: SaveContext): Refusal | null => {
  const { id, variants } = next.product;
  const taken = variants.flatMap(({ sku }, at) => {
    const owner = around.skus.get(sku)?.sold.productId ?? id;
    return owner === id ? [] : [{ pointer: `#/variants/${at}/sku`, message: 'sku_taken' }];
  });
  const elsewhere = around.handle !== null && around.handle.productId !== id;
  const issues = [...(elsewhere ? [{ pointer: '#/handle', message: 'handle_taken' }] : []), ...taken];
  if (issues.length > 0) return { code: 'invalid_input', issues };
  const stocked = around.stockOfGone.filter((s) => s.onHand > 0 || s.held > 0).map((s) => s.sku);
  if (stocked.length === 0 || context.letStockedGo || !before) return null;
  const skus = [...new Set(stocked)];
  return {
    code: 'invalid_input',
    issues: [{ pointer: '#/variants', message: 'variant_has_stock' }],
    context: { skus },
  };
};
