import * as z from 'zod/mini';
import { bilingual } from '../../../../contracts/values/locale.ts';
import type { OpenSearch } from './connection.ts';
import { readAlias } from './indices.ts';
import { aggregation, type SearchAnswer, searchAnswer } from './replies.ts';

export type Bilingual = { readonly zh: string; readonly en: string };

export interface NamedValue {
  readonly value: string;
  readonly label: Bilingual;
  readonly products: number;
}

/** An attribute that goods can be filtered by, with the names of its values. */
export interface AttributeFacts {
  readonly key: string;
  readonly name: Bilingual;
  readonly labels: ReadonlyMap<string, Bilingual>;
}

/** What a search has to know of the whole shop. */
export interface ShopFacts {
  readonly products: number;
  readonly mostSales: number;
  /** Seconds since 1970. */
  readonly oldest: number;
  readonly newest: number;
  readonly brands: readonly NamedValue[];
  readonly roots: readonly NamedValue[];
  readonly categories: readonly (NamedValue & { readonly root: string })[];
  /** By key. */
  readonly attributes: readonly AttributeFacts[];
}

const mostValues = 1000;

const named = (field: 'brand' | 'category' | 'root') => ({
  terms: { field, size: mostValues },
  aggs: { one: { top_hits: { size: 1, _source: ['root', 'listing.card.brand', 'listing.labels'] } } },
});

const body = {
  size: 0,
  track_total_hits: true,
  query: { term: { kind: 'product' } },
  aggs: {
    mostSales: { max: { field: 'sales' } },
    oldest: { min: { field: 'listedAt' } },
    newest: { max: { field: 'listedAt' } },
    brands: named('brand'),
    categories: named('category'),
    roots: named('root'),
    attributes: {
      terms: { field: 'attributes', size: mostValues },
      aggs: { one: { top_hits: { size: 1, _source: ['listing.facets.attributes'] } } },
    },
  },
};

const number = z.object({ value: z.nullable(z.number()) });
const source = z.object({
  root: z.string(),
  listing: z.object({
    card: z.object({ brand: bilingual }),
    labels: z.object({ category: bilingual, root: bilingual }),
  }),
});
const values = z.object({
  buckets: z.array(
    z.object({
      key: z.string(),
      doc_count: z.int(),
      one: z.object({ hits: z.object({ hits: z.array(z.object({ _source: source })) }) }),
    }),
  ),
});

const attributeSource = z.object({
  listing: z.object({
    facets: z.object({
      attributes: z.array(
        z.object({
          key: z.string(),
          name: bilingual,
          values: z.array(z.object({ value: z.string(), label: bilingual })),
        }),
      ),
    }),
  }),
});
const attributeValues = z.object({
  buckets: z.array(
    z.object({
      key: z.string(),
      one: z.object({ hits: z.object({ hits: z.array(z.object({ _source: attributeSource })) }) }),
    }),
  ),
});

/** Names of attributes and of their values, told by a product that has each. */
const attributesIn = (answer: SearchAnswer): AttributeFacts[] => {
  const found = new Map<string, { name: Bilingual; labels: Map<string, Bilingual> }>();
  for (const { key: coded, one } of aggregation(answer, 'attributes', attributeValues)?.buckets ?? []) {
    const [key, value] = [coded.slice(0, coded.indexOf(':')), coded.slice(coded.indexOf(':') + 1)];
    const told = one.hits.hits[0]?._source.listing.facets.attributes.find((a) => a.key === key);
    const label = told?.values.find((v) => v.value === value)?.label;
    if (!told || !label) continue;
    const known = found.get(key) ?? { name: told.name, labels: new Map<string, Bilingual>() };
    found.set(key, known);
    known.labels.set(value, label);
  }
  return [...found].map(([key, named]) => ({ key, ...named })).sort((a, b) => (a.key < b.key ? -1 : 1));
};

const factsNow = async (search: OpenSearch): Promise<ShopFacts> => {
  const answer = searchAnswer(
    await search.call({ method: 'POST', path: `/${readAlias}/_search`, body, expected: [404] }),
  );
  const numberOf = (name: string): number => aggregation(answer, name, number)?.value ?? 0;
  const valuesOf = (name: string) =>
    (aggregation(answer, name, values)?.buckets ?? []).flatMap(({ key, doc_count, one }) => {
      const found = one.hits.hits[0]?._source;
      return found ? [{ value: key, products: doc_count, root: found.root, ...found.listing }] : [];
    });
  return {
    products: answer.hits.total?.value ?? 0,
    mostSales: Math.max(1, numberOf('mostSales')),
    oldest: numberOf('oldest'),
    newest: numberOf('newest'),
    brands: valuesOf('brands').map(({ value, products, card }) => ({ value, products, label: card.brand })),
    categories: valuesOf('categories').map(({ value, products, root, labels }) => ({
      value,
      products,
      root,
      label: labels.category,
    })),
    attributes: attributesIn(answer),
    roots: valuesOf('roots').map(({ value, products, labels }) => ({ value, products, label: labels.root })),
  };
};

/** As long as the embedded index is believed to be the newest. */
const believedMs = 2000;

/** Facts of the shop, asked for by one request of all that wait, at most every two seconds. */
export class Facts {
  readonly #search: OpenSearch;
  readonly #elapsed: () => number;
  #held: { readonly facts: ShopFacts; readonly at: number } | undefined;
  #asking: Promise<ShopFacts> | undefined;

  constructor(search: OpenSearch, elapsed: () => number) {
    this.#search = search;
    this.#elapsed = elapsed;
  }

  async current(): Promise<ShopFacts> {
    if (this.#held && this.#elapsed() - this.#held.at < believedMs) return this.#held.facts;
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = undefined;
    });
    return this.#asking;
  }

  async #ask(): Promise<ShopFacts> {
    const at = this.#elapsed();
    const facts = await factsNow(this.#search);
    this.#held = { facts, at };
    return facts;
  }
}
