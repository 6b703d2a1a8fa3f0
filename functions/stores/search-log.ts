import { PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { NewEvent } from '../../contracts/events/data.ts';
import type { Instant } from '../../contracts/values/instant.ts';
import type { Locale } from '../../contracts/values/locale.ts';
import { type HotQuery, hotAfter } from '../domain/search/hot-queries.ts';
import { epochOf, eventWrites, type Stamp } from './stamp.ts';
import { dynamo, pauseAfter, tableName, toItem, transact } from './table/client.ts';
import { keys, timeToLive } from './table/keys.ts';
import { readItem } from './table/read.ts';

const twoDays = 2 * 86_400;
const nineDays = 9 * 86_400;

const isLost = (error: unknown): boolean => error instanceof Error && error.name === 'ConditionalCheckFailedException';

/** The secret that visitors of a day are told apart by. Whoever comes first makes it; the table forgets it, and then nobody can. */
export const saltOfDay = async (day: string, at: Instant, fresh: string): Promise<string> => {
  const known = await readItem<{ salt: string }>(keys.visitorSalt(day));
  if (known) return known.salt;
  const item = {
    ...keys.visitorSalt(day),
    _type: 'visitor-salt',
    _v: 1,
    salt: fresh,
    [timeToLive]: epochOf(at) + twoDays,
  };
  try {
    await dynamo.send(
      new PutItemCommand({
        TableName: tableName(),
        Item: toItem(item),
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
    return fresh;
  } catch (error) {
    if (!isLost(error)) throw error;
    return (await readItem<{ salt: string }>(keys.visitorSalt(day), { consistent: true }))?.salt ?? fresh;
  }
};

/** Puts the events of a report on their way. */
export const logSearches = async (
  events: readonly NewEvent<'search.performed.v1' | 'search.clicked.v1'>[],
  stamp: Stamp,
): Promise<void> => {
  if (events.length === 0) return;
  const lost = await transact(eventWrites(events, stamp));
  if (lost) throw new Error('an outbox item was there already');
};

/** A day's visitors of one query beyond this are many; an item has an end. */
const mostVisitors = 5_000;

/** Who asked what on which day. */
export interface Asking {
  readonly query: string;
  readonly locale: Locale;
  readonly visitor: string;
  readonly day: string;
}

/** Counts a visitor of a query once a day, however often the event comes. @returns how many visitors the query has had that day */
export const countAsking = async ({ query, locale, visitor, day }: Asking, at: Instant): Promise<number> => {
  try {
    const { Attributes } = await dynamo.send(
      new UpdateItemCommand({
        TableName: tableName(),
        Key: toItem(keys.queryOfDay(locale, query, day)),
        UpdateExpression: 'ADD visitors :visitor SET #type = :type, #v = :one, #ttl = :ttl',
        ConditionExpression: 'attribute_not_exists(visitors) OR size(visitors) < :most',
        ExpressionAttributeNames: { '#type': '_type', '#v': '_v', '#ttl': timeToLive },
        ExpressionAttributeValues: {
          ':visitor': { SS: [visitor] },
          ...toItem({ ':type': 'query-of-day', ':one': 1, ':most': mostVisitors, ':ttl': epochOf(at) + nineDays }),
        },
        ReturnValues: 'UPDATED_NEW',
      }),
    );
    return Attributes?.visitors?.SS?.length ?? 0;
  } catch (error) {
    if (isLost(error)) return mostVisitors;
    throw error;
  }
};

interface HotItem {
  readonly queries: readonly HotQuery[];
  readonly version: number;
}

const tries = 8;

/** Makes a query one of the hot ones, if enough have asked it. */
export const heat = async (locale: Locale, heard: HotQuery): Promise<void> => {
  for (let attempt = 1; attempt <= tries; attempt++) {
    const held = await readItem<HotItem>(keys.hotQueries(locale), { consistent: true });
    const queries = hotAfter(held?.queries ?? [], heard);
    if (JSON.stringify(queries) === JSON.stringify(held?.queries ?? [])) return;
    const version = held?.version ?? 0;
    const item = { ...keys.hotQueries(locale), _type: 'hot-queries', _v: 1, queries, version: version + 1 };
    try {
      await dynamo.send(
        new PutItemCommand({
          TableName: tableName(),
          Item: toItem(item),
          ConditionExpression: version === 0 ? 'attribute_not_exists(pk)' : 'version = :seen',
          ...(version === 0 ? {} : { ExpressionAttributeValues: toItem({ ':seen': version }) }),
        }),
      );
      return;
    } catch (error) {
      if (!isLost(error)) throw error;
      await pauseAfter(attempt);
    }
  }
  throw new Error(`the hot queries were changed by others ${tries} times in a row`);
};

/** What many have asked, the hottest first. */
export const hotQueries = async (locale: Locale): Promise<readonly string[]> =>
  (await readItem<HotItem>(keys.hotQueries(locale)))?.queries.map(({ query }) => query) ?? [];
