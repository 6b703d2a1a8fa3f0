import { newIdempotencyKey } from '../../shared/client.ts';
import { isRecord, stored } from './stored.ts';

/** One key for one order that somebody means to place, by where its goods come from (`cart`, or a SKU bought at once). */
const attempts = stored<Readonly<Record<string, string>>>('shop.attempts.1', 'session', (found) =>
  isRecord(found)
    ? Object.fromEntries(Object.entries(found).filter((e): e is [string, string] => typeof e[1] === 'string'))
    : {},
);

/**
 * Kept until the order stands: a double click, a reload, or an answer lost on the way all repeat the same attempt, which the server
 * carries out once.
 */
export const attempt = {
  keyFor: (source: string): string => {
    const held = attempts.read()[source];
    if (held !== undefined) return held;
    const key = newIdempotencyKey();
    attempts.write({ ...attempts.read(), [source]: key });
    return key;
  },
  done: (source: string): void => {
    const { [source]: _, ...others } = attempts.read();
    attempts.write(others);
  },
};
