import { useEffect, useState } from 'react';

/** This moment, kept fresh enough for “today 20:16” and “3 min ago”. */
export const useNow = (everyMs = 60_000): number => {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
};
