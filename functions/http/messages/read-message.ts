import { readMessage } from '../../../contracts/messages/read-message.ts';
import { ok, refuse } from '../../../contracts/values/result.ts';
import { now } from '../../runtime/clock.ts';
import { route } from '../../runtime/route.ts';
import { markRead } from '../../stores/messages.ts';

export const handler = route('readMessage', readMessage, async ({ params, shopperId }) => {
  const message = await markRead(shopperId, params.messageId, now());
  return message ? ok({ message }) : refuse({ code: 'message_not_found' });
});
