import type { Reply } from '../../../contracts/contract.ts';
import type { SearchQuery, searchProducts } from '../../../contracts/search/search-products.ts';
import type { SuggestQuery, suggestProducts } from '../../../contracts/search/suggest-products.ts';
import type { SearchChange, SearchDocument } from '../../domain/search/document.ts';
import type { Indexed } from '../../domain/search/drift.ts';
import type { Tuning } from '../../domain/search/tuning.ts';

export type { SearchChange } from '../../domain/search/document.ts';

export type SearchReply = Reply<typeof searchProducts>;
export type SuggestReply = Reply<typeof suggestProducts>;

/** What shop pages ask. Never empty on the first page while the shop has goods. */
export interface SearchReader {
  /** @param tuning what the merchant has set; as the shop comes where it is left out */
  search(query: SearchQuery, tuning?: Tuning): Promise<SearchReply>;
  /** @param hot queries that many have asked, the hottest first */
  suggest(query: SuggestQuery, hot?: readonly string[], tuning?: Tuning): Promise<SuggestReply>;
  /** Keys of the attributes that goods can be filtered by. */
  attributes(): Promise<ReadonlySet<string>>;
}

/** Of a product in the index. */
export type { Indexed } from '../../domain/search/drift.ts';

export interface SearchWriter {
  /**
   * Makes a batch of changes at once; readers see them within two seconds. A change older than what the index has of that product is left
   * out, so late and repeated events are harmless.
   * @param changes called when the index is ready to take them, and again where another writer came between: it reads anew, and what is
   *   written is never older than what it replaces
   */
  apply(changes: () => Promise<readonly SearchChange[]>): Promise<void>;
  /** Whether there is an index, and of the form that this version of the shop makes. One that is not is made anew with the next change. */
  isCurrent(): Promise<boolean>;
  /** What the index has of each product, by id: to be held against the table. */
  indexed(): Promise<ReadonlyMap<string, Indexed>>;
  /**
   * Replaces the whole index by these documents while the old one goes on answering.
   * @param progress told the number of documents so far, now and then
   * @returns how many documents it holds now
   */
  rebuild(
    documents: AsyncIterable<SearchDocument> | Iterable<SearchDocument>,
    progress?: (documents: number) => void,
  ): Promise<number>;
}
