import { removeAddress } from '../../../contracts/account/remove-address.ts';
import { ok, refuse } from '../../../contracts/values/result.ts';
import { shopperRoute } from '../../runtime/shopper-route.ts';
import { removeAddressOf } from '../../stores/addresses.ts';

export const handler = shopperRoute('removeAddress', removeAddress, async ({ params, shopperId }) =>
  (await removeAddressOf(shopperId, params.addressId)) ? ok(undefined) : refuse({ code: 'address_not_found' }),
);
