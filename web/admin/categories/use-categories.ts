import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { CategoryTree } from '../../../contracts/catalogue/get-categories-for-staff.ts';
import type { Refused } from '../../shared/client.ts';
import { call } from '../api.ts';
import { categoriesQuery } from '../editor/editor-queries.ts';
import { toast } from '../parts/toast.tsx';
import { useText } from '../text/use-text.ts';
import { reordered } from './order.ts';

export type { Leaf, Root } from './order.ts';

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
