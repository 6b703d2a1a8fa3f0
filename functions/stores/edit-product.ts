import type { ProductChangedContext, ProductDraft, StaffProduct } from '../../contracts/catalogue/staff-product.ts';
import type { Issue, Refusal } from '../../contracts/problems.ts';
import type { ProductId } from '../../contracts/values/id.ts';
import { ok, type Result, refuse } from '../../contracts/values/result.ts';
import { draftProblems } from '../domain/catalogue/draft-problems.ts';
import { type Change, draftOf, editedProduct, newProduct, tidied } from '../domain/catalogue/edit.ts';
import { fieldChanges, sameJson } from '../domain/catalogue/field-changes.ts';
import { type Kept, staffViewOf } from '../domain/catalogue/staff-view.ts';
import { isShown } from '../domain/catalogue/status.ts';
import { attributeRowsOf } from './attribute-schemas.ts';
import { keptProduct } from './kept-products.ts';
import { labelsKnown, withKnownLabels } from './labels.ts';
import { revisionOf } from './product-history.ts';
import { type SaveContext, saveProduct } from './save-product.ts';

type Outcome = Result<StaffProduct, Refusal>;

/** As it will be kept: tidy, with the shop's own names for brand and tags. */
const prepared = async (draft: ProductDraft, { categories }: Pick<SaveContext, 'categories'>) => {
  const tidy = tidied(draft);
  const [known, attributes] = await Promise.all([labelsKnown(tidy), attributeRowsOf(tidy.category, categories)]);
  return { draft: withKnownLabels(tidy, known, 'all'), attributes };
};

/** A new product as a draft. Whatever is wrong with it is told at once, each at its field. */
export const createProduct = async (
  id: ProductId,
  given: ProductDraft,
  change: Change,
  context: SaveContext,
): Promise<Outcome | 'raced'> => {
  const { draft, attributes } = await prepared(given, context);
  const issues = draftProblems(draft, { categories: context.categories, attributes, shown: false });
  if (issues.length > 0) return refuse({ code: 'invalid_input', issues });
  const saved = await saveProduct(
    id,
    (before) => (before ? refuse({ code: 'conflict' }) : ok(newProduct(id, draft, change))),
    context,
  );
  return saved !== 'raced' && saved.ok ? ok(staffViewOf(saved.value.kept)) : saved;
};

export interface Edit {
  /** The version the editor opened. */
  readonly seen: number;
  /** What the editor wants, given the product as it is. */
  readonly draftFrom: (product: StaffProduct) => ProductDraft;
  /** Only prices change: nothing else is touched, and what else may be wrong with the product (an attribute that is required by now) is not asked. */
  readonly pricesOnly?: true;
}

/** Replaces what an editor may change. One who has not seen the newest version is told who changed what meanwhile, and changes nothing. */
export const updateProduct = async (
  id: ProductId,
  edit: Edit,
  change: Change,
  context: SaveContext,
): Promise<Outcome> => {
  const current = await keptProduct(id, { consistent: true });
  if (!current) return refuse({ code: 'product_not_found' });
  const wanted = edit.draftFrom(staffViewOf(current));
  const { draft, attributes } = edit.pricesOnly ? { draft: wanted, attributes: [] } : await prepared(wanted, context);
  const saved = await saveProduct(
    id,
    (before) => {
      if (!before) return refuse({ code: 'product_not_found' });
      if (before.product.version !== edit.seen) return refuse({ code: 'product_changed' });
      const shown = isShown(before.product.status);
      const wrong = draftProblems(draft, { categories: context.categories, attributes, shown });
      const issues = edit.pricesOnly ? wrong.filter(aboutPrices) : wrong;
      if (issues.length > 0) return refuse({ code: 'invalid_input', issues });
      return ok(sameJson(draftOf(staffViewOf(before)), draft) ? null : editedProduct(before, draft, change));
    },
    context,
  );
  if (saved === 'raced') return refuse({ code: 'conflict' });
  if (saved.ok) return ok(staffViewOf(saved.value.kept));
  return saved.refusal.code === 'product_changed' ? refuse(await changedMeanwhile(id, edit.seen, wanted)) : saved;
};

const aboutPrices = ({ pointer }: Issue): boolean => /\/(price|listPrice|cost)$/.test(pointer);

const changedMeanwhile = async (id: ProductId, seen: number, yours: ProductDraft): Promise<Refusal> => {
  const [kept, base] = await Promise.all([keptProduct(id, { consistent: true }), revisionOf(id, seen)]);
  if (!kept) return { code: 'product_not_found' };
  return { code: 'product_changed', context: contextOf(kept, base, yours) };
};

const contextOf = (kept: Kept, base: StaffProduct | null, yours: ProductDraft): Record<string, unknown> => {
  const { version } = kept.product;
  const { changedAt, changedBy } = kept.backstage;
  const fields = fieldChanges(base && draftOf(base), draftOf(staffViewOf(kept)), yours);
  return { version, changedAt, changedBy, fields } satisfies ProductChangedContext;
};
