import * as z from 'zod/mini';
import type { SearchQuery } from '../../../../contracts/search/search-products.ts';
import type { SuggestQuery } from '../../../../contracts/search/suggest-products.ts';
import { itemOf, pagesOf, suggestedProduct } from '../../../domain/search/answers.ts';
import type { Listing } from '../../../domain/search/document.ts';
import { hotSuggestions } from '../../../domain/search/hot-suggestions.ts';
import { keyedName, type Named, suggestedNames } from '../../../domain/search/suggested-names.ts';
import type { Script } from '../../../domain/search/tokens.ts';
import { type Tuning, usualTuning } from '../../../domain/search/tuning.ts';
import { saidAgain, wishesIn } from '../../../domain/search/wishes.ts';
import type { SearchReader, SearchReply, SuggestReply } from '../port.ts';
import type { OpenSearch } from './connection.ts';
import { facetAggregations, facetsIn } from './facets.ts';
import { Facts, type ShopFacts } from './facts.ts';
import { allBut, type Filters, filtersOf } from './filters.ts';
import { Finding } from './finding.ts';
import { moreAggregations, moreFacetsIn, priceRangesIn } from './more-facets.ts';
import { orderOf, popularQuery, type Scoring } from './page.ts';
import { aggregation, type Hit, type SearchAnswer, searchAll } from './replies.ts';
import { type Scope, scopeOf } from './scope.ts';

const none: readonly string[] = [];

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

  async search(asked: SearchQuery, tuning: Tuning = usualTuning): Promise<SearchReply> {
    const facts = await this.#facts.current();
    const scoring = { facts, weights: tuning.weights };
    const wished = wishesIn(asked);
    const coded = wished.said === '' ? false : await this.#finding.isCode(asked.q, facts, tuning);
    const { query, anyPrice, said } = coded ? { query: asked, anyPrice: asked, said: '' } : wished;
    const scope = await scopeOf(this.#search, await this.#finding.find(query, facts, tuning), scoring);
    const filters = filtersOf(query, facts);
    const [page] = await searchAll(this.#search, [pageOf(scope, filters, query, facts)]);
    const more = {
      facets: page ? facetsIn(page, facts, query.locale) : [],
      moreFacets: page ? moreFacetsIn(page, facts, query.locale) : [],
      priceRanges: page ? priceRangesIn(page) : [],
      didYouMean: saidAgain(scope.didYouMean, said),
    };
    if (page && totalOf(page) > 0) {
      const relaxed = scope.relaxed || (scope.asked !== null && askedIn(page) === 0);
      return { ...replyOf(page, query), ...more, relaxed };
    }
    return { ...(await this.#instead(scope, [query, anyPrice], scoring)), ...more, relaxed: true };
  }

  async suggest(
    query: SuggestQuery,
    hot: readonly string[] = none,
    tuning: Tuning = usualTuning,
  ): Promise<SuggestReply> {
    const facts = await this.#facts.current();
    const names = namesIn(facts).map((named) => keyedName(named, this.#script));
    const others = hotSuggestions({ ...query, hot }, names, this.#script);
    const room = { ...query, limit: query.limit - others.length };
    const named = [...suggestedNames(names, room, this.#script), ...others];
    const scoring = { facts, weights: tuning.weights };
    const scope = await scopeOf(this.#search, await this.#finding.find(query, facts, tuning), scoring);
    const [best] = await searchAll(this.#search, [
      { query: scope.query, size: query.limit - named.length, sort: orderOf('relevance'), _source: ['listing'] },
    ]);
    const products = (best?.hits.hits ?? []).map((hit) => suggestedProduct(listingOf(hit), query.locale));
    return { items: [...named, ...products] };
  }

  async attributes(): Promise<ReadonlySet<string>> {
    return new Set((await this.#facts.current()).attributes.map(({ key }) => key));
  }

  /**
   * Where the filters leave nothing of what was found: it at any price if a price was only said, then what is popular within the filters,
   * and if they fit no product at all, what is popular.
   */
  async #instead(
    scope: Scope,
    [query, anyPrice]: readonly [SearchQuery, SearchQuery],
    scoring: Scoring,
  ): Promise<PageReply> {
    const popular = popularQuery(scoring);
    const within = (from: object, by: SearchQuery) => ({
      bool: { must: [from], filter: allBut(filtersOf(by, scoring.facts)) },
    });
    const pages = await searchAll(this.#search, [
      hitsOf(within(scope.query, anyPrice), query),
      hitsOf(within(popular, query), query),
      hitsOf(popular, query),
    ]);
    return replyOf(pages.find((page) => totalOf(page) > 0) ?? { hits: { hits: [] } }, query);
  }
}

const totalOf = ({ hits }: SearchAnswer): number => hits.total?.value ?? 0;

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
    ...moreAggregations(filters, facts),
    ...(asked === null
      ? {}
      : { asked: { filter: { bool: { filter: [{ ids: { values: asked } }, ...allBut(filters)] } } } }),
  },
});

const askedIn = (page: SearchAnswer): number =>
  aggregation(page, 'asked', z.object({ doc_count: z.int() }))?.doc_count ?? 0;

type PageReply = Pick<SearchReply, 'items' | 'total' | 'pages'>;

const replyOf = (page: SearchAnswer, query: SearchQuery): PageReply => {
  const total = totalOf(page);
  return {
    items: page.hits.hits.map((hit) => itemOf(listingOf(hit), query)),
    total,
    pages: pagesOf(total, query.limit),
  };
};

// Written from a typed document by this adapter, and kept as it was.
const listingOf = ({ _source }: Hit): Listing => _source?.listing as Listing;

const namesIn = ({ categories, roots, brands }: ShopFacts): Named[] => [
  ...categories.map((c): Named => ({ ...c, kind: 'category', leaf: true })),
  ...roots.map((c): Named => ({ ...c, kind: 'category' })),
  ...brands.map((b): Named => ({ ...b, kind: 'brand' })),
];
