import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { keptFiles } from '../kept-files.ts';
import type { CallbackPlan } from './faults.ts';

/** A callback under way: tried until it is acknowledged or the provider gives up. Kept on disk, so a restart goes on. */
export interface Delivery {
  readonly id: string;
  /** The order's number. */
  readonly number: string;
  readonly url: string;
  readonly createdAt: number;
  /** What it tells, and of what kind that is; the provider's courier makes a request of it. */
  readonly text: string;
  readonly topic: string;
  readonly damage: CallbackPlan['damage'];
  readonly tries: number;
  readonly dueAt: number;
  readonly state: 'due' | 'acknowledged' | 'given_up';
  readonly lastStatus: number | null;
}

export type Announced = Pick<Delivery, 'number' | 'url' | 'text' | 'topic'>;

/** How a provider tells. */
export interface Courier {
  /** Waits before the second and further tries. */
  readonly retrySeconds: readonly number[];
  readonly answerMs: number;
  /** Signed anew at each try; damaged as ordered at the first. */
  readonly requestOf: (
    delivery: Delivery,
  ) => Promise<{ readonly headers: Record<string, string>; readonly body: string }>;
  readonly isAcknowledged: (status: number, text: string) => boolean;
}

export interface DeliveryContext {
  readonly dataDir: string;
  readonly clock: () => number;
  /** 1 keeps the provider's pace; 0.01 is a hundred times faster. */
  readonly timeScale: number;
}

export const deliveriesIn = ({ dataDir, clock, timeScale }: DeliveryContext, courier: Courier) => {
  const kept = keptFiles<Delivery>(join(dataDir, 'callbacks'));
  const timers = new Map<string, NodeJS.Timeout>();
  let stopped = false;

  const attempt = async (delivery: Delivery): Promise<void> => {
    const { status, acknowledged } = await deliver(courier, delivery);
    if (stopped) return;
    const tries = delivery.tries + 1;
    const wait = courier.retrySeconds[tries - 1];
    const state = acknowledged ? 'acknowledged' : wait === undefined ? 'given_up' : 'due';
    later({ ...delivery, tries, state, lastStatus: status, dueAt: clock() + (wait ?? 0) * 1000 * timeScale });
  };

  const later = (delivery: Delivery): void => {
    kept.put(delivery.id, delivery);
    if (delivery.state !== 'due' || stopped) return;
    const run = (): void => {
      timers.delete(delivery.id);
      attempt(delivery).catch((error: unknown) => process.stderr.write(`${String(error)}\n`));
    };
    timers.set(delivery.id, setTimeout(run, Math.max(0, delivery.dueAt - clock())));
  };

  for (const delivery of kept.all()) later(delivery);
  return {
    of: (number: string): readonly Delivery[] =>
      kept
        .all()
        .filter((d) => d.number === number)
        .toSorted((a, b) => a.createdAt - b.createdAt),
    /** Sets out the callbacks of a payment or refund. */
    announce: (announced: Announced, plan: CallbackPlan): void => {
      const id = randomUUID();
      for (let copy = 1; copy <= plan.copies; copy++) {
        const about = {
          ...announced,
          createdAt: clock(),
          damage: plan.damage,
          dueAt: clock() + plan.waitMs * timeScale,
        };
        later({ ...about, id: copy === 1 ? id : `${id}.${copy}`, tries: 0, state: 'due', lastStatus: null });
      }
    },
    stop: (): void => {
      stopped = true;
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
};

export type Deliveries = ReturnType<typeof deliveriesIn>;

const deliver = async (courier: Courier, delivery: Delivery) => {
  const { body, headers } = await courier.requestOf(delivery);
  try {
    const signal = AbortSignal.timeout(courier.answerMs);
    const answer = await fetch(delivery.url, { method: 'POST', headers, body, redirect: 'manual', signal });
    const text = await answer.text();
    return { status: answer.status, acknowledged: courier.isAcknowledged(answer.status, text) };
  } catch {
    return { status: null, acknowledged: false };
  }
};
