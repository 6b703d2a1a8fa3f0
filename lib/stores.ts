import { CfnOutput } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import type { Means } from './functions/needs.ts';
import { ownKey } from './keys/own-key.ts';
import type { Profile } from './profile.ts';
import { searchAddress, searchBucket, searchDomain } from './search/search-store.ts';
import { originSecret, shopSecrets } from './secrets/shop-secrets.ts';
import { shopTable } from './table/shop-table.ts';

/** Where the shop's data are, by profile: table, search index, secrets, and the bus between. */
export const stores = (scope: Construct, profile: Profile, prefix: string, secretsPath: string) => {
  const key = profile.fortified ? ownKey(scope, prefix) : null;
  const table = shopTable(scope, key);
  const means = {
    table,
    search: key ? searchDomain(scope, prefix, key) : searchBucket(scope),
    bus: new EventBus(scope, 'Bus', { eventBusName: prefix, description: 'What happens in the shop' }),
    secretsPath,
    secrets: key ? shopSecrets(scope, secretsPath, key) : null,
  } satisfies Partial<Means>;
  new CfnOutput(scope, 'SearchIndex', { value: searchAddress(means.search) });
  return { table, means, originSecret: key ? originSecret(scope, key) : null };
};
