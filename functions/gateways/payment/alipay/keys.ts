import * as z from 'zod/mini';
import { secret } from '../../secrets.ts';

const filled = z.string().check(z.minLength(1));

/** What the merchant enters once: the parameter `payment/alipay`. Keys as their site shows them, or PEM. */
export const alipayKeys = z.object({
  appId: filled,
  /** The account money goes to: 16 digits that begin with 2088. */
  sellerId: z.string().check(z.regex(/^2088\d{12}$/)),
  privateKey: filled,
  /** Alipay's own, not the merchant's. More than one while keys are being exchanged. */
  verifyKeys: z.array(filled).check(z.minLength(1)),
  /** The ways the merchant's contract covers; all where it is left out. */
  ways: z.optional(z.array(z.enum(['precreate', 'page', 'wap']))),
  /** A key set of the local sandbox. */
  sandbox: z.optional(z.boolean()),
});
export type AlipayKeys = z.infer<typeof alipayKeys>;

const production = 'https://openapi.alipay.com';

export const alipayOrigin = (): string => (process.env.ALIPAY_ORIGIN || production).replace(/\/+$/, '');

/**
 * Null where the merchant has not set Alipay up.
 * @throws where sandbox keys stand before the real provider: nobody's order may be paid with play money
 */
export const currentKeys = async (): Promise<AlipayKeys | null> => {
  const keys = await secret('payment/alipay', alipayKeys);
  if (keys?.sandbox && alipayOrigin() === production) {
    throw new Error('payment/alipay holds sandbox keys, which are refused in production');
  }
  return keys;
};

export const accountOf = ({ sellerId, appId }: Pick<AlipayKeys, 'sellerId' | 'appId'>): string =>
  `${sellerId}/${appId}`;
