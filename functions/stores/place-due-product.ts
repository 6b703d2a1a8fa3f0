import type { ProductId } from '../../contracts/values/id.ts';
import { ok } from '../../contracts/values/result.ts';
import { duePlacing, placed } from '../domain/catalogue/status.ts';
import { type Due, dropDue } from './due.ts';
import { saveProduct } from './save-product.ts';
import { shopAndCategories } from './shop.ts';
import type { Stamp } from './stamp.ts';

/** Whom the history names for what happened by itself. */
const clock = { id: 'schedule', name: 'schedule', email: '' };

/**
 * Puts a product on the shelf, or takes it off, once its time has come. The product itself tells, and the entry of the due list goes in the
 * same transaction: however often two runs find it, it happens once.
 */
export const placeDueProduct = async (due: Due, stamp: Stamp): Promise<void> => {
  const { settings, categories } = await shopAndCategories();
  const saved = await saveProduct(
    due.subject as ProductId,
    (before) => {
      const to = before && duePlacing(before, stamp.at);
      return ok(before && to ? placed(before, to, { by: clock, at: stamp.at }) : null);
    },
    { categories, warehouses: settings.warehouses, stamp },
  );
  if (saved === 'raced') return;
  if (!saved.ok && saved.refusal.code !== 'product_not_found') throw new Error(`${due.subject}: ${saved.refusal.code}`);
  // Nothing was due after all: it has been placed, or its time was set anew and has an entry of its own.
  if (!saved.ok || (saved.value.outcome === 'unchanged' && isStale(due, saved.value.kept.backstage)))
    await dropDue(due);
};

const isStale = (due: Due, times: { readonly onShelfAt?: string; readonly offShelfAt?: string }): boolean =>
  (due.kind === 'product-on' ? times.onShelfAt : times.offShelfAt) !== due.at;
