import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Label, Relabelled } from '../../../contracts/catalogue/label.ts';
import type { Refused } from '../../shared/client.ts';
import { call } from '../api.ts';
import { type LabelKind, labelsQuery } from '../editor/editor-queries.ts';

export type { LabelKind };
export const kinds = ['brands', 'tags'] as const satisfies readonly LabelKind[];

export interface Name {
  readonly zh: string;
  readonly en: string;
}

type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refused<string> };

/** Brands or tags whose names hold what was typed, in either language. */
export const matching = (labels: readonly Label[], typed: string): readonly Label[] => {
  const wanted = typed.trim().toLowerCase();
  return wanted === ''
    ? labels
    : labels.filter(({ key, name }) => [key, name.zh, name.en].some((part) => part.toLowerCase().includes(wanted)));
};

/** The brands or the tags of the shop and what can be done with them. */
export const useLabels = (kind: LabelKind) => {
  const queries = useQueryClient();
  const query = useQuery(labelsQuery(kind));
  const [busy, setBusy] = useState(false);
  const under = useRef(false);
  const send = async <Value>(ask: () => Promise<Outcome<Value>>): Promise<Outcome<Value> | null> => {
    if (under.current) return null;
    under.current = true;
    setBusy(true);
    const outcome = await ask().finally(() => {
      under.current = false;
      setBusy(false);
    });
    await queries.invalidateQueries({ queryKey: ['labels', kind] });
    if (outcome.ok) await queries.invalidateQueries({ queryKey: ['products'], refetchType: 'none' });
    return outcome;
  };
  const rename = (key: string, name: Name) =>
    send<Relabelled>(() =>
      kind === 'brands'
        ? call('renameBrand', { params: { key }, body: { name } })
        : call('renameTag', { params: { key }, body: { name } }),
    );
  const remove = (key: string) =>
    send<{ changed: number; finished: boolean } | undefined>(() =>
      kind === 'brands' ? call('removeBrand', { params: { key } }) : call('removeTag', { params: { key } }),
    );
  const add = (name: Name) => send<Label>(() => call('createBrand', { body: { name } }));
  return { labels: query.data, error: query.error, retry: () => void query.refetch(), busy, rename, remove, add };
};

export type LabelsState = ReturnType<typeof useLabels>;
