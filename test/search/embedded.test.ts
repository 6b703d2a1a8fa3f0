import { merchantSuite } from './merchant-suite.ts';
import { openEmbedded } from './open-embedded.ts';
import { rulesSuite } from './rules-suite.ts';
import { shopperSuite } from './shopper-suite.ts';

shopperSuite('embedded', openEmbedded);
rulesSuite('embedded', openEmbedded);
merchantSuite('embedded', openEmbedded);
