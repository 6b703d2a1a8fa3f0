import type { SearchReader } from '../port.ts';
import { script } from '../text/script.ts';
import { connect } from './connection.ts';
import { openSearchEndpoint } from './endpoint.ts';
import { OpenSearchReader } from './opensearch-reader.ts';

/** The shop's search in the domain that the environment names. */
export const openSearchReader = (): SearchReader => new OpenSearchReader(connect(openSearchEndpoint()), script);
