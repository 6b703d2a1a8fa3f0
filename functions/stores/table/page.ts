import { QueryCommand } from '@aws-sdk/client-dynamodb';
import type { Page } from '../../../contracts/values/page.ts';
import { ok, type Result, refuse } from '../../../contracts/values/result.ts';
import { dynamo, fromItem, type Item, tableName, toItem } from './client.ts';
import { indexName } from './keys.ts';

/** Which page of a list: `cursor` as the page before gave it, or absent for the first. */
export interface Ask {
  readonly cursor?: string | undefined;
  readonly limit: number;
  /** Only for items of one `pk`: an index is never consistent. */
  readonly consistent?: boolean;
}

/** The cursor was not given by the list it is handed to. */
export type BadCursor = { readonly code: 'bad_cursor' };
export type Listed<Row> = Result<Page<Row>, BadCursor>;

/** A list is one partition of the index, or the items of one `pk` whose `sk` begins alike. */
export type List =
  | { readonly index: string; readonly oldestFirst?: true }
  | { readonly pk: string; readonly begins: string; readonly oldestFirst?: true };

export type Place = Readonly<Record<string, string>>;

/**
 * One page of a list, newest first unless told. One row more than asked is read, so that the last page has no cursor: DynamoDB's own
 * LastEvaluatedKey also comes where nothing follows.
 */
export const readPage = async <Stored>(list: List, ask: Ask): Promise<Listed<Stored>> => {
  const start = ask.cursor === undefined ? null : placeOf(ask.cursor, list);
  if (start?.ok === false) return start;
  const { Items = [], LastEvaluatedKey } = await dynamo.send(
    new QueryCommand({
      TableName: tableName(),
      ...('index' in list
        ? {
            IndexName: indexName,
            KeyConditionExpression: 'gsi1pk = :p',
            ExpressionAttributeValues: toItem({ ':p': list.index }),
          }
        : {
            KeyConditionExpression: 'pk = :p AND begins_with(sk, :b)',
            ExpressionAttributeValues: toItem({ ':p': list.pk, ':b': list.begins }),
          }),
      ScanIndexForward: list.oldestFirst ?? false,
      Limit: ask.limit + 1,
      ConsistentRead: ask.consistent ?? false,
      ...(start ? { ExclusiveStartKey: toItem(start.value) } : {}),
    }),
  );
  const rows = Items.slice(0, ask.limit);
  // A query also ends at 1 MB of items, however few they are (Amazon DynamoDB, Query): then more may follow.
  const last = Items.length > ask.limit || LastEvaluatedKey ? rows.at(-1) : undefined;
  return ok({
    items: rows.map((item) => fromItem<Stored>(item)),
    nextCursor: last ? cursorOf(last, list) : null,
  });
};

const partsOf = (list: List): readonly string[] => ('index' in list ? ['pk', 'sk', 'gsi1pk', 'gsi1sk'] : ['pk', 'sk']);

const cursorOf = (item: Item, list: List): string => cursorAfter(fromItem<Place>(item), list);

/** The cursor with which a list goes on behind one of its items: for who takes only some of a page. */
export const cursorAfter = (item: Place, list: List): string =>
  Buffer.from(JSON.stringify(partsOf(list).map((name) => item[name]))).toString('base64url');

/** Refuses whatever this list did not give: other encoding, other shape, another list's place. */
export const placeOf = (cursor: string, list: List): Result<Place, BadCursor> => {
  const names = partsOf(list);
  const values = jsonOf(Buffer.from(cursor, 'base64url').toString('utf8'));
  const fits = Array.isArray(values) && values.length === names.length && values.every((v) => typeof v === 'string');
  if (!fits || values.some((v) => v === '' || v.length > 1024)) return refuse({ code: 'bad_cursor' });
  const place: Place = Object.fromEntries(names.map((name, at) => [name, String(values[at])]));
  const here = 'index' in list ? place.gsi1pk === list.index : place.pk === list.pk && isUnder(place.sk, list.begins);
  return here ? ok(place) : refuse({ code: 'bad_cursor' });
};

const isUnder = (sk: string | undefined, begins: string): boolean => sk?.startsWith(begins) ?? false;

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
