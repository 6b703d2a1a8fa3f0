import { type ScheduleName, schedules } from '../contracts/schedules.ts';

/** Runs the rows of schedules.ts by the clock, a run at a time each; a failure is told and the next run comes all the same. */
export const startClock = (
  invoke: (name: ScheduleName) => Promise<unknown>,
  onError: (name: string, error: unknown) => void,
) => {
  const busy = new Set<ScheduleName>();
  const run = (name: ScheduleName): void => {
    if (busy.has(name)) return;
    busy.add(name);
    invoke(name)
      .catch((error: unknown) => onError(name, error))
      .finally(() => busy.delete(name));
  };
  const names = Object.keys(schedules) as ScheduleName[];
  const timers = names.map((name) => setInterval(() => run(name), schedules[name].everyMinutes * 60_000));
  return {
    stop: (): void => {
      for (const timer of timers) clearInterval(timer);
    },
  };
};
