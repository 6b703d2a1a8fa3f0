import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Reply } from '../../../contracts/contract.ts';
import type { getPayment } from '../../../contracts/payments/get-payment.ts';
import { newIdempotencyKey, type Refused } from '../../shared/client.ts';
import { client } from '../client.ts';
import { usePoll } from './poll.ts';
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
const open: readonly Payment['state'][] = ['created', 'pending', 'closing'];

export const isOpen = (payment: Payment | null): boolean => payment !== null && open.includes(payment.state);

/**
 * Paying an order by WeChat. Starting answers the attempt in progress where there is one, so a reload, a second tab or a double click
 * all show the same code. While it is open the server is asked how it stands, which also finds out what a lost callback did not tell.
 * @param wanted whether the order can be paid at all
 */
export const usePayment = (orderId: string, key: string | undefined, wanted: boolean): Paying => {
  const [payment, setPayment] = useState<Payment | null>(null);
  const [starting, setStarting] = useState(wanted);
  const [refusal, setRefusal] = useState<Refused<string> | null>(null);
  const [unheard, setUnheard] = useState<Refused<string> | null>(null);
  const underway = useRef(false);

  const start = useCallback(async (): Promise<void> => {
    if (underway.current) return;
    underway.current = true;
    setStarting(true);
    setRefusal(null);
    const outcome = await client.call('startPayment', {
      params: { orderId },
      query: keyOf(orderId, key),
      body: { channel: 'wechat' },
      idempotencyKey: newIdempotencyKey(),
      timeout: 30_000,
    });
    underway.current = false;
    setStarting(false);
    if (outcome.ok) setPayment(outcome.value.payment);
    else setRefusal(outcome.refusal);
  }, [orderId, key]);

  const paymentId = payment?.id;
  const check = useCallback(async (): Promise<Refused<string> | null> => {
    if (paymentId === undefined) return null;
    const outcome = await client.call('getPayment', { params: { paymentId }, query: keyOf(orderId, key) });
    if (outcome.ok) setPayment(outcome.value.payment);
    setUnheard(outcome.ok ? null : outcome.refusal);
    return outcome.ok ? null : outcome.refusal;
  }, [paymentId, orderId, key]);

  useEffect(() => {
    if (wanted) void start();
  }, [wanted, start]);
  usePoll(isOpen(payment) ? everyMs : null, async () => void (await check()));
  return { payment, starting, refusal, start, check, unheard };
};
