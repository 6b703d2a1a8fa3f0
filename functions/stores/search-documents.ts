import type { AttributeRow } from '../../contracts/catalogue/attribute-schema.ts';
import type { Category } from '../../contracts/catalogue/category.ts';
import type { Product } from '../../contracts/catalogue/product.ts';
import type { ProductId } from '../../contracts/values/id.ts';
import { cardOf } from '../domain/catalogue/card.ts';
import { documentOf, documentVersion, type SearchChange, type SearchDocument } from '../domain/search/document.ts';
import type { Indexed } from '../domain/search/drift.ts';
import { attributeRowsOf } from './attribute-schemas.ts';
import { allCardsOnShelf, allProducts, availabilityOfProducts, productsByIds } from './catalogue.ts';
import { shopAndCategories, shopCategories } from './shop.ts';

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

/** Version and availability of everything on the shelf, from the cards, which are small: what the index is held against. */
export const statesOnShelf = async (): Promise<Map<ProductId, Indexed>> => {
  const states = new Map<ProductId, Indexed>();
  for await (const { card, productVersion } of allCardsOnShelf(await shopCategories()))
    states.set(card.id, { version: productVersion, available: card.available });
  return states;
};

const documentsOf = async (products: readonly Product[]): Promise<SearchDocument[]> => {
  if (products.length === 0) return [];
  const { settings, categories } = await shopAndCategories();
  const stock = await availabilityOfProducts(products, settings.warehouses, consistent);
  const slugs = [...new Set(products.map((p) => p.category))];
  const rows = new Map(
    await Promise.all(slugs.map(async (slug) => [slug, await attributeRowsOf(slug, categories)] as const)),
  );
  return products.map((product) =>
    documentFrom(product, { categories, stock: stock.get(product.id), rows: rows.get(product.category) ?? [] }),
  );
};

type Stock = Awaited<ReturnType<typeof availabilityOfProducts>> extends ReadonlyMap<unknown, infer S> ? S : never;

interface Around {
  readonly categories: readonly Category[];
  readonly stock: Stock | undefined;
  readonly rows: readonly AttributeRow[];
}

const documentFrom = (product: Product, { categories, stock, rows }: Around): SearchDocument => {
  const availability = stock?.availability ?? [];
  return documentOf(product, {
    card: cardOf(product, availability),
    tree: categories,
    version: documentVersion(product.version, stock?.stockVersion ?? 0),
    stock: availability,
    rows,
  });
};
