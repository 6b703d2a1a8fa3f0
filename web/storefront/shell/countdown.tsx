import { useEffect, useState } from 'preact/hooks';
import { useShellText } from './shell-context.tsx';

const secondsUntil = (moment: string): number => Math.max(0, Math.ceil((Date.parse(moment) - Date.now()) / 1000));

/** Whole seconds until a moment, never below zero. */
export const useSecondsUntil = (moment: string): number => {
  const [seconds, setSeconds] = useState(() => secondsUntil(moment));
  useEffect(() => {
    const tick = (): void => setSeconds(secondsUntil(moment));
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [moment]);
  return seconds;
};

const two = (n: number): string => String(n).padStart(2, '0');

/** A timer is told in words when asked for, and silent each second. */
export const Countdown = ({ seconds }: { readonly seconds: number }) => {
  const text = useShellText().pay;
  const minutes = Math.floor(seconds / 60);
  return (
    <p class="count" role="timer" aria-live="off" aria-label={text.leftWords(minutes, seconds % 60)}>
      <span class="mut" aria-hidden="true">
        {text.left}
      </span>
      <b aria-hidden="true">{two(minutes)}</b>
      <i aria-hidden="true">:</i>
      <b aria-hidden="true">{two(seconds % 60)}</b>
    </p>
  );
};
