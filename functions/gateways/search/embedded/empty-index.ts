import type { Script } from '../../../domain/search/tokens.ts';
import { buildIndex } from './build-index.ts';
import { PackedIndex } from './packed-index.ts';

/** What a shop without a snapshot searches: nothing is found, and nothing fails. */
export const emptyIndex = (script: Script): PackedIndex =>
  new PackedIndex(buildIndex(null, { added: [], dropped: new Set(), removed: {} }, script));
