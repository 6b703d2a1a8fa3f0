import { refuse } from '../../../../contracts/values/result.ts';
import type { Account, Closing, PaymentChannel } from '../port.ts';
import { type AlipayKeys, accountOf, currentKeys } from './keys.ts';
import { readNotification, returnedNumber } from './notification.ts';
import { open } from './open.ts';
import { queryRefund, refund } from './refund.ts';
import { close, query } from './trade.ts';

const withKeys = async <T>(use: (keys: AlipayKeys) => T | Promise<T>, without: T): Promise<T> => {
  const keys = await currentKeys();
  return keys ? use(keys) : without;
};

const notSetUp = 'not set up';

/** Alipay's open platform with RSA2 keys: a code to scan, its page on a PC, and from a phone's browser into the app. */
export const alipay: PaymentChannel = {
  channel: 'alipay',
  capabilities: {
    ways: [
      { way: 'wap', devices: ['phone'] },
      { way: 'precreate', devices: ['pc', 'phone'] },
      { way: 'page', devices: ['pc'] },
    ],
    canClose: true,
    knowsUnvisited: false,
    refundWithinDays: 365,
    refundParts: null,
    secondsBetweenRefunds: 3,
  },
  account: () =>
    withKeys<Account | null>(
      (keys) => ({ merchant: accountOf(keys), ways: keys.ways ?? ['precreate', 'page', 'wap'] }),
      null,
    ),
  open: (what, at) => withKeys((keys) => open(keys, what, at), refuse({ code: 'rejected', why: notSetUp })),
  query: (number, at) => withKeys((keys) => query(keys, number, at), refuse({ code: 'unknown', why: notSetUp })),
  close: (number, at) => withKeys<Closing>((keys) => close(keys, number, at), 'unknown'),
  refund: (what, at) => withKeys((keys) => refund(keys, what, at), refuse({ code: 'unavailable', why: notSetUp })),
  queryRefund: (which, at) =>
    withKeys((keys) => queryRefund(keys, which, at), refuse({ code: 'unknown', why: notSetUp })),
  readNotification: ({ rawBody }) =>
    withKeys((keys) => readNotification(keys, rawBody), refuse({ code: 'signature_invalid', why: notSetUp })),
};

/** The attempt a payer comes back from, by the signed address they come with; null where it is not signed by Alipay. */
export const numberReturnedFrom = (rawQuery: string): Promise<string | null> =>
  withKeys<string | null>((keys) => returnedNumber(keys, rawQuery), null);
