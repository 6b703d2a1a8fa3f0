/**
 * A value kept on the shopper's device and shared by its tabs. Where storage is refused (private windows, embedded browsers) it
 * lives as long as the page. What is read back is checked: another version, or a person, may have written it.
 */
export interface Stored<Value> {
  readonly read: () => Value;
  readonly write: (value: Value) => void;
  /** Told of every change, by this tab or another. */
  readonly subscribe: (heard: () => void) => () => void;
}

const storageOf = (kind: 'local' | 'session'): Storage | null => {
  try {
    return kind === 'local' ? localStorage : sessionStorage;
  } catch {
    return null;
  }
};

export const stored = <Value>(
  key: string,
  kind: 'local' | 'session',
  check: (found: unknown) => Value,
): Stored<Value> => {
  const hearing = new Set<() => void>();
  let known: { readonly text: string | null; readonly value: Value } | null = null;

  const read = (): Value => {
    const text = textAt(key, kind);
    // No storage: what this page wrote last is all there is.
    if (known && (text === undefined || text === known.text)) return known.value;
    known = { text: text ?? null, value: check(parsed(text ?? null)) };
    return known.value;
  };

  const tell = (): void => {
    for (const heard of hearing) heard();
  };

  const write = (value: Value): void => {
    const text = JSON.stringify(value);
    known = { text, value };
    try {
      storageOf(kind)?.setItem(key, text);
    } catch {
      // Full or refused: this page still knows it.
    }
    tell();
  };

  const fromOtherTab = (event: StorageEvent): void => {
    if (event.key === key || event.key === null) tell();
  };

  const subscribe = (heard: () => void): (() => void) => {
    if (hearing.size === 0) addEventListener('storage', fromOtherTab);
    hearing.add(heard);
    return () => {
      hearing.delete(heard);
      if (hearing.size === 0) removeEventListener('storage', fromOtherTab);
    };
  };

  return { read, write, subscribe };
};

const textAt = (key: string, kind: 'local' | 'session'): string | null | undefined => {
  try {
    return storageOf(kind)?.getItem(key);
  } catch {
    return undefined;
  }
};

const parsed = (text: string | null): unknown => {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
};

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
