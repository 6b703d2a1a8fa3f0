import { getAccount } from '../../../contracts/account/get-account.ts';
import { ok } from '../../../contracts/values/result.ts';
import { shopperRoute } from '../../runtime/shopper-route.ts';
import { customerById } from '../../stores/customers.ts';

export const handler = shopperRoute('getAccount', getAccount, async ({ shopperId }) =>
  ok({ customer: shopperId.startsWith('cus_') ? await customerById(shopperId) : null }),
);
