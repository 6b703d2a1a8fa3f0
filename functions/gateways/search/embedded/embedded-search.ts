import type { SearchQuery } from '../../../../contracts/search/search-products.ts';
import type { SuggestQuery } from '../../../../contracts/search/suggest-products.ts';
import { itemOf, pagesOf } from '../../../domain/search/answers.ts';
import type { Script } from '../../../domain/search/tokens.ts';
import type { SearchReply, SuggestReply } from '../port.ts';
import { facetsOf } from './facets.ts';
import { Finding, type Found } from './finding.ts';
import type { PackedIndex } from './packed-index.ts';
import { filtersOf, inOrder, type Selection, select } from './selecting.ts';
import { Suggesting } from './suggesting.ts';

interface Chosen {
  readonly docs: readonly number[];
  readonly rank: Float32Array;
  readonly relaxed: boolean;
}

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

  search(query: SearchQuery): SearchReply {
    const found = this.#finding.find(query.q, query.locale);
    const selection = select(found.docs, filtersOf(this.#index, query));
    const { docs, rank, relaxed } = this.#chosen(found, selection, query);
    const ordered = inOrder(this.#index, docs, rank, query.sort);
    const from = (query.page - 1) * query.limit;
    return {
      items: ordered.slice(from, from + query.limit).map((doc) => itemOf(this.#index.listing(doc), query)),
      total: docs.length,
      pages: pagesOf(docs.length, query.limit),
      relaxed,
      didYouMean: found.didYouMean,
      facets: facetsOf(this.#index, selection, query),
    };
  }

  suggest(query: SuggestQuery): SuggestReply {
    return { items: this.#suggesting.suggest(query) };
  }

  /** Where the filters leave nothing of what was found: what is popular within them, and if they fit no product at all, what is popular. */
  #chosen(found: Found, selection: Selection, query: SearchQuery): Chosen {
    if (selection.docs.length > 0) {
      const relaxed = found.relaxed || !selection.docs.some(found.asAsked);
      return { docs: selection.docs, rank: found.rank, relaxed };
    }
    const popular = this.#finding.popular(true);
    const filtered = select(popular.docs, filtersOf(this.#index, query)).docs;
    return { docs: filtered.length > 0 ? filtered : popular.docs, rank: popular.rank, relaxed: true };
  }
}
