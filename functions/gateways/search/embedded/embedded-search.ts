import type { SearchQuery } from '../../../../contracts/search/search-products.ts';
import type { SuggestQuery } from '../../../../contracts/search/suggest-products.ts';
import { itemOf, pagesOf } from '../../../domain/search/answers.ts';
import type { Script } from '../../../domain/search/tokens.ts';
import { type Tuning, usualTuning } from '../../../domain/search/tuning.ts';
import { saidAgain, wishesIn } from '../../../domain/search/wishes.ts';
import type { SearchReply, SuggestReply } from '../port.ts';
import { facetsOf, moreFacetsOf, priceRangesIn } from './facets.ts';
import { Finding, type Found } from './finding.ts';
import type { PackedIndex } from './packed-index.ts';
import { filtersOf, inOrder, select } from './selecting.ts';
import { Suggesting } from './suggesting.ts';

interface Chosen {
  readonly docs: readonly number[];
  readonly rank: Float32Array;
  readonly relaxed: boolean;
}

const none: readonly string[] = [];

/** Search over one index in memory. Pure computing: an index that changed is another one. */
export class EmbeddedSearch {
  readonly #index: PackedIndex;
  readonly #finding: Finding;
  readonly #suggesting: Suggesting;

  constructor(index: PackedIndex, script: Script) {
    this.#index = index;
    this.#finding = new Finding(index, script);
    this.#suggesting = new Suggesting(index, script, this.#finding);
  }

  search(asked: SearchQuery, tuning: Tuning = usualTuning): SearchReply {
    const coded = this.#finding.byCode(asked.q, tuning);
    const { query, anyPrice, said } = coded ? { query: asked, anyPrice: asked, said: '' } : wishesIn(asked);
    const found = coded ?? this.#finding.find(query, tuning);
    const selection = select(found.docs, filtersOf(this.#index, query));
    const { docs, rank, relaxed } = this.#chosen(found, selection.docs, [query, anyPrice], tuning);
    const ordered = inOrder(this.#index, docs, rank, query.sort);
    const from = (query.page - 1) * query.limit;
    return {
      items: ordered.slice(from, from + query.limit).map((doc) => itemOf(this.#index.listing(doc), query)),
      total: docs.length,
      pages: pagesOf(docs.length, query.limit),
      relaxed,
      didYouMean: saidAgain(found.didYouMean, said),
      facets: facetsOf(this.#index, selection, query),
      moreFacets: moreFacetsOf(this.#index, selection, query),
      priceRanges: priceRangesIn(this.#index, selection),
    };
  }

  suggest(query: SuggestQuery, hot: readonly string[] = none, tuning: Tuning = usualTuning): SuggestReply {
    return { items: this.#suggesting.suggest(query, hot, tuning) };
  }

  attributes(): ReadonlySet<string> {
    return new Set((this.#index.facts.values.attribute ?? []).map((value) => value.slice(0, value.indexOf(':'))));
  }

  /**
   * Where the filters leave nothing of what was found: it at any price if a price was only said, then what is popular within the filters,
   * and if they fit no product at all, what is popular.
   */
  #chosen(
    found: Found,
    selected: readonly number[],
    [query, anyPrice]: readonly [SearchQuery, SearchQuery],
    tuning: Tuning,
  ): Chosen {
    if (selected.length > 0)
      return { docs: selected, rank: found.rank, relaxed: found.relaxed || !selected.some(found.asAsked) };
    const dearer = select(found.docs, filtersOf(this.#index, anyPrice)).docs;
    if (dearer.length > 0) return { docs: dearer, rank: found.rank, relaxed: true };
    const popular = this.#finding.popular(true, tuning);
    const filtered = select(popular.docs, filtersOf(this.#index, query)).docs;
    return { docs: filtered.length > 0 ? filtered : popular.docs, rank: popular.rank, relaxed: true };
  }
}
