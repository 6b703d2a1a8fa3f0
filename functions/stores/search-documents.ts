import type { Category } from '../../contracts/catalogue/category.ts';
import type { Product } from '../../contracts/catalogue/product.ts';
import type { ProductId } from '../../contracts/values/id.ts';
import { cardOf } from '../domain/catalogue/card.ts';
import { documentOf, documentVersion, type SearchChange, type SearchDocument } from '../domain/search/document.ts';
import { allProducts, availabilityOfProducts, productsByIds } from './catalogue.ts';
import { shopAndCategories } from './shop.ts';

const atOnce = 50;
const consistent = { consistent: true };

/**
 * How the products of these ids should be found now: read consistently, since what is indexed stays until the next change. A product
 * that is gone altogether is out for good; one off the shelf is out at its version.
 */
export const searchChangesOf = async (ids: readonly ProductId[]): Promise<SearchChange[]> => {
  const products = await productsByIds(ids, consistent);
  const onShelf = products.filter((p) => p.status === 'on_shelf');
  const present = new Set(products.map((p) => p.id));
  return [
    ...(await documentsOf(onShelf)).map((document): SearchChange => ({ kind: 'present', document })),
    ...products
      .filter((p) => p.status !== 'on_shelf')
      .map((p): SearchChange => ({ kind: 'absent', id: p.id, version: documentVersion(p.version, 0) })),
    ...ids
      .filter((id) => !present.has(id))
      .map((id): SearchChange => ({ kind: 'absent', id, version: Number.MAX_SAFE_INTEGER })),
  ];
};

/** Documents of everything on the shelf: what an index is rebuilt from. */
export async function* allSearchDocuments(): AsyncGenerator<SearchDocument> {
  let batch: Product[] = [];
  for await (const product of allProducts('on_shelf')) {
    batch.push(product);
    if (batch.length < atOnce) continue;
    yield* await documentsOf(batch);
    batch = [];
  }
  yield* await documentsOf(batch);
}

const documentsOf = async (products: readonly Product[]): Promise<SearchDocument[]> => {
  if (products.length === 0) return [];
  const { settings, categories } = await shopAndCategories();
  const stock = await availabilityOfProducts(products, settings.warehouses, consistent);
  return products.map((product) => documentFrom(product, categories, stock.get(product.id)));
};

type Stock = Awaited<ReturnType<typeof availabilityOfProducts>> extends ReadonlyMap<unknown, infer S> ? S : never;

const documentFrom = (product: Product, categories: readonly Category[], stock: Stock | undefined): SearchDocument => {
  const card = cardOf(product, stock?.availability ?? []);
  return documentOf(product, card, categories, documentVersion(product.version, stock?.stockVersion ?? 0));
};
