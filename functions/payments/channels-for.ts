import type { Device } from '../../contracts/payments/payment.ts';
import type { Wish } from '../domain/payments/attempt.ts';
import { wayFor } from '../domain/payments/way.ts';
import { allChannels } from '../gateways/payment/channels.ts';
import type { PaymentChannel } from '../gateways/payment/port.ts';
import { log } from '../runtime/log.ts';

/** What can be paid by on a device, in the order to offer it. One channel's broken keys hide that channel alone. */
export const channelsFor = async (device: Device): Promise<Wish[]> =>
  (await Promise.all(allChannels.map((channel) => wishFor(channel, device)))).filter((wish) => wish !== null);

const wishFor = async ({ channel, capabilities, account }: PaymentChannel, device: Device): Promise<Wish | null> => {
  try {
    const held = await account();
    const way = held && wayFor(capabilities.ways, held.ways, device);
    return way ? { channel, way } : null;
  } catch (error) {
    log.error('the channel cannot be used', error, { channel });
    return null;
  }
};
