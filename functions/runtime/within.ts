import { elapsedMs } from './clock.ts';

/** Whether there is time left of so many milliseconds from now: what a long piece of work asks before its next step. */
export const withinMs = (ms: number): (() => boolean) => {
  const began = elapsedMs();
  return () => elapsedMs() - began < ms;
};
