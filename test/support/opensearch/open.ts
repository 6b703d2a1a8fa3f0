import { afterAll, beforeAll, vi } from 'vitest';
import { connect, type OpenSearch } from '../../../functions/gateways/search/opensearch/connection.ts';
import { readAlias } from '../../../functions/gateways/search/opensearch/indices.ts';
import { OpenSearchReader } from '../../../functions/gateways/search/opensearch/opensearch-reader.ts';
import { OpenSearchWriter } from '../../../functions/gateways/search/opensearch/opensearch-writer.ts';
import { script } from '../../../functions/gateways/search/text/script.ts';
import { type OpenSearchNode, startOpenSearch } from '../../../local/opensearch/start.ts';
import type { OpenSearchVersion } from '../../../local/opensearch/versions.ts';
import type { SearchUnderTest } from '../../search/under-test.ts';

export interface SearchOnNode extends SearchUnderTest {
  readonly search: OpenSearch;
  readonly endpoint: string;
  /** Another reader and writer of the same index, as another process has. */
  another(): SearchUnderTest;
}

/** A real node for all tests of the file that calls this: starting one takes seconds, so no file starts two of a version. */
export const nodeForThisFile = (version: OpenSearchVersion): (() => Promise<SearchOnNode>) => {
  // A busy machine is slow, and no reason to fail.
  vi.setConfig({ testTimeout: 300_000, hookTimeout: 600_000 });
  let node: OpenSearchNode | undefined;
  beforeAll(async () => {
    node = await startOpenSearch({ version, progress: (line) => process.stderr.write(`${line}\n`) });
  });
  afterAll(async () => node?.stop());
  return async () => {
    if (!node) throw new Error('the node is started before all tests');
    return searchOn(connect(node.endpoint), node.endpoint);
  };
};

const searchOn = (search: OpenSearch, endpoint: string): SearchOnNode => {
  const make = (): SearchUnderTest => {
    let elapsed = 0;
    return {
      reader: new OpenSearchReader(search, script, () => elapsed),
      writer: new OpenSearchWriter(search, script),
      // What a second does by itself on a running node, and two in a reader.
      settled: async () => {
        await search.call({ method: 'POST', path: `/${readAlias}/_refresh`, expected: [404] });
        elapsed += 2_001;
      },
      close: async () => search.close(),
    };
  };
  return { ...make(), search, endpoint, another: make };
};
