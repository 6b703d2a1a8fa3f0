import type { PriceChange, StaffProduct } from '../../contracts/catalogue/staff-product.ts';
import type { ProductId } from '../../contracts/values/id.ts';
import { ok } from '../../contracts/values/result.ts';
import { priceChangesOf } from '../domain/catalogue/price-changes.ts';
import { type Kept, staffViewOf } from '../domain/catalogue/staff-view.ts';
import { epochOf } from './stamp.ts';
import { tableName, toItem, type Write } from './table/client.ts';
import { keys, timeToLive } from './table/keys.ts';
import { type Ask, type Listed, readPage } from './table/page.ts';
import { readItem } from './table/read.ts';

interface RevisionItem {
  readonly product: StaffProduct;
}

/** Long enough for whoever left a page open over a holiday, and to look up who did what. */
const keptSeconds = 90 * 86_400;

const put = (item: object): Write => ({ Put: { TableName: tableName(), Item: toItem(item) } });

/** The product as it was, kept for a while once a newer version takes its place: what two editors are compared by, and who changed what. */
const revisionWrite = (before: Kept, at: string): Write =>
  put({
    ...keys.revision(before.product.id, before.product.version),
    _type: 'revision',
    _v: 1,
    product: staffViewOf(before),
    [timeToLive]: epochOf(at) + keptSeconds,
  });

const priceWrites = (before: Kept, after: Kept): Write[] => {
  const changes = priceChangesOf(staffViewOf(before).variants, staffViewOf(after).variants);
  if (changes.length === 0) return [];
  const { id, version } = after.product;
  const { changedAt: at, changedBy: by } = after.backstage;
  return [put({ ...keys.priceChange(id, version), _type: 'price-change', _v: 1, at, by, version, changes })];
};

/** What is kept of a change besides the change. */
export const historyWrites = (before: Kept, after: Kept): Write[] => [
  revisionWrite(before, after.backstage.changedAt),
  ...priceWrites(before, after),
];

/** The product as it was at a version before today's; null where that is forgotten. */
export const revisionOf = async (id: ProductId, version: number): Promise<StaffProduct | null> =>
  (await readItem<RevisionItem>(keys.revision(id, version)))?.product ?? null;

/** Price changes of a product, newest first. */
export const priceHistoryOf = async (id: ProductId, ask: Ask): Promise<Listed<PriceChange>> => {
  const listed = await readPage<PriceChange>({ pk: keys.product(id).pk, begins: 'PRICES#' }, ask);
  if (!listed.ok) return listed;
  const items = listed.value.items.map(({ at, by, version, changes }) => ({ at, by, version, changes }));
  return ok({ items, nextCursor: listed.value.nextCursor });
};
