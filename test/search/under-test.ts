import type { SearchQuery } from '../../contracts/search/search-products.ts';
import { searchQuery } from '../../contracts/search/search-products.ts';
import { type SearchSettings, usualSearchSettings } from '../../contracts/search/search-settings.ts';
import { suggestQuery } from '../../contracts/search/suggest-products.ts';
import { type Tuning, tuningOf } from '../../functions/domain/search/tuning.ts';
import type { SearchReader, SearchReply, SearchWriter, SuggestReply } from '../../functions/gateways/search/port.ts';
import { script } from '../../functions/gateways/search/text/script.ts';

/** One adapter as the suite needs it. */
export interface SearchUnderTest {
  readonly reader: SearchReader;
  readonly writer: SearchWriter;
  /** Until what was written is what is read. */
  settled(): Promise<void>;
  close(): Promise<void>;
}
export type OpenSearchUnderTest = () => Promise<SearchUnderTest>;

/** What the merchant has set, as the adapters take it. */
export const tunedTo = (settings: Partial<SearchSettings>): Tuning =>
  tuningOf({ ...usualSearchSettings, ...settings }, script.simplify);

type Asked = { readonly [Name in keyof SearchQuery]?: SearchQuery[Name] | undefined };

/** A search as the route would ask it, defaults filled in by the contract. */
export const ask = (shop: SearchUnderTest, q: string, more: Asked = {}, tuning?: Tuning): Promise<SearchReply> =>
  shop.reader.search(searchQuery.parse({ q, ...more }), tuning);

export const suggest = (shop: SearchUnderTest, q: string, more: object = {}): Promise<SuggestReply> =>
  shop.reader.suggest(suggestQuery.parse({ q, ...more }));

export const namesOf = (reply: SearchReply): string[] => reply.items.map((item) => item.card.name.zh);
