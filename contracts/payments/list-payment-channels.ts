import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { channel, device, way } from './payment.ts';

export const listPaymentChannels = contract({
  summary: 'The channels the merchant has set up and that can be used on a device, in the order to offer them',
  status: 200,
  query: z.object({ device: z._default(device, 'pc') }),
  reply: z.object({ channels: z.array(z.object({ channel, way })) }),
  refusals: [],
});
