import { nodeForThisFile } from '../support/opensearch/open.ts';
import { relevanceSuite } from './relevance-suite.ts';

relevanceSuite('OpenSearch 3.8', nodeForThisFile('3.8'));
