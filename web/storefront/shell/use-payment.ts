import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Reply } from '../../../contracts/contract.ts';
import type { getPayment } from '../../../contracts/payments/get-payment.ts';
import { newIdempotencyKey, type Refused } from '../../shared/client.ts';
import { client } from '../client.ts';
import { usePoll } from './poll.ts';
import type { Channel, Device } from './use-channels.ts';
import { keyOf } from './use-order.ts';

export type Payment = Reply<typeof getPayment>['payment'];

export interface Paying {
  readonly payment: Payment | null;
  readonly starting: boolean;
  readonly refusal: Refused<string> | null;
  readonly start: () => Promise<void>;
  /** @returns why it could not be asked, or null where an answer came */
  readonly check: () => Promise<Refused<string> | null>;
  /** Why the last time of asking brought no answer; null while answers come. */
  readonly unheard: Refused<string> | null;
}

const everyMs = 2_500;
/** Arrow keys run over the choices: only the one stayed at is begun. */
const settleMs = 350;
const open: readonly Payment['state'][] = ['created', 'pending', 'closing'];

export const isOpen = (payment: Payment | null): boolean => payment !== null && open.includes(payment.state);

/**
 * Paying an order by the chosen channel. Starting answers the attempt in progress where there is one, so a reload, a second tab or a
 * double click all show the same code; another channel ends it first. While it is open the server is asked how it stands, which also
 * finds out what a lost callback did not tell.
 * @param channel null while nothing can be paid
 */
export const usePayment = (
  orderId: string,
  key: string | undefined,
  channel: Channel | null,
  device: Device,
): Paying => {
  const [payment, setPayment] = useState<Payment | null>(null);
  const [starting, setStarting] = useState(channel !== null);
  const [refusal, setRefusal] = useState<Refused<string> | null>(null);
  const [unheard, setUnheard] = useState<Refused<string> | null>(null);
  const underway = useRef(false);
  const wish = useRef(channel);
  wish.current = channel;

  const start = useCallback(async (): Promise<void> => {
    if (underway.current) return;
    underway.current = true;
    setStarting(true);
    setRefusal(null);
    let asked: Channel | null = null;
    // Changed while the answer was on its way: what is wanted now is asked for next.
    while (wish.current !== null && wish.current !== asked) {
      asked = wish.current;
      const outcome = await client.call('startPayment', {
        params: { orderId },
        query: keyOf(orderId, key),
        body: { channel: asked, device },
        idempotencyKey: newIdempotencyKey(),
        timeout: 30_000,
      });
      if (outcome.ok) setPayment(outcome.value.payment);
      setRefusal(outcome.ok ? null : outcome.refusal);
    }
    underway.current = false;
    setStarting(false);
  }, [orderId, key, device]);

  const paymentId = payment?.id;
  const check = useCallback(async (): Promise<Refused<string> | null> => {
    if (paymentId === undefined) return null;
    const outcome = await client.call('getPayment', { params: { paymentId }, query: keyOf(orderId, key) });
    if (outcome.ok) setPayment((now) => (now?.id === paymentId ? outcome.value.payment : now));
    setUnheard(outcome.ok ? null : outcome.refusal);
    return outcome.ok ? null : outcome.refusal;
  }, [paymentId, orderId, key]);

  const begun = useRef(false);
  useEffect(() => {
    if (channel === null) return;
    setStarting(true);
    setRefusal(null);
    const timer = setTimeout(() => void start(), begun.current ? settleMs : 0);
    begun.current = true;
    return () => clearTimeout(timer);
  }, [channel, start]);

  const until = isOpen(payment) ? (payment?.nextUntil ?? null) : null;
  useEffect(() => {
    if (until === null) return;
    const timer = setTimeout(() => void start(), Math.max(0, Date.parse(until) - Date.now()));
    return () => clearTimeout(timer);
  }, [until, start]);

  usePoll(isOpen(payment) ? everyMs : null, async () => void (await check()));
  return { payment, starting, refusal, start, check, unheard };
};
