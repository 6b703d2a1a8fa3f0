import { snapshotKey } from '../../../contracts/search/snapshot.ts';
import { EmbeddedReader } from './embedded/embedded-reader.ts';
import { snapshotClient, snapshotObject } from './embedded/snapshot-object.ts';
import { readerLater } from './opensearch/later.ts';
import type { SearchReader } from './port.ts';
import { searchBucket } from './search-bucket.ts';
import { script } from './text/script.ts';

let reader: SearchReader | undefined;

/** The shop's search, one a process: its index stays in memory between calls. */
export const shopSearch = (): SearchReader => {
  // Told by the environment, or by the build: then the other adapter is not even in the bundle.
  reader ??=
    process.env.SEARCH_ENGINE === 'opensearch'
      ? readerLater(async () => (await import('./opensearch/shop-reader.ts')).openSearchReader())
      : new EmbeddedReader(snapshotObject(snapshotClient(), searchBucket(), snapshotKey), script);
  return reader;
};
