import type { Meta } from '../../../contracts/events/event.ts';
import type { Message } from '../../../contracts/messages/message.ts';
import type { MessageId, OrderId } from '../../../contracts/values/id.ts';
import type { Notice } from './notices.ts';

/** A notice as a message. Its id is the event's own ULID, so that an event heard twice is told once. */
export const messageOf = (meta: Pick<Meta, 'id' | 'occurredAt'>, orderId: OrderId, notice: Notice): Message => ({
  id: `msg_${meta.id.slice('evt_'.length)}` as MessageId,
  ...notice,
  orderId,
  sentAt: meta.occurredAt,
  readAt: null,
});
