import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Label } from '../../contracts/catalogue/label.ts';
import type { ProductStatus } from '../../contracts/catalogue/product.ts';
import { type Instant, plusMs } from '../../contracts/values/instant.ts';
import { ok } from '../../contracts/values/result.ts';
import type { Change } from '../domain/catalogue/edit.ts';
import { labelKeyOf, type Relabelling, relabelled } from '../domain/catalogue/labels.ts';
import type { Kept } from '../domain/catalogue/staff-view.ts';
import { everyStatus } from '../domain/catalogue/status.ts';
import { type Due, dropDue, dueWrite } from './due.ts';
import { keptByStatus } from './kept-products.ts';
import { dropLabel, keysFor, nameLabel } from './labels.ts';
import { saveProduct } from './save-product.ts';
import { shopAndCategories } from './shop.ts';
import type { Stamp } from './stamp.ts';
import { dynamo, tableName, toItem, transact } from './table/client.ts';
import { keys } from './table/keys.ts';
import { readItem } from './table/read.ts';

/** A renaming under way: where it is in the products, and what it has done so far. */
interface Job {
  readonly relabelling: Relabelling;
  readonly by: Change['by'];
  /** The list it goes over, and the place in it. */
  readonly status: ProductStatus;
  readonly cursor: string | null;
  readonly changed: number;
  /** Of the round over all lists that is under way: one that changed nothing ends it. */
  readonly changedInRound: number;
}

const atOnce = 25;
/** While a request works at it, the clock leaves it alone. */
const leaseMs = 60_000;
const firstStatus: ProductStatus = 'draft';

const subjectOf = ({ kind, from }: Relabelling): string => keys.relabelling(kind, from).pk;

const putJob = (job: Job) => ({
  TableName: tableName(),
  Item: toItem({
    ...keys.relabelling(job.relabelling.kind, job.relabelling.from),
    _type: 'relabelling',
    _v: 1,
    ...job,
  }),
});

export interface Relabelled {
  /** What the key stands for now; null where the name was taken off. */
  readonly label: Label | null;
  readonly changed: number;
  readonly finished: boolean;
}

/**
 * Puts one name for another on every product, as far as time allows; the clock goes on with the rest (see keep-shelves.ts). From the first
 * moment whoever saves a product with the old name saves it with the new one.
 */
export const relabel = async (
  relabelling: Relabelling,
  change: Change,
  stamp: Stamp,
  hasTime: () => boolean,
): Promise<Relabelled> => {
  const { kind, from, to } = relabelling;
  const label = to ? { key: labelKeyOf(to), name: to } : null;
  const known = await keysFor(kind, from);
  if (to) for (const key of new Set([labelKeyOf(to), ...known])) await nameLabel(kind, key, to);
  else for (const key of known) await dropLabel(kind, key);
  const job: Job = {
    relabelling,
    by: change.by,
    status: firstStatus,
    cursor: null,
    changed: 0,
    changedInRound: 0,
  };
  const due = { kind: 'relabel', subject: subjectOf(relabelling), at: plusMs(change.at, leaseMs), round: 0 } as const;
  await transact([{ Put: putJob(job) }, dueWrite(due)]);
  return { label, ...(await workOn(job, due, stamp, hasTime)) };
};

/** Goes on with one that is due. */
export const goOnRelabelling = async (due: Due, stamp: Stamp, hasTime: () => boolean): Promise<void> => {
  const job = await readItem<Job>({ pk: due.subject, sk: keys.relabelling('', '').sk }, { consistent: true });
  if (job) await workOn(job, due, stamp, hasTime);
  else await dropDue(due);
};

const workOn = async (job: Job, due: Due, stamp: Stamp, hasTime: () => boolean) => {
  let now: Job | null = job;
  let changed = job.changed;
  while (now !== null && hasTime()) {
    now = await nextOf(now, stamp);
    if (now) changed = now.changed;
    if (now) await dynamo.send(new PutItemCommand(putJob(now)));
  }
  if (now === null) await finish(due);
  return { changed, finished: now === null };
};

/** One page further; null where a whole round found nothing left to change. */
const nextOf = async (job: Job, stamp: Stamp): Promise<Job | null> => {
  const listed = await keptByStatus(job.status, { limit: atOnce, cursor: job.cursor ?? undefined });
  if (!listed.ok) throw new Error('the list refused its own cursor');
  const done = await changeAll(listed.value.items, job, stamp);
  const counted = { ...job, changed: job.changed + done, changedInRound: job.changedInRound + done };
  if (listed.value.nextCursor !== null) return { ...counted, cursor: listed.value.nextCursor };
  const next = everyStatus[everyStatus.indexOf(job.status) + 1];
  if (next) return { ...counted, status: next, cursor: null };
  // A product may have changed lists while it was looked for: only a round without a find is the last.
  return counted.changedInRound === 0 ? null : { ...counted, status: firstStatus, cursor: null, changedInRound: 0 };
};

const changeAll = async (products: readonly Kept[], { relabelling, by }: Job, stamp: Stamp): Promise<number> => {
  const concerned = products.filter(({ product }) => relabelled(product, relabelling) !== null);
  if (concerned.length === 0) return 0;
  const { settings, categories } = await shopAndCategories();
  const context = { categories, warehouses: settings.warehouses, stamp };
  let changed = 0;
  for (const { product } of concerned) {
    const saved = await saveProduct(
      product.id,
      (before) => ok(before && renamed(before, relabelling, by, stamp.at)),
      context,
    );
    if (saved !== 'raced' && saved.ok && saved.value.outcome === 'changed') changed++;
  }
  return changed;
};

const renamed = (
  { product, backstage }: Kept,
  relabelling: Relabelling,
  by: Change['by'],
  at: Instant,
): Kept | null => {
  const next = relabelled(product, relabelling);
  return (
    next && {
      product: { ...next, version: product.version + 1 },
      backstage: { ...backstage, changedAt: at, changedBy: by },
    }
  );
};

const finish = async (due: Due): Promise<void> => {
  const Key = toItem({ pk: due.subject, sk: keys.relabelling('', '').sk });
  await dynamo.send(new DeleteItemCommand({ TableName: tableName(), Key }));
  await dropDue(due);
};
