import { DeleteItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { Label } from '../../contracts/catalogue/label.ts';
import type { Product } from '../../contracts/catalogue/product.ts';
import type { Bilingual } from '../../contracts/values/locale.ts';
import { ok } from '../../contracts/values/result.ts';
import { type LabelKind, labelKeyOf, labelsOf } from '../domain/catalogue/labels.ts';
import { everyStatus } from '../domain/catalogue/status.ts';
import { allKept } from './kept-products.ts';
import { dynamo, tableName, toItem, type Write } from './table/client.ts';
import { keys } from './table/keys.ts';
import { type Ask, type Listed, readPage } from './table/page.ts';
import { type Found, readItem, readItems } from './table/read.ts';

/** A brand or tag of the shop: the list to choose from. Products carry the names themselves. */
export interface LabelItem {
  readonly kind: LabelKind;
  readonly key: string;
  readonly name: Bilingual;
  /** The merchant gave it this name; a file that still has the old one means this. */
  readonly renamed?: true;
}

type Labelled = Pick<Product, 'brand' | 'tags'>;
const kinds: readonly LabelKind[] = ['brand', 'tag'];

const updateOf = ({ kind, key, name, renamed }: LabelItem, expression: string) => ({
  TableName: tableName(),
  Key: toItem(keys.label(kind, key)),
  UpdateExpression: expression,
  ExpressionAttributeNames: { '#type': '_type', '#v': '_v', '#kind': 'kind', '#key': 'key', '#name': 'name' },
  ExpressionAttributeValues: toItem({
    ':type': 'label',
    ':v': 1,
    ':kind': kind,
    ':key': key,
    ':name': name,
    ...(renamed ? { ':renamed': true } : {}),
  }),
});

const identity = '#type = :type, #v = :v, #kind = :kind, #key = :key';

const places = (of: Labelled) =>
  kinds.flatMap((kind) => labelsOf(kind, of).map((name) => ({ kind, key: labelKeyOf(name), name })));

/** The labels a product has, as the shop knows them; what it does not know is not in it. */
export const labelsKnown = async (of: Labelled): Promise<Found> =>
  readItems(places(of).map(({ kind, key }) => keys.label(kind, key)));

/** Puts on the list what is not on it yet. Many products bring the same brand at once, so it is no condition, only a name given once. */
export const labelWrites = (of: Labelled, known: Found): Write[] =>
  places(of)
    .filter(({ kind, key }) => known.get(keys.label(kind, key)) === null)
    .filter((one, at, all) => all.findIndex((o) => o.kind === one.kind && o.key === one.key) === at)
    .map((one) => ({ Update: updateOf(one, `SET ${identity}, #name = if_not_exists(#name, :name)`) }));

/**
 * The product with the names the shop has for its brand and tags.
 * @param only `renamed`: a file's own spelling stays unless the merchant has renamed it since
 */
export const withKnownLabels = <P extends Labelled>(of: P, known: Found, only: 'all' | 'renamed'): P => {
  const named = (kind: LabelKind, name: Bilingual): Bilingual => {
    const label = known.get<LabelItem>(keys.label(kind, labelKeyOf(name)));
    return label && (only === 'all' || label.renamed) ? label.name : name;
  };
  const tags = of.tags.map((tag) => named('tag', tag));
  return { ...of, brand: named('brand', of.brand), tags: [...new Map(tags.map((t) => [labelKeyOf(t), t])).values()] };
};

const listOf = (kind: LabelKind) => ({ pk: keys.label(kind, '').pk, begins: 'LABEL#', oldestFirst: true }) as const;

/** Keys that stand for a label of this key: its own, and those it was known by before. */
export const keysFor = async (kind: LabelKind, key: string): Promise<string[]> => {
  const found = [key];
  let cursor: string | undefined;
  do {
    const listed = await readPage<LabelItem>(listOf(kind), { limit: 100, cursor });
    if (!listed.ok) throw new Error('the list refused its own cursor');
    found.push(...listed.value.items.filter((i) => labelKeyOf(i.name) === key && i.key !== key).map((i) => i.key));
    cursor = listed.value.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return found;
};

/** By key. One that was renamed to another key is still known by its old one, but stands in no list. */
export const labelsOfKind = async (kind: LabelKind, ask: Ask): Promise<Listed<Label>> => {
  const listed = await readPage<LabelItem>(listOf(kind), ask);
  if (!listed.ok) return listed;
  const current = listed.value.items.filter(({ key, name }) => labelKeyOf(name) === key);
  return ok({
    items: current.map(({ key, name }) => ({ key, name })),
    nextCursor: listed.value.nextCursor,
  });
};

/** As the list shows it; null where nothing of that key is on it. */
export const labelByKey = async (kind: LabelKind, key: string): Promise<Label | null> => {
  const item = await readItem<LabelItem>(keys.label(kind, key), { consistent: true });
  return item && labelKeyOf(item.name) === key ? { key, name: item.name } : null;
};

/** A label before any product has it. */
export const addLabel = async (kind: LabelKind, name: Bilingual): Promise<Label> => {
  const key = labelKeyOf(name);
  const item = { kind, key, name };
  const known = await labelByKey(kind, key);
  if (known) return known;
  await dynamo.send(new UpdateItemCommand(updateOf(item, `SET ${identity}, #name = :name`)));
  return { key, name };
};

/** From now on the key stands for this name, even where the name has a key of its own: whoever still writes the old one means it. */
export const nameLabel = async (kind: LabelKind, key: string, name: Bilingual): Promise<void> => {
  const named = { kind, key, name, renamed: true } as const;
  await dynamo.send(new UpdateItemCommand(updateOf(named, `SET ${identity}, #name = :name, renamed = :renamed`)));
};

export const dropLabel = async (kind: LabelKind, key: string): Promise<void> => {
  await dynamo.send(new DeleteItemCommand({ TableName: tableName(), Key: toItem(keys.label(kind, key)) }));
};

/** Whether any product of any status has it. It goes over the products: a rare question, and no list is kept for it. */
export const isLabelUsed = async (kind: LabelKind, key: string): Promise<boolean> => {
  for (const status of everyStatus)
    for await (const { product } of allKept(status))
      if (labelsOf(kind, product).some((name) => labelKeyOf(name) === key)) return true;
  return false;
};
