import { DeleteItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { Instant } from '../../contracts/values/instant.ts';
import { epochOf } from './stamp.ts';
import { dynamo, tableName, toItem } from './table/client.ts';
import { keys, timeToLive } from './table/keys.ts';
import type { Key } from './table/read.ts';

/** At most so many turns in a window, which the first of them opens. */
export interface Turns {
  readonly most: number;
  readonly now: Instant;
  readonly windowEnds: Instant;
}

/**
 * Takes one turn before what it is for is done, so that what runs side by side is counted too.
 * @returns false where none is left until the window is over
 */
export const takeTurn = (scope: string, turns: Turns): Promise<boolean> => takeTurnOf(keys.turns(scope), turns);

/** As `takeTurn`, counted on an item of its own. */
export const takeTurnOf = async (key: Key, turns: Turns): Promise<boolean> =>
  (await countOn(key, turns)) || (await startWindow(key, turns)) || (await countOn(key, turns));

const countOn = (key: Key, { most, now }: Turns): Promise<boolean> =>
  updated(key, {
    UpdateExpression: 'ADD attempts :one',
    ConditionExpression: 'windowEnds > :now AND attempts < :most',
    ExpressionAttributeValues: toItem({ ':one': 1, ':now': now, ':most': most }),
  });

const startWindow = (key: Key, { now, windowEnds }: Turns): Promise<boolean> =>
  updated(key, {
    UpdateExpression: 'SET attempts = :one, windowEnds = :ends, #ttl = :ttl, #type = :type',
    ConditionExpression: 'attribute_not_exists(pk) OR windowEnds <= :now',
    ExpressionAttributeNames: { '#ttl': timeToLive, '#type': '_type' },
    ExpressionAttributeValues: toItem({
      ':one': 1,
      ':ends': windowEnds,
      ':now': now,
      ':ttl': epochOf(windowEnds),
      ':type': 'turns',
    }),
  });

type Update = Omit<ConstructorParameters<typeof UpdateItemCommand>[0], 'TableName' | 'Key'>;

const updated = async (key: Key, update: Update): Promise<boolean> => {
  try {
    await dynamo.send(new UpdateItemCommand({ TableName: tableName(), Key: toItem(key), ...update }));
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false;
    throw error;
  }
};

/** Turns taken so far count no more. */
export const forgetTurnsOf = async (key: Key): Promise<void> => {
  await dynamo.send(new DeleteItemCommand({ TableName: tableName(), Key: toItem(key) }));
};
