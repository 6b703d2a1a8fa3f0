import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { ProductId } from '../../contracts/values/id.ts';
import { cardOf } from '../domain/catalogue/card.ts';
import { stockOfSkus } from './catalogue.ts';
import { type CardItem, type ProductItem, stockSumOf } from './catalogue-items.ts';
import { dynamo, tableName, toItem } from './table/client.ts';
import { keys } from './table/keys.ts';
import { readItems } from './table/read.ts';

const tries = 5;

/**
 * Makes a product's card anew from the product and its stock as they are. Events come twice and out of order, so what counts is which
 * stock was read: a card made of newer stock (a higher sum of versions) is left alone, and one of another version of the product is read again.
 */
export const refreshCard = async (
  id: ProductId,
  warehouses: readonly { readonly id: string }[],
): Promise<'refreshed' | 'newer_already' | 'no_product'> => {
  for (let attempt = 1; attempt <= tries; attempt++) {
    const found = await readItems([keys.product(id), keys.card(id)], { consistent: true });
    const product = found.get<ProductItem>(keys.product(id))?.product;
    const held = found.get<CardItem>(keys.card(id));
    if (!product || !held) return 'no_product';
    const skus = product.variants.map((v) => v.sku);
    const stock = stockSumOf(product, await stockOfSkus(skus, warehouses, { consistent: true }));
    if (held.productVersion === product.version && held.stockVersion >= stock.version) return 'newer_already';
    const next = {
      card: cardOf(product, stock.available),
      productVersion: product.version,
      stockVersion: stock.version,
    };
    if (await replaced(id, held, next)) return 'refreshed';
  }
  throw new Error(`card of ${id} was changed by others ${tries} times in a row`);
};

/** Only the content: the shelf it stands on is moved with the product's status alone. */
const replaced = async (id: ProductId, before: CardItem, next: CardItem): Promise<boolean> => {
  try {
    await dynamo.send(
      new UpdateItemCommand({
        TableName: tableName(),
        Key: toItem(keys.card(id)),
        UpdateExpression: 'SET card = :card, productVersion = :product, stockVersion = :stock',
        ConditionExpression: 'productVersion = :productBefore AND stockVersion = :stockBefore',
        ExpressionAttributeValues: toItem({
          ':card': next.card,
          ':product': next.productVersion,
          ':stock': next.stockVersion,
          ':productBefore': before.productVersion,
          ':stockBefore': before.stockVersion,
        }),
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false;
    throw error;
  }
};
