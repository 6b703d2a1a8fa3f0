import type { Product, ProductCard, Variant } from '../../contracts/catalogue/product.ts';
import type { ProductId, Sku } from '../../contracts/values/id.ts';
import { cardOf } from '../domain/catalogue/card.ts';
import { type SoldSku, soldSkuOf } from '../domain/catalogue/sold-sku.ts';
import type { Kept } from '../domain/catalogue/staff-view.ts';
import { tableName, toItem, type Write } from './table/client.ts';
import { keys } from './table/keys.ts';
import { versionOf } from './table/versions.ts';

/** How a product lies in the table: the product, its card, its handle and one item for each SKU. */
export interface ProductItem extends Kept {
  /** Slug of the root category, whose shelf the card is on. */
  readonly root: string;
}
export interface CardItem {
  readonly card: ProductCard;
  readonly productVersion: number;
  /** Sum of the versions of the product's stock items: grows with every movement, so the newer of two cards can be told. */
  readonly stockVersion: number;
}
export interface HandleItem {
  readonly productId: ProductId;
  readonly handle: string;
  /** None where the product has moved on to another address: then `handle` is not the product's any more. */
  readonly skus: readonly Sku[];
  readonly changedAt: string;
}
export interface SkuItem {
  readonly sold: SoldSku;
  /** What version of the product it was made of; 0 while the SKU is only set aside for it. */
  readonly productVersion: number;
}
/** What a warehouse has of a SKU. `available` = `onHand` - `held`, kept so that one condition guards a sale. */
export interface StockItem {
  readonly sku: Sku;
  readonly warehouse: string;
  readonly productId: ProductId;
  readonly onHand: number;
  readonly held: number;
  readonly available: number;
  readonly version: number;
}
const put = (item: object, rest: Omit<NonNullable<Write['Put']>, 'TableName' | 'Item'> = {}): Write => ({
  Put: { TableName: tableName(), Item: toItem(item), ...rest },
});

/**
 * Writes the product as `product.version`, where it still has the version before (none before the first) and has sold no more meanwhile:
 * sales are counted without a version.
 */
export const productWrite = ({ product, backstage }: Kept, root: string, before: Kept | null): Write =>
  put(
    {
      ...keys.product(product.id),
      ...keys.productsByStatus(product.status, product.listedAt, product.id),
      _type: 'product',
      _v: versionOf('product'),
      version: product.version,
      product,
      backstage,
      root,
    },
    product.version === 1
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#version = :before AND product.salesCount = :sold',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: toItem({
            ':before': product.version - 1,
            ':sold': before?.product.salesCount ?? 0,
          }),
        },
  );

/**
 * On a shelf only while the product is. Written where the card is still the one read before the stock was: refreshing (see
 * refresh-card.ts) may have seen newer stock meanwhile.
 */
export const cardWrite = (product: Product, root: string, stock: StockSum, before: CardItem | null): Write =>
  put(
    {
      ...keys.card(product.id),
      ...(product.status === 'on_shelf' ? keys.shelf(root, product.listedAt, product.id) : {}),
      _type: 'card',
      _v: 1,
      card: cardOf(product, stock.available),
      productVersion: product.version,
      stockVersion: stock.version,
    },
    before
      ? {
          ConditionExpression: 'productVersion = :product AND stockVersion = :stock',
          ExpressionAttributeValues: toItem({ ':product': before.productVersion, ':stock': before.stockVersion }),
        }
      : { ConditionExpression: 'attribute_not_exists(pk)' },
  );

/** A product's stock over all warehouses. */
export interface StockSum {
  readonly available: readonly { readonly sku: Sku; readonly available: number }[];
  readonly version: number;
}

