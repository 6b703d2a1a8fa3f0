import { snapshotKey } from '../../../contracts/search/snapshot.ts';
import type { SearchDocument } from '../../domain/search/document.ts';
import { EmbeddedWriter } from './embedded/embedded-writer.ts';
import { snapshotClient, snapshotObject } from './embedded/snapshot-object.ts';
import { writerLater } from './opensearch/later.ts';
import type { SearchWriter } from './port.ts';
import { searchBucket } from './search-bucket.ts';
import { script } from './text/script.ts';

type All = () => AsyncIterable<SearchDocument>;

/**
 * What keeps the shop's search up to date. Apart from the reader, so that neither's bundle carries the other.
 * @param all every document on the shelf: what an index of another form is made anew from
 */
export const shopSearchWriter = (all: All): SearchWriter =>
  process.env.SEARCH_ENGINE === 'opensearch'
    ? writerLater(async () => (await import('./opensearch/shop-writer.ts')).openSearchWriter(all))
    : new EmbeddedWriter(snapshotObject(snapshotClient(), searchBucket(), snapshotKey), script, all);
