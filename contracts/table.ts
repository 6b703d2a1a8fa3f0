/** The one table's shape, read by CDK, by the local engine and by the key templates in functions/stores/table/keys.ts. */
export const table = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /** One index, sparse, with all attributes: lists of a kind in an order. */
  index: { name: 'gsi1', partitionKey: 'gsi1pk', sortKey: 'gsi1sk' },
  /** Epoch second after which an item is only history. Never a timer. */
  timeToLive: 'ttl',
  /** `_type` of the items that the outbox publisher's stream filter lets through. */
  outboxType: 'outbox',
} as const;
