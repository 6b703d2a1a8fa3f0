import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { StaffMember } from '../../contracts/staff/staff.ts';
import type { Instant } from '../../contracts/values/instant.ts';
import { epochOf } from './stamp.ts';
import { dynamo, tableName, toItem } from './table/client.ts';
import { keys, timeToLive } from './table/keys.ts';
import { readItem } from './table/read.ts';
import { forgetTurnsOf, type Turns, takeTurnOf } from './turns.ts';

export interface StaffSession {
  readonly staff: StaffMember;
  readonly openedAt: Instant;
  readonly expiresAt: Instant;
}
export interface StaffItem {
  readonly staff: Omit<StaffMember, 'permissions'>;
  /** Null: the user pool knows the password. */
  readonly passwordHash: string | null;
}

const refusedBy = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ConditionalCheckFailedException';

/** `email` in its normal form. */
export const staffByEmail = async (email: string): Promise<StaffItem | null> =>
  readItem<StaffItem>(keys.staff(email), { consistent: true });

/** False where the mail is taken already; nothing is changed then. */
export const addStaff = async (item: StaffItem): Promise<boolean> => {
  try {
    await dynamo.send(
      new PutItemCommand({
        TableName: tableName(),
        Item: toItem({ ...keys.staff(item.staff.email), _type: 'staff', _v: 1, version: 1, ...item }),
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
    return true;
  } catch (error) {
    if (refusedBy(error)) return false;
    throw error;
  }
};

/** Who tries to get in: under which mail, known or not, and from which network address. */
export interface Trying {
  readonly email: string;
  readonly address: string;
}

/**
 * Takes one attempt to sign in before the password is looked at; false where none is left. What one address has used up locks nobody
 * else out: it is not counted against the mail any more.
 */
export const takeAttempt = async (
  { email, address }: Trying,
  most: { readonly fromAddress: number; readonly onMail: number },
  window: Omit<Turns, 'most'>,
): Promise<boolean> =>
  (await takeTurnOf(keys.signInAttemptsFrom(email, address), { ...window, most: most.fromAddress })) &&
  (await takeTurnOf(keys.signInAttempts(email), { ...window, most: most.onMail }));

/** The right password was given: earlier mistakes from there count no more. */
export const forgetAttempts = async ({ email, address }: Trying): Promise<void> => {
  await Promise.all([
    forgetTurnsOf(keys.signInAttemptsFrom(email, address)),
    forgetTurnsOf(keys.signInAttempts(email)),
  ]);
};

export const sessionByHash = async (tokenHash: string): Promise<StaffSession | null> =>
  readItem<StaffSession>(keys.session(tokenHash), { consistent: true });

export const putSession = async (tokenHash: string, session: StaffSession): Promise<void> => {
  await dynamo.send(
    new PutItemCommand({
      TableName: tableName(),
      Item: toItem({
        ...keys.session(tokenHash),
        _type: 'session',
        _v: 1,
        ...session,
        [timeToLive]: epochOf(session.expiresAt),
      }),
    }),
  );
};

export const removeSession = async (tokenHash: string): Promise<void> => {
  await dynamo.send(new DeleteItemCommand({ TableName: tableName(), Key: toItem(keys.session(tokenHash)) }));
};
