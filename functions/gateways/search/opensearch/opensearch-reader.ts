import * as z from 'zod/mini';
import type { SearchQuery } from '../../../../contracts/search/search-products.ts';
import type { SuggestQuery } from '../../../../contracts/search/suggest-products.ts';
import { itemOf, pagesOf, suggestedProduct } from '../../../domain/search/answers.ts';
import type { Listing } from '../../../domain/search/document.ts';
import { keyedName, type Named, suggestedNames } from '../../../domain/search/suggested-names.ts';
import type { Script } from '../../../domain/search/tokens.ts';
import type { SearchReader, SearchReply, SuggestReply } from '../port.ts';
import type { OpenSearch } from './connection.ts';
import { facetAggregations, facetsIn } from './facets.ts';
import { Facts, type ShopFacts } from './facts.ts';
import { allBut, type Filters, filtersOf } from './filters.ts';
import { Finding } from './finding.ts';
import { orderOf, popularQuery } from './page.ts';
import { aggregation, type Hit, type SearchAnswer, searchAll } from './replies.ts';
import { type Scope, scopeOf } from './scope.ts';

/** Searches an OpenSearch domain. */
export class OpenSearchReader implements SearchReader {
  readonly #search: OpenSearch;
  readonly #script: Script;
  readonly #facts: Facts;
  readonly #finding: Finding;

  /** @param elapsed milliseconds that only grow */
  constructor(search: OpenSearch, script: Script, elapsed: () => number = () => performance.now()) {
    this.#search = search;
    this.#script = script;
    this.#facts = new Facts(search, elapsed);
    this.#finding = new Finding(search, script);
  }

  async search(query: SearchQuery): Promise<SearchReply> {
    const facts = await this.#facts.current();
    const scope = await scopeOf(this.#search, await this.#finding.find(query.q, query.locale, facts), facts);
    const filters = filtersOf(query, facts);
    const [page] = await searchAll(this.#search, [pageOf(scope, filters, query, facts)]);
    const facets = page ? facetsIn(page, facts, query.locale) : [];
    const total = page?.hits.total?.value ?? 0;
    if (page && total > 0) {
      const relaxed = scope.relaxed || (scope.asked !== null && askedIn(page) === 0);
      return { ...replyOf(page, query), relaxed, didYouMean: scope.didYouMean, facets };
    }
    return {
      ...(await this.#popularInstead(filters, query, facts)),
      relaxed: true,
      didYouMean: scope.didYouMean,
      facets,
    };
  }

  async suggest(query: SuggestQuery): Promise<SuggestReply> {
    const { q, locale, limit } = query;
    const facts = await this.#facts.current();
    const names = namesIn(facts).map((named) => keyedName(named, this.#script));
    const named = suggestedNames(names, query, this.#script);
    const scope = await scopeOf(this.#search, await this.#finding.find(q, locale, facts), facts);
    const size = limit - named.length;
    const [best] = await searchAll(this.#search, [
      { query: scope.query, size, sort: orderOf('relevance'), _source: ['listing'] },
    ]);
    return { items: [...named, ...(best?.hits.hits ?? []).map((hit) => suggestedProduct(listingOf(hit), locale))] };
  }

  /** Where the filters leave nothing of what was found: what is popular within them, and if they fit no product at all, what is popular. */
  async #popularInstead(filters: Filters, query: SearchQuery, facts: ShopFacts): Promise<PageReply> {
    const popular = popularQuery(facts);
    const within = { bool: { must: [popular], filter: allBut(filters) } };
    const [filtered, all] = await searchAll(this.#search, [hitsOf(within, query), hitsOf(popular, query)]);
    const page = filtered && (filtered.hits.total?.value ?? 0) > 0 ? filtered : all;
    return replyOf(page ?? { hits: { hits: [] } }, query);
  }
}

const hitsOf = (from: object, { page, limit, sort }: SearchQuery): object => ({
  query: from,
  from: (page - 1) * limit,
  size: limit,
  sort: orderOf(sort),
  track_total_hits: true,
  track_scores: true,
  _source: ['listing'],
});

const pageOf = ({ query: from, asked }: Scope, filters: Filters, query: SearchQuery, facts: ShopFacts): object => ({
  ...hitsOf(from, query),
  post_filter: { bool: { filter: allBut(filters) } },
  aggs: {
    ...facetAggregations(query, filters, facts),
    ...(asked === null
      ? {}
      : { asked: { filter: { bool: { filter: [{ ids: { values: asked } }, ...allBut(filters)] } } } }),
  },
});

const askedIn = (page: SearchAnswer): number =>
  aggregation(page, 'asked', z.object({ doc_count: z.int() }))?.doc_count ?? 0;

type PageReply = Pick<SearchReply, 'items' | 'total' | 'pages'>;

const replyOf = ({ hits }: SearchAnswer, query: SearchQuery): PageReply => {
  const total = hits.total?.value ?? 0;
  return {
    items: hits.hits.map((hit) => itemOf(listingOf(hit), query)),
    total,
    pages: pagesOf(total, query.limit),
  };
};

// Written from a typed document by this adapter, and kept as it was.
const listingOf = ({ _source }: Hit): Listing => _source?.listing as Listing;

const namesIn = ({ categories, roots, brands }: ShopFacts): Named[] => [
  ...[...categories, ...roots].map((c): Named => ({ ...c, kind: 'category' })),
  ...brands.map((b): Named => ({ ...b, kind: 'brand' })),
];
