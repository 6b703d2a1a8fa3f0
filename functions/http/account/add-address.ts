import { addAddress } from '../../../contracts/account/add-address.ts';
import { ok, refuse } from '../../../contracts/values/result.ts';
import { mayAdd } from '../../domain/account/address-book.ts';
import { now } from '../../runtime/clock.ts';
import { addressIdOf } from '../../runtime/ids.ts';
import { shopperRoute } from '../../runtime/shopper-route.ts';
import { addressesOf, putAddress } from '../../stores/addresses.ts';

export const handler = shopperRoute('addAddress', addAddress, async ({ body, shopperId }) => {
  const saved = { id: addressIdOf(body.address), address: body.address, savedAt: now() };
  if (!mayAdd(await addressesOf(shopperId), saved)) return refuse({ code: 'address_book_full' });
  await putAddress(shopperId, saved);
  return ok({ saved });
});
