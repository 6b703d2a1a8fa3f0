import { listAddresses } from '../../../contracts/account/list-addresses.ts';
import { ok } from '../../../contracts/values/result.ts';
import { shopperRoute } from '../../runtime/shopper-route.ts';
import { addressesOf } from '../../stores/addresses.ts';

export const handler = shopperRoute('listAddresses', listAddresses, async ({ shopperId }) =>
  ok({ items: await addressesOf(shopperId) }),
);
