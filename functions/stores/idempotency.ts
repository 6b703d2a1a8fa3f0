import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { Refusal } from '../../contracts/problems.ts';
import { type Result, refuse } from '../../contracts/values/result.ts';
import { dynamo, fromItem, tableName, toItem, type Write } from './table/client.ts';
import { keys, timeToLive } from './table/keys.ts';

/** Who asked what (see runtime/door.ts): a repeat has the same scope, an honest one the same hash. */
export interface Request {
  readonly scope: string;
  readonly requestHash: string;
}

interface Record_ {
  readonly requestHash: string;
  readonly reply: unknown;
}

const keptSeconds = 7 * 86_400;

/** The write that records the reply in the business transaction: it fails where this request was answered already. */
export type Remember = (reply: unknown) => Write;

/**
 * Runs a change once for each request: a repeat gets the first reply and changes nothing. The change puts `remember(reply)` into its
 * own transaction, so there is no moment in which it is done but forgotten. Refusals are not recorded: nothing happened.
 * @param change answers `raced` where its transaction lost to the same request running beside it
 */
export const once = async <Reply>(
  request: Request,
  nowSeconds: number,
  change: (remember: Remember) => Promise<Result<Reply, Refusal> | 'raced'>,
): Promise<Result<Reply, Refusal>> => {
  const before = await recalled<Reply>(request);
  if (before) return before;
  const outcome = await change(rememberer(request, nowSeconds));
  if (outcome !== 'raced') return outcome;
  return (await recalled<Reply>(request)) ?? refuse({ code: 'conflict' });
};

/**
 * As `once`, for a change that does nothing but one transaction: it goes first and the record is looked for only where it did not
 * come through, which saves the usual request a round trip. A repeat whose change now refuses (sold out by itself, say) still gets
 * the first reply.
 */
export const onceWritten = async <Reply>(
  request: Request,
  nowSeconds: number,
  change: (remember: Remember) => Promise<Result<Reply, Refusal> | 'raced'>,
): Promise<Result<Reply, Refusal>> => {
  const outcome = await change(rememberer(request, nowSeconds));
  if (outcome !== 'raced' && outcome.ok) return outcome;
  const before = await recalled<Reply>(request);
  if (before) return before;
  return outcome === 'raced' ? refuse({ code: 'conflict' }) : outcome;
};

const rememberer =
  (request: Request, nowSeconds: number): Remember =>
  (reply) => ({
    Put: {
      TableName: tableName(),
      Item: toItem({
        ...keys.idempotency(request.scope),
        _type: 'idempotency',
        _v: 1,
        requestHash: request.requestHash,
        reply,
        [timeToLive]: nowSeconds + keptSeconds,
      }),
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  });

const recalled = async <Reply>(request: Request): Promise<Result<Reply, Refusal> | null> => {
  const { Item } = await dynamo.send(
    new GetItemCommand({ TableName: tableName(), Key: toItem(keys.idempotency(request.scope)), ConsistentRead: true }),
  );
  if (!Item) return null;
  const record = fromItem<Record_>(Item);
  if (record.requestHash !== request.requestHash) return refuse({ code: 'idempotency_key_reused' });
  return { ok: true, value: record.reply as Reply };
};
