import * as z from 'zod/mini';
import { messageId, orderId } from '../values/id.ts';
import { instant } from '../values/instant.ts';
import { bilingual } from '../values/locale.ts';

/** A notice in the shopper's message centre. */
export const message = z.object({
  id: messageId,
  kind: z.enum([
    'order_placed',
    'payment_succeeded',
    'order_cancelled',
    'order_dispatched',
    'order_delivered',
    'refund_requested',
    'refund_approved',
    'refund_rejected',
    'refund_succeeded',
    'refund_delayed',
  ]),
  title: bilingual,
  text: bilingual,
  orderId: z.nullable(orderId),
  sentAt: instant,
  readAt: z.nullable(instant),
});
export type Message = z.infer<typeof message>;
