import type { Product, ProductStatus } from '../../contracts/catalogue/product.ts';
import type { Refusal } from '../../contracts/problems.ts';
import type { ProductId } from '../../contracts/values/id.ts';
import { ok, type Result, refuse } from '../../contracts/values/result.ts';
import { stockOfSkus } from './catalogue.ts';
import {
  type CardItem,
  cardWrite,
  handleWrite,
  type ProductItem,
  productWrite,
  skuWrites,
  stockSumOf,
} from './catalogue-items.ts';
import { eventWrites, type Stamp } from './stamp.ts';
import { keys } from './table/keys.ts';
import { writeInOrder } from './table/large-write.ts';
import { readItems } from './table/read.ts';

/**
 * Puts a product on the shelf or takes it off, with its card, its SKUs (which can then be ordered or not) and the event.
 * @param seen the version the editor looked at: an older one changes nothing
 */
export const setProductStatus = async (
  id: ProductId,
  to: { readonly status: ProductStatus; readonly seen: number },
  warehouses: readonly { readonly id: string }[],
  stamp: Stamp,
): Promise<Result<Product, Refusal>> => {
  const found = await readItems([keys.product(id), keys.card(id)], { consistent: true });
  const item = found.get<ProductItem>(keys.product(id));
  if (!item) return refuse({ code: 'product_not_found' });
  const { product, root } = item;
  if (product.version !== to.seen) return refuse({ code: 'version_conflict', context: { version: product.version } });
  if (product.status === to.status) return ok(product);
  const next = { ...product, status: to.status, version: product.version + 1 };
  const skus = product.variants.map((v) => v.sku);
  const stock = stockSumOf(next, await stockOfSkus(skus, warehouses, { consistent: true }));
  const { handle, status, version } = next;
  const data = { productId: id, handle, status, version };
  const written = await writeInOrder(skuWrites(next), [
    productWrite(next, root),
    cardWrite(next, root, stock, found.get<CardItem>(keys.card(id))),
    handleWrite(next, stamp.at),
    ...eventWrites([{ name: 'product.changed.v1', subject: id, sequence: version, data }], stamp),
  ]);
  return written ? ok(next) : refuse({ code: 'conflict' });
};
