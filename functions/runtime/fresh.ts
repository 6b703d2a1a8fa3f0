import { elapsedMs } from './clock.ts';

/**
 * A read that is remembered in this process for a moment: settings and the like, which every request needs and nobody changes often.
 * Requests that come together share one read. A failed read is not remembered.
 */
export const fresh = <Value>(forMs: number, read: () => Promise<Value>): (() => Promise<Value>) => {
  let held: { readonly since: number; readonly value: Promise<Value> } | null = null;
  return () => {
    if (held && elapsedMs() - held.since < forMs) return held.value;
    const value = read();
    const reading = { since: elapsedMs(), value };
    held = reading;
    value.catch(() => {
      if (held === reading) held = null;
    });
    return value;
  };
};

/** Changes by the merchant are seen within three seconds (M3.1), of which what is made from settings may take two (shared-route.ts). */
export const settingsMs = 1_000;
