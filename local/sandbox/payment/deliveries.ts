import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { keptFiles } from '../kept-files.ts';
import type { CallbackPlan } from './faults.ts';
import type { SandboxKeys } from './keys.ts';
import { chinaTime } from './orders.ts';
import { type KeyMode, seal, signatureHeaders } from './signing.ts';

/** A callback under way: tried until it is acknowledged or the provider gives up. Kept on disk, so a restart goes on. */
export interface Delivery {
  readonly id: string;
  readonly number: string;
  readonly url: string;
  readonly createdAt: number;
  /** What is sealed in it. */
  readonly transaction: string;
  /** `TRANSACTION.SUCCESS`, `REFUND.CLOSED`... and the kind of what is sealed. */
  readonly event: string;
  readonly type: 'transaction' | 'refund';
  readonly damage: CallbackPlan['damage'];
  readonly tries: number;
  readonly dueAt: number;
  readonly state: 'due' | 'acknowledged' | 'given_up';
  readonly lastStatus: number | null;
}

export interface Announced {
  /** The order's number. */
  readonly number: string;
  readonly url: string;
  readonly event: string;
  readonly type: Delivery['type'];
  readonly text: string;
}

/** Waits before the second and further tries: 15 s, 15 s, 30 s, 3 min, 10 min, 20 min, 30 min x3, 1 h, 3 h x3, 6 h x2. */
const retrySeconds = [15, 15, 30, 180, 600, 1200, 1800, 1800, 1800, 3600, 10_800, 10_800, 10_800, 21_600, 21_600];
const answerMs = 5_000;

export interface DeliveryContext {
  readonly dataDir: string;
  readonly keys: SandboxKeys;
  readonly keyMode: KeyMode;
  readonly clock: () => number;
  /** 1 keeps the provider's pace; 0.01 is a hundred times faster. */
  readonly timeScale: number;
}

export const deliveriesIn = (context: DeliveryContext) => {
  const { clock, timeScale } = context;
  const kept = keptFiles<Delivery>(join(context.dataDir, 'callbacks'));
  const timers = new Map<string, NodeJS.Timeout>();
  let stopped = false;

  const attempt = async (delivery: Delivery): Promise<void> => {
    const status = await deliver(context, delivery);
    if (stopped) return;
    const tries = delivery.tries + 1;
    const wait = retrySeconds[tries - 1];
    const acknowledged = status === 200 || status === 204;
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
    announce: ({ number, url, event, type, text }: Announced, plan: CallbackPlan): void => {
      const id = randomUUID();
      for (let copy = 1; copy <= plan.copies; copy++) {
        const dueAt = clock() + plan.waitMs * timeScale;
        const about = { number, url, createdAt: clock(), transaction: text, event, type, damage: plan.damage };
        later({ id: copy === 1 ? id : `${id}.${copy}`, ...about, tries: 0, dueAt, state: 'due', lastStatus: null });
      }
    },
    stop: (): void => {
      stopped = true;
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
};

export type Deliveries = ReturnType<typeof deliveriesIn>;

const deliver = async (context: DeliveryContext, delivery: Delivery): Promise<number | null> => {
  const { body, headers } = await callbackOf(context, delivery);
  try {
    const init = { method: 'POST', headers, body, redirect: 'manual', signal: AbortSignal.timeout(answerMs) } as const;
    const answer = await fetch(delivery.url, init);
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return null;
  }
};

const summaries: Readonly<Record<string, string>> = {
  'TRANSACTION.SUCCESS': '支付成功',
  'REFUND.SUCCESS': '退款成功',
  'REFUND.CLOSED': '退款关闭',
  'REFUND.ABNORMAL': '退款异常',
};

const callbackOf = async ({ keys, keyMode, clock }: DeliveryContext, delivery: Delivery) => {
  const body = JSON.stringify({
    id: delivery.id.slice(0, 36),
    create_time: chinaTime(delivery.createdAt),
    resource_type: 'encrypt-resource',
    event_type: delivery.event,
    summary: summaries[delivery.event] ?? '支付成功',
    resource: await seal(delivery.transaction, keys.apiV3Key, { type: delivery.type }),
  });
  const headers = { 'content-type': 'application/json', ...signatureHeaders(keys, keyMode, body, clock()) };
  return delivery.tries === 0 ? damaged(body, headers, delivery.damage) : { body, headers };
};

const damaged = (body: string, headers: Record<string, string>, damage: Delivery['damage']) => {
  const signature = headers['Wechatpay-Signature'] ?? '';
  if (damage === 'body') return { body: body.replace('成功', '成功！'), headers };
  if (damage === 'signtest')
    return { body, headers: { ...headers, 'Wechatpay-Signature': `WECHATPAY/SIGNTEST/${signature}` } };
  if (damage !== 'signature') return { body, headers };
  const other = signature.startsWith('A') ? 'B' : 'A';
  return { body, headers: { ...headers, 'Wechatpay-Signature': other + signature.slice(1) } };
};
