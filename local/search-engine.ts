import type { DataFolder } from './data-folder.ts';
import { type OpenSearchNode, startOpenSearch } from './opensearch/start.ts';

/** Where the shop's search is kept on this machine. */
export interface SearchEngine {
  readonly name: 'embedded' | 'opensearch';
  readonly environment: Readonly<Record<string, string>>;
  /** Fills an index that the shop has not kept up to date: the first time, after runs on the other engine, and of an older form. */
  readonly catchUp: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const remembered = 'search.json';

/** The newest OpenSearch that a JDK of this machine runs. @throws what to install, where there is none */
const newestNode = async (dataDir: string, progress: (line: string) => void): Promise<OpenSearchNode> => {
  try {
    return await startOpenSearch({ version: '3.8', dataDir: `${dataDir}-3`, progress });
  } catch (error) {
    try {
      return await startOpenSearch({ version: '2.19', dataDir: `${dataDir}-2`, progress });
    } catch {
      throw error;
    }
  }
};

/** The embedded index, or a real OpenSearch node where `npm start -- --opensearch` asks for one. */
export const startSearchEngine = async (
  folder: DataFolder,
  openSearch: boolean,
  progress: (line: string) => void,
): Promise<SearchEngine> => {
  const node = openSearch ? await newestNode(folder.path('opensearch'), progress) : null;
  const name = node ? `opensearch ${node.version}` : 'embedded';
  return {
    name: node ? 'opensearch' : 'embedded',
    environment: node
      ? { SEARCH_ENGINE: 'opensearch', OPENSEARCH_ENDPOINT: node.endpoint }
      : { SEARCH_ENGINE: 'embedded' },
    catchUp: async () => {
      const { engine } = folder.remembered(remembered, () => ({ engine: '' }));
      const { shopSearchWriter } = await import('../functions/gateways/search/shop-search-writer.ts');
      const { allSearchDocuments } = await import('../functions/stores/search-documents.ts');
      const writer = shopSearchWriter(allSearchDocuments);
      if (engine === name && (await writer.isCurrent())) return;
      await writer.rebuild(allSearchDocuments());
      folder.remember(remembered, { engine: name });
    },
    stop: async () => {
      await node?.stop();
    },
  };
};
