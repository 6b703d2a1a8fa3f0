import { useEffect, useState } from 'preact/hooks';
import { client } from '../client.ts';
import { account } from '../state/account.ts';
import { orderKeys } from '../state/order-keys.ts';
import { isRecord, stored } from '../state/stored.ts';

const everyMs = 60_000;

interface Known {
  readonly unread: boolean;
  readonly at: number;
}

/** What was learnt last, by whichever page of this visit. */
const known = stored<Known>('shop.unread.1', 'session', (found) =>
  isRecord(found) && typeof found.unread === 'boolean' && typeof found.at === 'number'
    ? { unread: found.unread, at: found.at }
    : { unread: false, at: 0 },
);

export const markRead = (): void => known.write({ unread: false, at: Date.now() });

/**
 * Whether a dot belongs on the bell. Notices are about orders: a device that never ordered and where nobody signed in asks nothing, others at most once a
 * minute, after the page has settled.
 */
export const useUnread = (): boolean => {
  const [unread, setUnread] = useState(false);
  useEffect(() => {
    const take = (): void => setUnread(known.read().unread);
    take();
    const leave = known.subscribe(take);
    const ask = async (): Promise<void> => {
      const outcome = await client.call('listMessages', { query: { limit: 20 } });
      if (outcome.ok)
        known.write({ unread: outcome.value.items.some((message) => message.readAt === null), at: Date.now() });
    };
    const due = (orderKeys.any() || account.called() !== null) && Date.now() - known.read().at > everyMs;
    const timer = due ? setTimeout(() => void ask(), 1_500) : undefined;
    return () => {
      clearTimeout(timer);
      leave();
    };
  }, []);
  return unread;
};
