import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Category } from '../../contracts/catalogue/category.ts';
import type { CategoryTree } from '../../contracts/catalogue/get-categories-for-staff.ts';
import type { Refusal } from '../../contracts/problems.ts';
import { ok, type Result, refuse } from '../../contracts/values/result.ts';
import { everyStatus } from '../domain/catalogue/status.ts';
import { allKept } from './kept-products.ts';
import type { CategoriesItem } from './shop.ts';
import { dynamo, tableName, toItem } from './table/client.ts';
import { keys } from './table/keys.ts';
import { readItem } from './table/read.ts';
import { versionOf } from './table/versions.ts';

/** The tree and its version, as of now. */
export const categoryTree = async (): Promise<CategoryTree> => {
  const item = await readItem<CategoriesItem>(keys.categories(), { consistent: true });
  return { items: [...(item?.categories ?? [])], version: item?.version ?? 0 };
};

/** Changes the tree for an editor who has seen its newest version. */
export const changeCategories = async (
  seen: number,
  change: (tree: readonly Category[]) => Result<readonly Category[], Refusal>,
): Promise<Result<CategoryTree, Refusal>> => {
  const { items, version } = await categoryTree();
  if (version !== seen) return refuse({ code: 'version_conflict', context: { version } });
  const changed = change(items);
  if (!changed.ok) return changed;
  const next = { items: [...changed.value], version: version + 1 };
  return (await written(next)) ? ok(next) : refuse({ code: 'version_conflict' });
};

const written = async ({ items, version }: CategoryTree): Promise<boolean> => {
  try {
    await dynamo.send(
      new PutItemCommand({
        TableName: tableName(),
        Item: toItem({
          ...keys.categories(),
          _type: 'categories',
          _v: versionOf('categories'),
          version,
          categories: items,
        }),
        // A tree of yesterday carries no version: it counts as 1.
        ConditionExpression:
          version <= 2
            ? 'attribute_not_exists(pk) OR attribute_not_exists(version) OR version = :before'
            : 'version = :before',
        ExpressionAttributeValues: toItem({ ':before': version - 1 }),
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false;
    throw error;
  }
};

/** Whether any product of any status is in a category. It goes over the products: a rare question, and no list is kept for it. */
export const isCategoryUsed = async (slug: string): Promise<boolean> => {
  for (const status of everyStatus)
    for await (const { product } of allKept(status)) if (product.category === slug) return true;
  return false;
};
