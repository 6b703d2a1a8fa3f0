import type { Category } from '../../../contracts/catalogue/category.ts';

/** The root a slug belongs to, being a root itself or one of its leaves. */
export const rootOf = (tree: readonly Category[], slug: string): Category | null =>
  tree.find((root) => root.slug === slug || root.children.some((leaf) => leaf.slug === slug)) ?? null;
