import { listPaymentChannels } from '../../../contracts/payments/list-payment-channels.ts';
import { ok } from '../../../contracts/values/result.ts';
import { channelsFor } from '../../payments/channels-for.ts';
import { route } from '../../runtime/route.ts';

export const handler = route('listPaymentChannels', listPaymentChannels, async ({ query }) =>
  ok({ channels: await channelsFor(query.device) }),
);
