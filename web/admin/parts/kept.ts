type Where = 'local' | 'session';

// Storage may be forbidden (private windows, policies): the admin then forgets, and works.
const storage = (where: Where): Storage | null => {
  try {
    return where === 'local' ? globalThis.localStorage : globalThis.sessionStorage;
  } catch {
    return null;
  }
};

export const kept = (where: Where, name: string): string | null => storage(where)?.getItem(name) ?? null;

export const keep = (where: Where, name: string, value: string | null): void => {
  try {
    if (value === null) storage(where)?.removeItem(name);
    else storage(where)?.setItem(name, value);
  } catch {
    // full or forbidden: what is on the screen stays on the screen
  }
};

/** Forgets everything kept whose name begins so. */
export const forget = (prefix: string): void => {
  for (const where of ['session', 'local'] as const) {
    const all = storage(where);
    if (!all) continue;
    for (const name of Object.keys(all)) if (name.startsWith(prefix)) all.removeItem(name);
  }
};
