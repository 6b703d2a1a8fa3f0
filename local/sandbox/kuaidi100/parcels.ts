import { join } from 'node:path';
import { keptFiles } from '../kept-files.ts';
import { type Happening, journeyOf, trouble } from './journey.ts';
import { pushTo } from './push.ts';

export interface Happened extends Happening {
  /** Epoch milliseconds. */
  readonly at: number;
}

/** A parcel somebody has subscribed to. Kept on disk, so a restart goes on. */
export interface Parcel {
  readonly id: string;
  readonly company: string;
  readonly number: string;
  readonly callbackUrl: string;
  readonly salt: string;
  readonly detailed: boolean;
  readonly createdAt: number;
  readonly ahead: readonly Happening[];
  readonly happened: readonly Happened[];
  readonly nextAt: number;
  readonly lastPush: number | null;
  /** Pushes of the newest event that were not acknowledged. */
  readonly failures: number;
}

export interface Subscription {
  readonly company: string;
  readonly number: string;
  readonly callbackUrl: string;
  readonly salt: string;
  readonly detailed: boolean;
  readonly from: string;
  readonly to: string;
}

export interface Pace {
  readonly firstAfterMs: number;
  readonly everyMs: number;
}

const mostFailures = 3;

export const parcelsIn = (dataDir: string, clock: () => number, pace: Pace) => {
  const kept = keptFiles<Parcel>(join(dataDir, 'parcels'));
  const timers = new Map<string, NodeJS.Timeout>();
  let stopped = false;

  const later = (parcel: Parcel): void => {
    kept.put(parcel.id, parcel);
    clearTimeout(timers.get(parcel.id));
    timers.delete(parcel.id);
    const waiting = parcel.ahead.length > 0 || (parcel.failures > 0 && parcel.failures < mostFailures);
    if (stopped || !waiting) return;
    const run = (): void => {
      advance(parcel.id).catch((error: unknown) => process.stderr.write(`${String(error)}\n`));
    };
    timers.set(parcel.id, setTimeout(run, Math.max(0, parcel.nextAt - clock())));
  };

  /** The next thing happens and is pushed, or the last push is tried again. */
  const advance = async (id: string): Promise<void> => {
    const parcel = kept.get(id);
    if (!parcel) return;
    const [next, ...ahead] = parcel.failures > 0 && parcel.ahead.length === 0 ? [] : parcel.ahead;
    const happened = next ? [{ ...next, at: clock() }, ...parcel.happened] : parcel.happened;
    const moved = { ...parcel, happened, ahead, nextAt: clock() + pace.everyMs };
    kept.put(id, moved);
    await tell(moved);
  };

  const tell = async (parcel: Parcel, forged = false): Promise<void> => {
    const status = await pushTo(parcel, forged);
    if (stopped) return;
    // What happened while the push was under way stands.
    const now = kept.get(parcel.id) ?? parcel;
    later({ ...now, lastPush: status, failures: forged || status === 200 ? 0 : now.failures + 1 });
  };

  for (const parcel of kept.all()) later(parcel);
  return {
    all: (): readonly Parcel[] => kept.all().toSorted((a, b) => b.createdAt - a.createdAt),
    has: (id: string): boolean => kept.get(id) !== undefined,
    follow: (id: string, { from, to, ...about }: Subscription): void => {
      const now = clock();
      const start = { createdAt: now, happened: [], nextAt: now + pace.firstAfterMs, lastPush: null, failures: 0 };
      later({ id, ...about, ...start, ahead: journeyOf(from, to) });
    },
    act: async (id: string, action: string): Promise<void> => {
      const parcel = kept.get(id);
      if (!parcel) return;
      const last = parcel.happened[0];
      if (action === 'next') return advance(id);
      if (action === 'repeat') return tell(parcel);
      if (action === 'forged') return tell(parcel, true);
      if (action !== 'trouble' || !last) return;
      kept.put(id, { ...parcel, ahead: [trouble(last), ...parcel.ahead] });
      return advance(id);
    },
    stop: (): void => {
      stopped = true;
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
};

export type Parcels = ReturnType<typeof parcelsIn>;
