import type { CategoryTree } from '../../../contracts/catalogue/get-categories-for-staff.ts';
import { moved } from '../editor/lists.ts';

export type Root = CategoryTree['items'][number];
export type Leaf = Root['children'][number];

/** The order of the whole tree with one category at another place on its level. */
export const reordered = (
  items: readonly Root[],
  slug: string,
  by: 1 | -1,
): { readonly slug: string; readonly children: string[] }[] => {
  const at = items.findIndex((root) => root.slug === slug);
  const roots = at < 0 ? items : moved(items, at, at + by);
  return roots.map((root) => {
    const here = root.children.findIndex((leaf) => leaf.slug === slug);
    const children = here < 0 ? root.children : moved(root.children, here, here + by);
    return { slug: root.slug, children: children.map((leaf) => leaf.slug) };
  });
};
