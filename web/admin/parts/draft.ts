import { useCallback, useState } from 'react';
import { keep, kept } from './kept.ts';

export const draftPrefix = 'shop-admin.draft.';

/** Text fields by name; a draft is nothing else, so that it can be read back without trust. */
export type Fields<Name extends string> = Readonly<Record<Name, string>>;

/** What was kept, for the names the form has; anything else in it is ignored. */
export const fieldsIn = <Name extends string>(json: string | null, blank: Fields<Name>): Fields<Name> | null => {
  if (json === null) return null;
  try {
    const found: unknown = JSON.parse(json);
    if (typeof found !== 'object' || found === null) return null;
    const values = new Map<string, unknown>(Object.entries(found));
    const fields: Record<string, string> = { ...blank };
    for (const name of Object.keys(blank)) {
      const value = values.get(name);
      if (typeof value === 'string') fields[name] = value;
    }
    return fields as Fields<Name>;
  } catch {
    return null;
  }
};

export interface Draft<Name extends string> {
  readonly fields: Fields<Name>;
  readonly set: (change: Partial<Fields<Name>>) => void;
  readonly clear: () => void;
  /** Begun earlier in this tab and found again. */
  readonly restored: boolean;
}

/** A form whose typing outlives a reload, an expired session and the Back button, in this tab only. */
export const useDraft = <Name extends string>(name: string, blank: () => Fields<Name>): Draft<Name> => {
  const key = draftPrefix + name;
  const [start] = useState(() => {
    const found = fieldsIn(kept('session', key), blank());
    return { fields: found ?? blank(), restored: found !== null };
  });
  const [fields, setFields] = useState(start.fields);
  const set = useCallback(
    (change: Partial<Fields<Name>>) => {
      setFields((old) => {
        const next = { ...old, ...change };
        keep('session', key, JSON.stringify(next));
        return next;
      });
    },
    [key],
  );
  const clear = useCallback(() => keep('session', key, null), [key]);
  return { fields, set, clear, restored: start.restored };
};
