import { newIdempotencyKey } from '../../shared/client.ts';
import { isRecord, stored } from './stored.ts';

interface Begun {
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** An attempt nobody came back to is over with the time its order had to be paid in: what is bought later is another order. */
const forMs = 30 * 60_000;

const isBegun = (found: unknown): found is Begun =>
  isRecord(found) && typeof found.key === 'string' && typeof found.at === 'number';

/**
 * One key for one order that somebody means to place, by where its goods come from (`cart`, or a SKU bought at once). Tabs share the
 * cart, so they share its attempt.
 */
const attempts = stored<Readonly<Record<string, Begun>>>('shop.attempts.2', 'local', (found) =>
  isRecord(found) ? Object.fromEntries(Object.entries(found).filter((e): e is [string, Begun] => isBegun(e[1]))) : {},
);

/**
 * Kept until the order stands: a double click, a reload, a second tab, or an answer lost on the way all repeat the same attempt, which
 * the server carries out once.
 */
export const attempt = {
  keyFor: (source: string, now = Date.now()): string => {
    const live = Object.entries(attempts.read()).filter(([, begun]) => now - begun.at < forMs);
    const held = live.find(([of]) => of === source)?.[1];
    if (held) return held.key;
    const key = newIdempotencyKey();
    attempts.write(Object.fromEntries([...live, [source, { key, at: now }]]));
    return key;
  },
  done: (source: string): void => {
    const { [source]: _, ...others } = attempts.read();
    attempts.write(others);
  },
};
