/**
 * What OpenSearch is told of an index. Nothing is analysed there: products come with the terms that the shop's own rules cut them into,
 * so that a query means the same whichever adapter runs it, and a domain needs no Chinese plugin.
 *
 * One index holds three kinds of document, so that an alias switches all of them at once:
 * - `product`: a product on the shelf;
 * - `word`: a word of the vocabulary with what it is filed under; only ever added to, since a word that no product has is not counted;
 * - `gone`: a product that was removed, with its version, so that a late event does not bring it back.
 */
export const settings = {
  // A shop's index is a few hundred megabytes at most, and one shard ranks by one vocabulary.
  number_of_shards: 1,
  auto_expand_replicas: '0-1',
  refresh_interval: '1s',
};

const keyword = { type: 'keyword' } as const;
const onlyFound = { type: 'keyword', doc_values: false } as const;
const onlyCounted = (type: 'integer' | 'long') => ({ type, index: false }) as const;

/** Of the documents below and what they mean; raised with every change, so that an index made before is made anew. */
export const shape = 2;

export const mappings = {
  dynamic: 'strict',
  _meta: { shape },
  properties: {
    kind: keyword,
    id: keyword,
    /** Quality digit and text of every term. */
    terms: keyword,
    /** The terms as numbers with their weights, see term-numbers.ts. */
    weights: onlyCounted('long'),
    /** What a product covers of a text, see covers.ts. */
    covers: onlyFound,
    codes: onlyFound,
    names: keyword,
    nameLengthZh: onlyCounted('integer'),
    nameLengthEn: onlyCounted('integer'),
    category: keyword,
    root: keyword,
    brand: keyword,
    gender: keyword,
    ageGroup: keyword,
    season: keyword,
    colours: keyword,
    /** `key:value` of every attribute that can be filtered by. */
    attributes: keyword,
    available: { type: 'boolean' },
    /** Which part of the variants can be bought, in 255 steps. */
    stock: onlyCounted('integer'),
    price: { type: 'long' },
    sales: { type: 'long' },
    /** Seconds since 1970. */
    listedAt: { type: 'long' },
    /** What is answered; kept as it is. */
    listing: { type: 'object', enabled: false },
    /** A word: as it is, as it sounds, and its other keys with the kind of key before them. */
    word: keyword,
    sounds: keyword,
    near: onlyFound,
  },
} as const;
