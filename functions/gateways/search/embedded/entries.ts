import type { Listing, SearchDocument } from '../../../domain/search/document.ts';
import { type Term, termsOf } from '../../../domain/search/terms.ts';
import type { Script } from '../../../domain/search/tokens.ts';
import { hash32 } from './strings.ts';

/** A document analysed: what the index takes of it. */
export interface Entry {
  readonly id: string;
  readonly version: SearchDocument['version'];
  readonly listing: Listing;
  /** The listing as JSON: most of it is never read again, so it is kept as text. */
  readonly text: string;
  readonly terms: readonly Term[];
  /** Alike for documents that nobody could tell apart. */
  readonly print: number;
}

export const entryOf = ({ listing, version, fields }: SearchDocument, script: Script): Entry => {
  const text = JSON.stringify(listing);
  const print = hash32(text + JSON.stringify(fields));
  return { id: listing.id, version, listing, text, terms: termsOf({ fields }, script.simplify), print };
};
