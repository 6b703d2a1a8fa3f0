import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { CategoryTree } from '../../../contracts/catalogue/get-categories-for-staff.ts';
import type { Refused } from '../../shared/client.ts';
import { call } from '../api.ts';
import { categoriesQuery } from '../editor/editor-queries.ts';
import { moved } from '../editor/lists.ts';
import { toast } from '../parts/toast.tsx';
import { useText } from '../text/use-text.ts';

export type Root = CategoryTree['items'][number];
export type Leaf = Root['children'][number];

export interface NewCategory {
  readonly slug: string;
  readonly name: { readonly zh: string; readonly en: string };
  /** Slug of the root; null for a root. */
  readonly parent: string | null;
  readonly tint: string | null;
}

type Outcome =
  | { readonly ok: true; readonly value: CategoryTree }
  | { readonly ok: false; readonly refusal: Refused<string> };

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

/** The tree and what can be done with it; one change at a time, each from the version that is on the screen. */
export const useCategories = () => {
  const text = useText();
  const queries = useQueryClient();
  const query = useQuery(categoriesQuery);
  const [busy, setBusy] = useState(false);
  const under = useRef(false);
  const tree = query.data;
  const send = async (ask: (version: number) => Promise<Outcome>): Promise<Refused<string> | null> => {
    if (!tree || under.current) return null;
    under.current = true;
    setBusy(true);
    const outcome = await ask(tree.version).finally(() => {
      under.current = false;
      setBusy(false);
    });
    if (outcome.ok) {
      queries.setQueryData(categoriesQuery.queryKey, outcome.value);
      return null;
    }
    await queries.invalidateQueries({ queryKey: categoriesQuery.queryKey });
    if (outcome.refusal.code === 'version_conflict') toast({ kind: 'bad', message: text.categories.conflict });
    return outcome.refusal;
  };
  return {
    tree,
    error: query.error,
    retry: () => void query.refetch(),
    busy,
    save: ({ slug, name, parent, tint }: NewCategory) =>
      send((version) =>
        call('saveCategory', {
          params: { slug },
          body: { version, name, parent, ...(tint === null ? {} : { tint }) },
        }),
      ),
    remove: (slug: string) => send((version) => call('removeCategory', { params: { slug }, query: { version } })),
    move: (slug: string, by: 1 | -1) =>
      send((version) => call('orderCategories', { body: { version, order: reordered(tree?.items ?? [], slug, by) } })),
  };
};

export type Categories = ReturnType<typeof useCategories>;
