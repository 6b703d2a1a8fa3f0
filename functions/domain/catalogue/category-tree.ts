import type { Category } from '../../../contracts/catalogue/category.ts';
import type { Issue } from '../../../contracts/problems.ts';
import type { Bilingual } from '../../../contracts/values/locale.ts';
import { ok, type Result, refuse } from '../../../contracts/values/result.ts';

type Tree = readonly Category[];
type Wrong = { readonly issues: readonly Issue[] };

const wrong = (pointer: string, message: string) => refuse({ issues: [{ pointer, message }] });

export interface CategoryEdit {
  readonly slug: string;
  readonly name: Bilingual;
  /** Slug of the root of a leaf; null of a root. */
  readonly parent: string | null;
  readonly tint?: string | undefined;
}

const usualTint = 'home';

/** Adds a category last on its level, or gives a new name to one that is there. Products keep their shelf, so none moves to another root. */
export const withCategory = (tree: Tree, edit: CategoryEdit): Result<Tree, Wrong> => {
  const { slug, name, parent, tint } = edit;
  const home = tree.find((root) => root.children.some((leaf) => leaf.slug === slug));
  const isRoot = tree.some((root) => root.slug === slug);
  if (isRoot ? parent !== null : home && home.slug !== parent) return wrong('#/parent', 'category_elsewhere');
  if (parent === null) {
    const named = { slug, name, tint: tint ?? usualTint, children: [] };
    if (!isRoot) return ok([...tree, named]);
    return ok(tree.map((root) => (root.slug === slug ? { ...root, name, tint: tint ?? root.tint } : root)));
  }
  if (!tree.some((root) => root.slug === parent)) return wrong('#/parent', 'no_such_category');
  return ok(
    tree.map((root) => (root.slug === parent ? { ...root, children: withLeaf(root.children, slug, name) } : root)),
  );
};

const withLeaf = (leaves: Category['children'], slug: string, name: Bilingual): Category['children'] =>
  leaves.some((leaf) => leaf.slug === slug)
    ? leaves.map((leaf) => (leaf.slug === slug ? { slug, name } : leaf))
    : [...leaves, { slug, name }];

/** The tree without it; a root goes only once it has no leaves. Whether products are in it is asked before. */
export const withoutCategory = (
  tree: Tree,
  slug: string,
): Result<Tree, { readonly code: 'category_not_found' | 'category_not_empty' }> => {
  const root = tree.find((r) => r.slug === slug);
  if (root) {
    if (root.children.length > 0) return refuse({ code: 'category_not_empty' });
    return ok(tree.filter((r) => r !== root));
  }
  if (!tree.some((r) => r.children.some((leaf) => leaf.slug === slug))) return refuse({ code: 'category_not_found' });
  return ok(tree.map((r) => ({ ...r, children: r.children.filter((leaf) => leaf.slug !== slug) })));
};

type Order = readonly { readonly slug: string; readonly children: readonly string[] }[];

const isRearranged = (wanted: readonly string[], there: readonly string[]): boolean =>
  wanted.length === there.length && new Set(wanted).size === wanted.length && wanted.every((w) => there.includes(w));

const arranged = <Row extends { readonly slug: string }>(rows: readonly Row[], slugs: readonly string[]): Row[] =>
  slugs.flatMap((slug) => rows.filter((row) => row.slug === slug));

/** The same tree in another order. */
export const reordered = (tree: Tree, order: Order): Result<Tree, Wrong> => {
  const slugs = order.map((o) => o.slug);
  if (
    !isRearranged(
      slugs,
      tree.map((r) => r.slug),
    )
  )
    return wrong('#/order', 'order_incomplete');
  const odd = order.findIndex(({ slug, children }) => {
    const root = tree.find((r) => r.slug === slug);
    return (
      !root ||
      !isRearranged(
        children,
        root.children.map((leaf) => leaf.slug),
      )
    );
  });
  if (odd >= 0) return wrong(`#/order/${odd}/children`, 'order_incomplete');
  return ok(
    arranged(tree, slugs).map((root) => ({
      ...root,
      children: arranged(root.children, order.find((o) => o.slug === root.slug)?.children ?? []),
    })),
  );
};
