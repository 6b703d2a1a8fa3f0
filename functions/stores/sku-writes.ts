import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import type { Product } from '../../contracts/catalogue/product.ts';
import type { Refusal } from '../../contracts/problems.ts';
import type { ProductId, Sku } from '../../contracts/values/id.ts';
import { type Instant, plusMs } from '../../contracts/values/instant.ts';
import { refuse } from '../../contracts/values/result.ts';
import { sameJson } from '../domain/catalogue/field-changes.ts';
import { soldSkuOf } from '../domain/catalogue/sold-sku.ts';
import { type ProductItem, type SkuItem, skuClaim, skuRewrite, skuWrite } from './catalogue-items.ts';
import { dueWrite } from './due.ts';
import { dynamo, mostWrites, tableName, toItem, transact, type Write } from './table/client.ts';
import { keys } from './table/keys.ts';
import { readItem } from './table/read.ts';

export interface SkuPlan {
  /** SKUs that are new to the shop, set aside. */
  readonly claims: readonly Write[];
  readonly writes: readonly Write[];
}

/**
 * The SKU items that a version of a product changes. One that reads the same is left alone, unless an earlier version may still be
 * writing it.
 */
export const skuPlan = (product: Product, known: ReadonlyMap<Sku, SkuItem>, unsettled: boolean): SkuPlan => {
  const stale = product.variants.filter((v) => {
    const item = known.get(v.sku);
    return unsettled || !item || item.productVersion === 0 || !sameJson(item.sold, soldSkuOf(product, v));
  });
  return {
    claims: product.variants.filter((v) => !known.has(v.sku)).map((v) => skuClaim(product, v)),
    writes: stale.map((v) => skuWrite(product, v)),
  };
};

export interface ProductWriting {
  readonly product: Product;
  /** The record of the request, where it has one. */
  readonly first: readonly Write[];
  readonly core: readonly Write[];
  /** Each right by itself. */
  readonly side: readonly Write[];
  readonly skus: SkuPlan;
  readonly at: Instant;
}

/** A run that is still at it is left in peace for so long. */
const settleAfterMs = 60_000;

/**
 * In one transaction where all fits. A larger product goes first, with a note that its SKUs follow; they do at once, and if this process
 * dies in between, the clock finds the note (keep-shelves.ts). New SKUs are set aside before, so that nobody else gets them.
 * @returns `again` where someone else was faster; `raced` where it was this very request
 */
export const writeWithSkus = async (
  writing: ProductWriting,
): Promise<'written' | 'again' | 'raced' | ReturnType<typeof tooMany>> => {
  const { product, first, core, side, skus, at } = writing;
  const together = [...first, ...core];
  if (together.length + side.length + skus.writes.length <= mostWrites)
    return outcomeOf(await transact([...together, ...side, ...skus.writes]), first.length > 0);
  if (together.length + 1 > mostWrites) return tooMany();
  if (!(await inParts([...side, ...skus.claims]))) return 'again';
  const { id: subject, version: round } = product;
  const note = dueWrite({ kind: 'product-skus', subject, at: plusMs(at, settleAfterMs), round });
  const outcome = outcomeOf(await transact([...together, note]), first.length > 0);
  if (outcome === 'written') await settleSkus(subject);
  return outcome;
};

const tooMany = () =>
  refuse({
    code: 'invalid_input',
    issues: [{ pointer: '#/variants', message: 'too_many_removed' }],
  } satisfies Refusal);

const outcomeOf = (reasons: Awaited<ReturnType<typeof transact>>, recorded: boolean): 'written' | 'again' | 'raced' => {
  if (reasons === null) return 'written';
  return recorded && reasons[0]?.code === 'ConditionalCheckFailed' ? 'raced' : 'again';
};

const inParts = async (writes: readonly Write[]): Promise<boolean> => {
  for (let at = 0; at < writes.length; at += mostWrites)
    if ((await transact(writes.slice(at, at + mostWrites))) !== null) return false;
  return true;
};

/**
 * Writes every SKU of a large product as the product is now, and takes the note off. Where a newer version is on its way it has a note of
 * its own and does the same.
 */
export const settleSkus = async (id: ProductId): Promise<void> => {
  const product = (await readItem<ProductItem>(keys.product(id), { consistent: true }))?.product;
  if (product && !(await inParts(product.variants.map((v) => skuRewrite(product, v))))) {
    // Some are of this version already: one by one, those that are not.
    for (const variant of product.variants) await transact([skuRewrite(product, variant)]);
  }
  await dropNote(id, product?.version ?? 0);
};

const dropNote = async (id: ProductId, version: number): Promise<void> => {
  try {
    await dynamo.send(
      new DeleteItemCommand({
        TableName: tableName(),
        Key: toItem(keys.due(id, 'product-skus')),
        ConditionExpression: 'attribute_not_exists(pk) OR #round <= :version',
        ExpressionAttributeNames: { '#round': 'round' },
        ExpressionAttributeValues: toItem({ ':version': version }),
      }),
    );
  } catch (error) {
    if (!(error instanceof Error && error.name === 'ConditionalCheckFailedException')) throw error;
  }
};