export const stockSumOf = (product: Product, items: readonly StockItem[]): StockSum => {
  const bySku = Map.groupBy(items, (i) => i.sku);
  const own = product.variants.map(({ sku }) => ({ sku, items: bySku.get(sku) ?? [] }));
  return {
    available: own.map((o) => ({ sku: o.sku, available: o.items.reduce((sum, i) => sum + i.available, 0) })),
    version: own.reduce((sum, o) => sum + o.items.reduce((versions, i) => versions + i.version, 0), 0),
  };
};

const handleItem = (product: Product, handle: string, rest: object): Write =>
  put(
    { ...keys.handle(handle), _type: 'handle', _v: 1, productId: product.id, handle, ...rest },
    {
      ConditionExpression: 'attribute_not_exists(pk) OR productId = :product',
      ExpressionAttributeValues: toItem({ ':product': product.id }),
    },
  );

/** The handle belongs to one product for good. */
export const handleWrite = (product: Product, changedAt: string): Write =>
  handleItem(product, product.handle, {
    ...(product.status === 'on_shelf' ? keys.wholeShelf(product.listedAt, product.id) : {}),
    skus: product.variants.map((v) => v.sku),
    changedAt,
  });

/** An address the product has left: it goes on leading to it, and is in no list. */
export const formerHandleWrite = (product: Product, handle: string, changedAt: string): Write =>
  handleItem(product, handle, { skus: [], changedAt });

const ofProduct = 'sold.productId = :product AND (attribute_not_exists(productVersion) OR productVersion < :version)';

const skuItem = (product: Product, sold: SoldSku, productVersion: number, condition: string): Write =>
  put(
    { ...keys.sku(sold.sku), _type: 'sku', _v: versionOf('sku'), sold, productVersion },
    {
      ConditionExpression: condition,
      ExpressionAttributeValues: toItem({ ':product': product.id, ':version': product.version }),
    },
  );

/** A SKU belongs to one product at a time, and never goes back to an older version of it. */
export const skuWrite = (product: Product, variant: Variant): Write =>
  skuItem(product, soldSkuOf(product, variant), product.version, `attribute_not_exists(pk) OR (${ofProduct})`);

/** As `skuWrite`, where the SKU is still there: one that a newer version took away stays away. */
export const skuRewrite = (product: Product, variant: Variant): Write =>
  skuItem(product, soldSkuOf(product, variant), product.version, `attribute_exists(pk) AND ${ofProduct}`);

/** Sets a SKU aside for a product that is about to have it; nobody can buy it yet. */
export const skuClaim = (product: Product, variant: Variant): Write =>
  skuItem(product, { ...soldSkuOf(product, variant), onShelf: false }, 0, `attribute_not_exists(pk) OR (${ofProduct})`);

export const skuRemoval = (sku: Sku): Write => ({
  Delete: { TableName: tableName(), Key: toItem(keys.sku(sku)) },
});

/** The place of a SKU in a warehouse goes with the SKU, where nothing is in it. */
export const emptyStockRemoval = (sku: Sku, warehouse: string): Write => ({
  Delete: {
    TableName: tableName(),
    Key: toItem(keys.stock(sku, warehouse)),
    ConditionExpression: 'attribute_not_exists(pk) OR (onHand = :none AND held = :none)',
    ExpressionAttributeValues: toItem({ ':none': 0 }),
  },
});

/** What a SKU's last product left in a warehouse is this one's now. */
export const adoptStock = (item: StockItem, productId: ProductId): Write => ({
  Update: {
    TableName: tableName(),
    Key: toItem(keys.stock(item.sku, item.warehouse)),
    UpdateExpression: 'SET productId = :product',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeValues: toItem({ ':product': productId }),
  },
});

/** Opening stock, where the warehouse has never had any of the SKU. */
export const openingStockWrite = (item: Omit<StockItem, 'held' | 'available' | 'version'>): Write =>
  put(
    {
      ...keys.stock(item.sku, item.warehouse),
      _type: 'stock',
      _v: 1,
      ...item,
      held: 0,
      available: item.onHand,
      version: 1,
    },
    { ConditionExpression: 'attribute_not_exists(pk)' },
  );
