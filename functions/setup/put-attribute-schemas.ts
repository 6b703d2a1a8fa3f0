import type { AttributeRow } from '../../contracts/catalogue/attribute-schema.ts';
import type { Category } from '../../contracts/catalogue/category.ts';
import { attributeSchemaOf, putAttributeSchema } from '../stores/attribute-schemas.ts';

/**
 * The attributes a shop begins with, by category; what the merchant has saved since is never overwritten. Categories that the tree does
 * not have are left out.
 * @throws naming the category whose rows do not hold
 */
export const putAttributeSchemas = async (
  schemas: Readonly<Record<string, readonly AttributeRow[]>>,
  tree: readonly Category[],
): Promise<void> => {
  const roots = new Set(tree.map((root) => root.slug));
  // Roots first: a leaf's rows are checked against those above it.
  const inOrder = Object.entries(schemas).toSorted(([a], [b]) => Number(roots.has(b)) - Number(roots.has(a)));
  for (const [category, own] of inOrder) {
    const known = await attributeSchemaOf(category, tree, { consistent: true });
    if (known?.version !== 0) continue;
    const put = await putAttributeSchema(category, { own, seen: 0 }, tree);
    if (!put.ok) throw new Error(`the attributes of ${category} cannot be put: ${JSON.stringify(put.refusal)}`);
  }
};
