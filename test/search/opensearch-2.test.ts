import { indexSuite } from '../support/opensearch/index-suite.ts';
import { nodeForThisFile } from '../support/opensearch/open.ts';
import { paritySuite } from '../support/opensearch/parity-suite.ts';
import { merchantSuite } from './merchant-suite.ts';
import { rulesSuite } from './rules-suite.ts';
import { shopperSuite } from './shopper-suite.ts';

const open = nodeForThisFile('2.19');

shopperSuite('OpenSearch 2.19', open);
rulesSuite('OpenSearch 2.19', open);
merchantSuite('OpenSearch 2.19', open);
indexSuite('OpenSearch 2.19', open);
paritySuite('OpenSearch 2.19', open);
