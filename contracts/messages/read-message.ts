import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { messageId } from '../values/id.ts';
import { message } from './message.ts';

export const readMessage = contract({
  summary: 'Marks a notice as read',
  status: 200,
  params: z.object({ messageId }),
  body: z.object({}),
  reply: z.object({ message }),
  refusals: ['message_not_found'],
});
