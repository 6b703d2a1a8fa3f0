import type { ProductImport } from '../../contracts/catalogue/product.ts';
import { newProductId, newRequestId } from '../runtime/ids.ts';
import { stampOfRun } from '../runtime/stamp.ts';
import { type ImportContext, importProduct } from '../stores/import-product.ts';

const atOnce = 8;

/**
 * Puts a catalogue into the shop, a few products at a time; each is safe to repeat.
 * @throws naming the product that the shop refuses
 */
export const importProducts = async (
  products: readonly ProductImport[],
  shop: Pick<ImportContext, 'categories' | 'warehouses'>,
  progress: (done: number, of: number) => void,
): Promise<void> => {
  const stamp = stampOfRun({ correlationId: newRequestId() });
  let done = 0;
  let next = 0;
  const work = async (): Promise<void> => {
    for (let product = products[next++]; product; product = products[next++]) {
      const outcome = await importProduct(product, { ...shop, stamp, newProductId });
      if (!outcome.ok) throw new Error(`${product.handle} cannot be loaded: ${JSON.stringify(outcome.refusal)}`);
      progress(++done, products.length);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
};
