import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Instant } from '../../contracts/values/instant.ts';
import { epochOf } from './stamp.ts';
import { dynamo, fromItem, tableName, toItem } from './table/client.ts';
import { keys, timeToLive } from './table/keys.ts';
import { readItem } from './table/read.ts';

/** What waits for an answer: a step of signing in, or a device that was asked for a passkey. */
export type Waiting =
  | { readonly kind: 'totp'; readonly email: string }
  | { readonly kind: 'enrol_totp'; readonly email: string; readonly secret: string }
  /** The user pool's own session, which goes with each of its challenges. */
  | { readonly kind: 'pool'; readonly challenge: PoolChallenge; readonly email: string; readonly session: string }
  | { readonly kind: 'passkey_sign_in'; readonly challenge: string }
  | { readonly kind: 'passkey_registration'; readonly email: string; readonly challenge: string };
export type PoolChallenge = 'SOFTWARE_TOKEN_MFA' | 'MFA_SETUP' | 'NEW_PASSWORD_REQUIRED';

interface TicketItem {
  readonly waiting: Waiting;
  readonly expiresAt: Instant;
}

export const putTicket = async (ticketHash: string, waiting: Waiting, expiresAt: Instant): Promise<void> => {
  await dynamo.send(
    new PutItemCommand({
      TableName: tableName(),
      Item: toItem({
        ...keys.ticket(ticketHash),
        _type: 'ticket',
        _v: 1,
        waiting,
        expiresAt,
        [timeToLive]: epochOf(expiresAt),
      }),
    }),
  );
};

type Kinds = Waiting['kind'];
type Of<Kind extends Kinds> = Extract<Waiting, { readonly kind: Kind }>;

const fits = <Kind extends Kinds>(item: TicketItem | null, kinds: readonly Kind[], now: Instant): Of<Kind> | null =>
  item && item.expiresAt > now && kinds.some((k) => k === item.waiting.kind) ? (item.waiting as Of<Kind>) : null;

/** Looks without using it up: a mistyped code may be typed again. Null where it is unknown, over, or of another kind. */
export const ticketByHash = async <Kind extends Kinds>(
  ticketHash: string,
  kinds: readonly Kind[],
  now: Instant,
): Promise<Of<Kind> | null> =>
  fits(await readItem<TicketItem>(keys.ticket(ticketHash), { consistent: true }), kinds, now);

/** Uses it up; null where it is unknown, over, of another kind, or was used by a request beside this one. */
export const takeTicket = async <Kind extends Kinds>(
  ticketHash: string,
  kinds: readonly Kind[],
  now: Instant,
): Promise<Of<Kind> | null> => {
  const { Attributes } = await dynamo.send(
    new DeleteItemCommand({ TableName: tableName(), Key: toItem(keys.ticket(ticketHash)), ReturnValues: 'ALL_OLD' }),
  );
  return fits(Attributes ? fromItem<TicketItem>(Attributes) : null, kinds, now);
};
