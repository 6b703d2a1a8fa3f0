import { snapshotKey } from '../../../contracts/search/snapshot.ts';
import { EmbeddedReader } from './embedded/embedded-reader.ts';
import { snapshotClient, snapshotObject } from './embedded/snapshot-object.ts';
import type { SearchReader } from './port.ts';
import { searchBucket } from './search-bucket.ts';
import { script } from './text/script.ts';

let reader: SearchReader | undefined;

/** The shop's search, one a process: its index stays in memory between calls. */
export const shopSearch = (): SearchReader => {
  reader ??= new EmbeddedReader(snapshotObject(snapshotClient(), searchBucket(), snapshotKey), script);
  return reader;
};
