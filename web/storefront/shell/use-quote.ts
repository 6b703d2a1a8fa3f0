import { useEffect, useMemo, useState } from 'preact/hooks';
import type { quoteCart } from '../../../contracts/cart/quote-cart.ts';
import type { Reply } from '../../../contracts/contract.ts';
import type { Refused } from '../../shared/client.ts';
import { client } from '../client.ts';

type Quoted = Reply<typeof quoteCart>;
export type QuotedLine = Quoted['lines'][number];

export interface Wanted {
  readonly sku: string;
  readonly quantity: number;
}

export interface Quote {
  /** What the server said last, possibly about a moment ago. */
  readonly reply: Quoted | null;
  /** A newer answer is on its way. */
  readonly busy: boolean;
  readonly refusal: Refused<string> | null;
  readonly again: () => void;
}

const settleMs = 200;

/**
 * Prices and stock of the lines as they are now: asked for when the lines change (once they have settled), when the page is looked
 * at again, and when the network comes back. What was known stays shown meanwhile.
 */
export const useQuote = (lines: readonly Wanted[], province?: string): Quote => {
  const [known, setKnown] = useState<Omit<Quote, 'again'>>({ reply: null, busy: lines.length > 0, refusal: null });
  const [round, setRound] = useState(0);
  const again = (): void => setRound((n) => n + 1);
  const wanted = useMemo(() => JSON.stringify(lines.map(({ sku, quantity }) => ({ sku, quantity }))), [lines]);

  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === 'visible') setRound((n) => n + 1);
    };
    addEventListener('online', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      removeEventListener('online', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks the same question again
  useEffect(() => {
    if (wanted === '[]') {
      setKnown({ reply: null, busy: false, refusal: null });
      return;
    }
    const stop = new AbortController();
    const ask = async (): Promise<void> => {
      const body = { lines: JSON.parse(wanted) as Wanted[], ...(province === undefined ? {} : { province }) };
      const outcome = await client.call('quoteCart', { body, signal: stop.signal });
      if (stop.signal.aborted) return;
      setKnown((before) =>
        outcome.ok
          ? { reply: outcome.value, busy: false, refusal: null }
          : { reply: before.reply, busy: false, refusal: outcome.refusal },
      );
    };
    setKnown((before) => ({ ...before, busy: true }));
    const timer = setTimeout(() => void ask(), settleMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [wanted, province, round]);

  return { ...known, again };
};
