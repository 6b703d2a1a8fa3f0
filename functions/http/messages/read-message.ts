import { readMessage } from '../../../contracts/messages/read-message.ts';
import { ok, refuse } from '../../../contracts/values/result.ts';
import { now } from '../../runtime/clock.ts';
import { shopperRoute } from '../../runtime/shopper-route.ts';
import { markRead } from '../../stores/messages.ts';

export const handler = shopperRoute('readMessage', readMessage, async ({ params, shopperId }) => {
  const message = await markRead(shopperId, params.messageId, now());
  return message ? ok({ message }) : refuse({ code: 'message_not_found' });
});
