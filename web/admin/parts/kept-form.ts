import { useCallback, useEffect, useRef, useState } from 'react';
import { draftPrefix } from './draft.ts';
import { keep, kept } from './kept.ts';

/** A form as it was left, and what it had been begun from. */
export interface Left<Form> {
  readonly form: Form;
  readonly from: number;
  readonly at: number;
}

const storedAs = (name: string): string => `${draftPrefix}${name}`;

/** What was left of a form on this device; anything that does not look like one is as good as nothing. */
export const leftOf = <Form>(name: string, read: (found: unknown) => Form | null): Left<Form> | null => {
  const json = kept('local', storedAs(name));
  if (json === null) return null;
  try {
    const found: unknown = JSON.parse(json);
    if (typeof found !== 'object' || found === null || !('form' in found)) return null;
    const form = read(found.form);
    const from = 'from' in found && typeof found.from === 'number' ? found.from : 0;
    const at = 'at' in found && typeof found.at === 'number' ? found.at : 0;
    return form === null ? null : { form, from, at };
  } catch {
    return null;
  }
};

/** Leaves a form on this device now. */
export const keepLeft = <Form>(name: string, form: Form, from: number): number => {
  const at = Date.now();
  keep('local', storedAs(name), JSON.stringify({ form, from, at } satisfies Left<Form>));
  return at;
};

export const forgetLeft = (name: string): void => keep('local', storedAs(name), null);

/** Waits so long after the last key before the draft is written: a large form is written as a whole. */
const pauseMs = 400;

/**
 * Keeps a form on this device while it differs from what is saved, so that a closed tab, a power cut or an expired session loses
 * nothing. Answers when it was last kept.
 */
export const useKeptForm = <Form>(name: string, form: Form, from: number, dirty: boolean) => {
  const [keptAt, setKeptAt] = useState<number | null>(null);
  const latest = useRef<(() => void) | null>(null);
  useEffect(() => {
    if (!dirty) {
      latest.current = null;
      forgetLeft(name);
      setKeptAt(null);
      return;
    }
    const write = (): void => {
      latest.current = null;
      setKeptAt(keepLeft(name, form, from));
    };
    latest.current = write;
    const timer = setTimeout(write, pauseMs);
    return () => clearTimeout(timer);
  }, [name, form, from, dirty]);
  // what was typed in the last moment before the page is left
  useEffect(() => {
    const flush = (): void => latest.current?.();
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, []);
  const forget = useCallback((): void => {
    latest.current = null;
    forgetLeft(name);
  }, [name]);
  return { keptAt, forget };
};
