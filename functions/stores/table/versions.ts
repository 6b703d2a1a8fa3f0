/**
 * Items of yesterday. An item carries `_type` and `_v`, the version of its shape; whoever reads one is handed today's shape, whatever
 * lies in the table. `upgrade-table.ts` then brings the items themselves up, so that no step here is needed for ever. Steps only go
 * forward, from version n to n + 1, and are never changed once a shop has run them.
 */
type Shape = Readonly<Record<string, unknown>>;
type Step = (item: Shape) => Shape;

const inner = (item: Shape, name: string): Shape => {
  const value = item[name];
  return typeof value === 'object' && value !== null ? { ...value } : {};
};

/** By `_type`: the first step takes version 1 to 2, and so on. A type that is not here has version 1. */
const steps: Readonly<Record<string, readonly Step[]>> = {
  product: [
    // 2: what only staff may know lies beside the product.
    (item) => ({
      ...item,
      backstage: {
        costs: {},
        changedAt: inner(item, 'product').listedAt,
        changedBy: null,
        formerHandles: [],
      },
    }),
  ],
  sku: [
    // 2: which version of the product it was made of, so that the newer of two is told.
    (item) => ({ ...item, productVersion: 0 }),
  ],
  outbox: [
    // 2: all events of a transaction in one item.
    ({ event, ...item }) => ({ ...item, events: [event] }),
  ],
  categories: [
    // 2: the tree has a version of its own, which two editors are told apart by.
    (item) => ({ ...item, version: 1 }),
  ],
};

/** Version of a type's shape as it is written now. */
export const versionOf = (type: string): number => (steps[type]?.length ?? 0) + 1;

/** All of them as one text: a table that was brought up to it needs no more. */
export const tableVersion = (): string =>
  Object.keys(steps)
    .toSorted((a, b) => a.localeCompare(b))
    .map((type) => `${type}:${versionOf(type)}`)
    .join(' ');

/** Today's shape of an item of any version; the very item where it has it already. */
export const upcast = (item: Shape): Shape => {
  const { _type: type, _v: version } = item;
  if (typeof type !== 'string' || typeof version !== 'number') return item;
  const due = steps[type]?.slice(version - 1) ?? [];
  return due.length === 0 ? item : { ...due.reduce((so, step) => step(so), item), _v: versionOf(type) };
};
