import type { SearchDocument } from '../../../domain/search/document.ts';
import type { SearchWriter } from '../port.ts';
import { script } from '../text/script.ts';
import { connect } from './connection.ts';
import { openSearchEndpoint } from './endpoint.ts';
import { OpenSearchWriter } from './opensearch-writer.ts';

/** What keeps the domain that the environment names up to date. */
export const openSearchWriter = (all: () => AsyncIterable<SearchDocument>): SearchWriter =>
  new OpenSearchWriter(connect(openSearchEndpoint()), script, all);
