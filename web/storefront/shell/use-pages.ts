import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Refused } from '../../shared/client.ts';

interface Page<Row> {
  readonly items: readonly Row[];
  readonly nextCursor: string | null;
}

type Answer<Row> =
  | { readonly ok: true; readonly value: Page<Row> }
  | { readonly ok: false; readonly refusal: Refused<string> };

export interface Pages<Row> {
  /** null until the first page is there. */
  readonly items: readonly Row[] | null;
  readonly more: boolean;
  readonly busy: boolean;
  readonly refusal: Refused<string> | null;
  readonly next: () => Promise<void>;
  readonly change: (by: (items: readonly Row[]) => readonly Row[]) => void;
}

/** A list that grows downwards, page by page. @param ask a constant of its module */
export const usePages = <Row>(ask: (cursor: string | null) => Promise<Answer<Row>>): Pages<Row> => {
  const [items, setItems] = useState<readonly Row[] | null>(null);
  const [cursor, setCursor] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refused<string> | null>(null);
  const load = useCallback(
    async (from: string | null): Promise<void> => {
      setBusy(true);
      setRefusal(null);
      const answer = await ask(from);
      setBusy(false);
      if (!answer.ok) {
        setRefusal(answer.refusal);
        return;
      }
      setItems((before) => [...(from === null ? [] : (before ?? [])), ...answer.value.items]);
      setCursor(answer.value.nextCursor);
    },
    [ask],
  );
  useEffect(() => void load(null), [load]);
  return {
    items,
    more: cursor !== null,
    busy,
    refusal,
    next: () => load(items === null ? null : cursor),
    change: (by) => setItems((before) => (before ? by(before) : before)),
  };
};
