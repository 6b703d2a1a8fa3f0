import { DeleteItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { StaffMember } from '../../contracts/staff/staff.ts';
import type { Instant } from '../../contracts/values/instant.ts';
import { epochOf } from './stamp.ts';
import { dynamo, tableName, toItem } from './table/client.ts';
import { keys, timeToLive } from './table/keys.ts';
import { readItem } from './table/read.ts';

export interface StaffSession {
  readonly staff: StaffMember;
  readonly expiresAt: Instant;
}
export interface StaffItem {
  readonly staff: Omit<StaffMember, 'permissions'>;
  readonly passwordHash: string;
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

/**
 * Takes one attempt to sign in under a mail, known or not, before the password is looked at: so parallel guesses are counted too.
 * @returns false where none is left until the window that the first of them opened is over
 */
export const takeAttempt = async (
  email: string,
  rules: { readonly most: number; readonly now: Instant; readonly windowEnds: Instant },
): Promise<boolean> =>
  (await countOn(email, rules)) || (await startWindow(email, rules)) || (await countOn(email, rules));

type Rules = Parameters<typeof takeAttempt>[1];

const countOn = (email: string, { most, now }: Rules): Promise<boolean> =>
  attemptUpdate(email, {
    UpdateExpression: 'ADD attempts :one',
    ConditionExpression: 'windowEnds > :now AND attempts < :most',
    ExpressionAttributeValues: toItem({ ':one': 1, ':now': now, ':most': most }),
  });

const startWindow = (email: string, { now, windowEnds }: Rules): Promise<boolean> =>
  attemptUpdate(email, {
    UpdateExpression: 'SET attempts = :one, windowEnds = :ends, #ttl = :ttl, #type = :type',
    ConditionExpression: 'attribute_not_exists(pk) OR windowEnds <= :now',
    ExpressionAttributeNames: { '#ttl': timeToLive, '#type': '_type' },
    ExpressionAttributeValues: toItem({
      ':one': 1,
      ':ends': windowEnds,
      ':now': now,
      ':ttl': epochOf(windowEnds),
      ':type': 'sign-in-attempts',
    }),
  });

type Update = Omit<ConstructorParameters<typeof UpdateItemCommand>[0], 'TableName' | 'Key'>;

const attemptUpdate = async (email: string, update: Update): Promise<boolean> => {
  try {
    const Key = toItem(keys.signInAttempts(email));
    await dynamo.send(new UpdateItemCommand({ TableName: tableName(), Key, ...update }));
    return true;
  } catch (error) {
    if (refusedBy(error)) return false;
    throw error;
  }
};

/** The right password was given: earlier mistakes count no more. */
export const forgetAttempts = async (email: string): Promise<void> => {
  await dynamo.send(new DeleteItemCommand({ TableName: tableName(), Key: toItem(keys.signInAttempts(email)) }));
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
