import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { AttributeRow, AttributeSchema } from '../../contracts/catalogue/attribute-schema.ts';
import type { Category } from '../../contracts/catalogue/category.ts';
import type { Refusal } from '../../contracts/problems.ts';
import { ok, type Result, refuse } from '../../contracts/values/result.ts';
import { schemaProblems } from '../domain/catalogue/attributes.ts';
import { rootOf } from '../domain/catalogue/tree.ts';
import { dynamo, tableName, toItem } from './table/client.ts';
import { keys } from './table/keys.ts';
import { type ReadOptions, readItems } from './table/read.ts';

interface SchemaItem {
  readonly own: readonly AttributeRow[];
  readonly version: number;
}

/** The attributes of a category's products: its root's, then its own. Null where the tree has no such category. */
export const attributeSchemaOf = async (
  category: string,
  tree: readonly Category[],
  options: ReadOptions = {},
): Promise<AttributeSchema | null> => {
  const root = rootOf(tree, category);
  if (!root) return null;
  const [above, here] = [keys.attributeSchema(root.slug), keys.attributeSchema(category)];
  const found = await readItems([above, here], options);
  const own = found.get<SchemaItem>(here);
  const inherited = root.slug === category ? [] : (found.get<SchemaItem>(above)?.own ?? []);
  return { category, inherited: [...inherited], own: [...(own?.own ?? [])], version: own?.version ?? 0 };
};

/** All rows that a product of the category is held to. */
export const attributeRowsOf = async (
  category: string,
  tree: readonly Category[],
): Promise<readonly AttributeRow[]> => {
  const schema = await attributeSchemaOf(category, tree);
  return schema ? [...schema.inherited, ...schema.own] : [];
};

/** Replaces a category's own rows. @param seen the version the editor looked at */
export const putAttributeSchema = async (
  category: string,
  change: { readonly own: readonly AttributeRow[]; readonly seen: number },
  tree: readonly Category[],
): Promise<Result<AttributeSchema, Refusal>> => {
  const before = await attributeSchemaOf(category, tree, { consistent: true });
  if (!before) return refuse({ code: 'category_not_found' });
  if (before.version !== change.seen) return refuse({ code: 'version_conflict', context: { version: before.version } });
  const issues = schemaProblems(change.own, before.inherited);
  if (issues.length > 0) return refuse({ code: 'invalid_input', issues });
  const next = { ...before, own: [...change.own], version: before.version + 1 };
  return (await written(category, next)) ? ok(next) : refuse({ code: 'version_conflict' });
};

const written = async (category: string, { own, version }: SchemaItem): Promise<boolean> => {
  try {
    await dynamo.send(
      new PutItemCommand({
        TableName: tableName(),
        Item: toItem({ ...keys.attributeSchema(category), _type: 'attribute-schema', _v: 1, own, version }),
        ...(version === 1
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : {
              ConditionExpression: 'version = :before',
              ExpressionAttributeValues: toItem({ ':before': version - 1 }),
            }),
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false;
    throw error;
  }
};
