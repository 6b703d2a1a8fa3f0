import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Category } from '../../contracts/catalogue/category.ts';
import { type ProductImport, productImport } from '../../contracts/catalogue/product.ts';

const mostProblems = 10;

/**
 * A catalogue file: one JSON product a line (schema `productImport`). All of it is checked before any of it is used.
 * @throws naming the lines and fields that are wrong
 */
export const readCatalogue = async (file: string): Promise<ProductImport[]> => {
  const products: ProductImport[] = [];
  const problems: string[] = [];
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file, 'utf8') })) {
    number++;
    if (line.trim() === '') continue;
    const read = readLine(line);
    if ('problem' in read) problems.push(`  line ${number}: ${read.problem}`);
    else products.push(read.product);
    if (problems.length === mostProblems) break;
  }
  if (problems.length > 0) throw new Error(`${file} cannot be loaded:\n${problems.join('\n')}`);
  if (products.length === 0) throw new Error(`${file} has no products`);
  return products;
};

const readLine = (line: string): { product: ProductImport } | { problem: string } => {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    return { problem: error instanceof Error ? error.message : 'not JSON' };
  }
  const parsed = productImport.safeParse(json);
  if (parsed.success) return { product: parsed.data };
  const issue = parsed.error.issues[0];
  return { problem: `${issue?.path.join('.') || 'the line'}: ${issue?.message ?? 'does not fit the schema'}` };
};

/** The shop's tree, with a root of its own for categories of the file that the tree does not know. */
export const treeFor = (tree: readonly Category[], products: readonly ProductImport[]): readonly Category[] => {
  const known = new Set(tree.flatMap((root) => root.children.map((leaf) => leaf.slug)));
  const others = [...new Set(products.map((p) => p.category))].filter((slug) => !known.has(slug));
  if (others.length === 0) return tree;
  const children = others.map((slug) => ({ slug, name: { zh: slug, en: slug } }));
  return [...tree, { slug: 'more', name: { zh: '更多', en: 'More' }, tint: 'home', children }];
};
