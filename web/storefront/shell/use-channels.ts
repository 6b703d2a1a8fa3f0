import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Reply, SentBody } from '../../../contracts/contract.ts';
import type { listPaymentChannels } from '../../../contracts/payments/list-payment-channels.ts';
import type { startPayment } from '../../../contracts/payments/start-payment.ts';
import type { Refused } from '../../shared/client.ts';
import { client } from '../client.ts';
import { stored } from '../state/stored.ts';

export type Offered = Reply<typeof listPaymentChannels>['channels'][number];
export type Channel = Offered['channel'];
export type Device = NonNullable<SentBody<typeof startPayment>['device']>;

/** A tablet pays as a PC does: by a code for the phone beside it. */
export const deviceOf = (agent: string): Device => {
  if (/MicroMessenger/i.test(agent)) return 'wechat-browser';
  return /iPhone|iPod|Android.+Mobile|Mobile.+(HarmonyOS|OpenHarmony)|HarmonyOS.+Mobile/i.test(agent) ? 'phone' : 'pc';
};

export interface Channels {
  /** Null until they are known. */
  readonly offered: readonly Offered[] | null;
  readonly refusal: Refused<string> | null;
  readonly again: () => Promise<void>;
}

/** What can be paid by on this device. */
export const useChannels = (device: Device): Channels => {
  const [offered, setOffered] = useState<readonly Offered[] | null>(null);
  const [refusal, setRefusal] = useState<Refused<string> | null>(null);
  const again = useCallback(async (): Promise<void> => {
    setRefusal(null);
    const outcome = await client.call('listPaymentChannels', { query: { device } });
    if (outcome.ok) setOffered(outcome.value.channels);
    else setRefusal(outcome.refusal);
  }, [device]);
  useEffect(() => void again(), [again]);
  return { offered, refusal, again };
};

/** What this device's shopper paid by last. */
const last = stored<string | null>('shop.pay-by.1', 'local', (found) => (typeof found === 'string' ? found : null));

export const rememberChannel = (channel: Channel): void => last.write(channel);

/** The one used last where it is offered, else the first. */
export const firstChoice = (offered: readonly Offered[]): Channel | null =>
  (offered.find((o) => o.channel === last.read()) ?? offered[0])?.channel ?? null;
