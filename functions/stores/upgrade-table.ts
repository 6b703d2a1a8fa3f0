import { isDeepStrictEqual } from 'node:util';
import { PutItemCommand, ScanCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { ProductItem } from './catalogue-items.ts';
import { labelsKnown, labelWrites } from './labels.ts';
import { dynamo, type Item, tableName, toItem, transact } from './table/client.ts';
import { keys } from './table/keys.ts';
import { readItem } from './table/read.ts';
import { tableVersion, upcast } from './table/versions.ts';

type Shape = Readonly<Record<string, unknown>>;

/** How far it is, kept in the table itself: who is interrupted goes on there. */
interface Upgrade {
  readonly to: string;
  /** The last item looked at; null at the beginning and at the end. */
  readonly cursor: { readonly pk: string; readonly sk: string } | null;
  readonly seen: number;
  readonly changed: number;
  readonly done: boolean;
}

const atOnce = 100;

/** Whether items of an older shape may lie in the table. */
const upgradeDue = async (): Promise<Upgrade | null> => {
  const to = tableVersion();
  const known = await readItem<Upgrade>(keys.upgrade(), { consistent: true });
  if (known?.to !== to) return { to, cursor: null, seen: 0, changed: 0, done: false };
  return known.done ? null : known;
};

const remember = async (upgrade: Upgrade): Promise<void> => {
  const item = { ...keys.upgrade(), _type: 'upgrade', _v: 1, ...upgrade };
  await dynamo.send(new PutItemCommand({ TableName: tableName(), Item: toItem(item) }));
};

/** A table that was filled just now has nothing of yesterday in it. */
export const nothingToUpgrade = (): Promise<void> =>
  remember({ to: tableVersion(), cursor: null, seen: 0, changed: 0, done: true });

/**
 * Brings every item up to today's shape, page by page; the shop may be open meanwhile, since whoever reads is handed today's shape anyway.
 * The one scan there is: started by a person or by the laptop's start, never by a request.
 * @returns how many items were changed; 0 where there was nothing to do
 */
export const upgradeTable = async (progress: (seen: number, changed: number) => void): Promise<number> => {
  let upgrade = await upgradeDue();
  while (upgrade && !upgrade.done) {
    upgrade = await onePage(upgrade);
    await remember(upgrade);
    progress(upgrade.seen, upgrade.changed);
  }
  return upgrade?.changed ?? 0;
};

const onePage = async (upgrade: Upgrade): Promise<Upgrade> => {
  const { Items = [], LastEvaluatedKey } = await dynamo.send(
    new ScanCommand({
      TableName: tableName(),
      Limit: atOnce,
      ConsistentRead: true,
      ...(upgrade.cursor ? { ExclusiveStartKey: toItem(upgrade.cursor) } : {}),
    }),
  );
  let { changed } = upgrade;
  for (const item of Items) if (await upgraded(item)) changed++;
  const last = LastEvaluatedKey ? unmarshall(LastEvaluatedKey) : null;
  const cursor = last ? { pk: String(last.pk), sk: String(last.sk) } : null;
  return { ...upgrade, cursor, seen: upgrade.seen + Items.length, changed, done: last === null };
};

const upgraded = async (item: Item): Promise<boolean> => {
  const old: Shape = unmarshall(item);
  const now = upcast(old);
  if (now === old || !(await replaced(old, now))) return false;
  if (old._type === 'product') await listLabels(item);
  return true;
};

/** Brands and tags of products that are older than the lists of them. */
const listLabels = async (item: Item): Promise<void> => {
  const { product } = unmarshall(item) as Pick<ProductItem, 'product'>;
  const writes = labelWrites(product, await labelsKnown(product));
  if (writes.length > 0) await transact(writes.slice(0, 100));
};

/** Only what differs, and only where it still is as it was read: what the open shop changes meanwhile is newer and stays. */
const replaced = async (old: Shape, now: Shape): Promise<boolean> => {
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (name) => !isDeepStrictEqual(old[name], now[name]),
  );
  const set = names.flatMap((name, at) => (now[name] === undefined ? [] : [`#n${at} = :now${at}`]));
  const gone = names.flatMap((name, at) => (now[name] === undefined ? [`#n${at}`] : []));
  const asRead = names.map((name, at) =>
    old[name] === undefined ? `attribute_not_exists(#n${at})` : `#n${at} = :old${at}`,
  );
  try {
    await dynamo.send(
      new UpdateItemCommand({
        TableName: tableName(),
        Key: toItem({ pk: old.pk, sk: old.sk }),
        UpdateExpression: [
          ...(set.length > 0 ? [`SET ${set.join(', ')}`] : []),
          ...(gone.length > 0 ? [`REMOVE ${gone.join(', ')}`] : []),
        ].join(' '),
        ConditionExpression: asRead.join(' AND '),
        ExpressionAttributeNames: Object.fromEntries(names.map((name, at) => [`#n${at}`, name])),
        ExpressionAttributeValues: toItem(valuesOf(names, old, now)),
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false;
    throw error;
  }
};

const valuesOf = (names: readonly string[], old: Shape, now: Shape): Shape =>
  Object.fromEntries(
    names.flatMap((name, at) => [
      ...(old[name] === undefined ? [] : [[`:old${at}`, old[name]] as const]),
      ...(now[name] === undefined ? [] : [[`:now${at}`, now[name]] as const]),
    ]),
  );
