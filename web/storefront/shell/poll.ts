import { useEffect, useRef } from 'preact/hooks';

/**
 * Asks again every so often while the page is looked at, at once when it is looked at again, and never twice at a time.
 * @param everyMs null stops
 */
export const usePoll = (everyMs: number | null, ask: () => Promise<void>): void => {
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    if (everyMs === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    let asking = false;
    const turn = async (): Promise<void> => {
      clearTimeout(timer);
      if (asking || stopped || document.visibilityState === 'hidden') return;
      asking = true;
      await latest.current();
      asking = false;
      if (!stopped) timer = setTimeout(() => void turn(), everyMs);
    };
    const look = (): void => void turn();
    timer = setTimeout(look, everyMs);
    document.addEventListener('visibilitychange', look);
    addEventListener('online', look);
    return () => {
      stopped = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
      removeEventListener('online', look);
    };
  }, [everyMs]);
};
