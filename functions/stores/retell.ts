import type { Category } from '../../contracts/catalogue/category.ts';
import type { Instant } from '../../contracts/values/instant.ts';
import { plusMs } from '../../contracts/values/instant.ts';
import { rootOf } from '../domain/catalogue/tree.ts';
import { type Due, dropDue, dueWrite } from './due.ts';
import { keptByStatus } from './kept-products.ts';
import { productChanged } from './product-writes.ts';
import { shopCategories } from './shop.ts';
import { eventWrites, type Stamp } from './stamp.ts';
import { tableName, toItem, transact, type Write } from './table/client.ts';
import { keys } from './table/keys.ts';
import { readItem } from './table/read.ts';

/** Where the telling has got to in what is on the shelf. */
interface Retelling {
  readonly cursor: string | null;
}

const atOnce = 50;
/** While a request works at it, the clock leaves it alone. */
const leaseMs = 60_000;
const kind = 'retell';

const subjectOf = (category: string): string => keys.retelling(category).pk;
const dueAt = (category: string, at: Instant): Due => ({ kind, subject: subjectOf(category), at, round: 0 });
const placeWrite = (category: string, cursor: string | null): Write => ({
  Put: { TableName: tableName(), Item: toItem({ ...keys.retelling(category), _type: 'retelling', _v: 1, cursor }) },
});

/**
 * Tells of every product on the shelf of a category once more, at the version it has: its category is called something else, or has other
 * attributes, and what is made of products (the search) says so. As far as time allows; the clock goes on with the rest.
 */
export const retell = async (category: string, stamp: Stamp, hasTime: () => boolean): Promise<void> => {
  const due = dueAt(category, plusMs(stamp.at, leaseMs));
  await transact([placeWrite(category, null), dueWrite(due)]);
  await goOnRetelling(due, stamp, hasTime);
};

/** Goes on with one that is due. */
export const goOnRetelling = async (due: Due, stamp: Stamp, hasTime: () => boolean): Promise<void> => {
  const category = due.subject.slice(subjectOf('').length);
  const place = await readItem<Retelling>(keys.retelling(category), { consistent: true });
  const tree = await shopCategories();
  let cursor: string | null | undefined = place?.cursor ?? undefined;
  while (cursor !== null) {
    if (!hasTime()) return;
    cursor = await onePage(category, tree, cursor, stamp);
    if (cursor !== null) await transact([placeWrite(category, cursor)]);
  }
  await dropDue(due);
};

const onePage = async (
  category: string,
  tree: readonly Category[],
  cursor: string | undefined,
  stamp: Stamp,
): Promise<string | null> => {
  const listed = await keptByStatus('on_shelf', { limit: atOnce, cursor });
  if (!listed.ok) throw new Error('the list refused its own cursor');
  const concerned = listed.value.items
    .map((kept) => kept.product)
    .filter((p) => p.category === category || rootOf(tree, p.category)?.slug === category);
  if (concerned.length > 0) await transact(eventWrites(concerned.map(productChanged), stamp));
  return listed.value.nextCursor;
};
