import type { ProductDraft, StaffProduct } from '../../contracts/catalogue/staff-product.ts';
import type { Refusal } from '../../contracts/problems.ts';
import type { Result } from '../../contracts/values/result.ts';
import { newProductId } from '../../functions/runtime/ids.ts';
import { soldSkus } from '../../functions/stores/catalogue.ts';
import { createProduct, updateProduct } from '../../functions/stores/edit-product.ts';
import { setProductStatus } from '../../functions/stores/product-status.ts';
import { draft } from './draft.ts';
import { noon, stampAt } from './seed.ts';
import { sku, testCategories, testSettings } from './shop.ts';

const { warehouses } = testSettings;
export const wang = { id: 'stf_1', name: '王店长', email: 'wang@shop.local' };
export const li = { id: 'stf_2', name: '李编辑', email: 'li@shop.local' };
export const context = () => ({ categories: testCategories, warehouses, stamp: stampAt(noon) });
export const by = (editor: typeof wang) => ({ by: editor, at: noon });

export const create = async (of: Partial<ProductDraft>): Promise<StaffProduct> => {
  const made = await createProduct(newProductId(), draft(of), by(wang), context());
  if (made === 'raced' || !made.ok) throw new Error(JSON.stringify(made));
  return made.value;
};
export const update = (product: StaffProduct, of: Partial<ProductDraft>, editor = wang) =>
  updateProduct(
    product.id,
    { seen: product.version, draftFrom: () => ({ ...draftFrom(product), ...of }) },
    by(editor),
    context(),
  );
const draftFrom = (product: StaffProduct): ProductDraft => {
  const { id: _, status: __, version: ___, changedAt: ____, changedBy: _____, ...rest } = product;
  return rest;
};
export const put = (product: StaffProduct, status: StaffProduct['status']) =>
  setProductStatus(product.id, { status, seen: product.version }, by(wang), context());
export const ofOk = (result: Result<StaffProduct, Refusal>): StaffProduct => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};
export const issuesOf = (result: Result<unknown, Refusal> | 'raced'): string[] =>
  result === 'raced' || result.ok ? [] : (result.refusal.issues ?? []).map((i) => `${i.pointer} ${i.message}`);
export const priceOf = async (code: string) => (await soldSkus([sku(code)], [])).sold.get(sku(code))?.price.minor;
