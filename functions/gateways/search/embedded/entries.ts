import type { SearchDocument } from '../../../domain/search/document.ts';
import { termsOf } from '../../../domain/search/terms.ts';
import type { Script } from '../../../domain/search/tokens.ts';
import type { Entry } from './build-index.ts';

/** A document analysed: what the index stores of it. */
export const entryOf = (document: SearchDocument, script: Script): Entry => ({
  id: document.listing.id,
  version: document.version,
  listing: JSON.stringify(document.listing),
  terms: termsOf(document, script.simplify),
});
