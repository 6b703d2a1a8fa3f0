import { indexSuite } from '../support/opensearch/index-suite.ts';
import { nodeForThisFile } from '../support/opensearch/open.ts';
import { paritySuite } from '../support/opensearch/parity-suite.ts';
import { merchantSuite } from './merchant-suite.ts';
import { rulesSuite } from './rules-suite.ts';
import { shopperSuite } from './shopper-suite.ts';

const open = nodeForThisFile('3.8');

shopperSuite('OpenSearch 3.8', open);
rulesSuite('OpenSearch 3.8', open);
merchantSuite('OpenSearch 3.8', open);
indexSuite('OpenSearch 3.8', open);
paritySuite('OpenSearch 3.8', open);
