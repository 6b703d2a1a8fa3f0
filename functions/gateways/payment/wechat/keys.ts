import * as z from 'zod/mini';
import { secret } from '../../secrets.ts';

const filled = z.string().check(z.minLength(1));

/** What the merchant enters once: the parameter `payment/wechat`. */
export const wechatKeys = z.object({
  mchid: filled,
  appid: filled,
  /** The APIv3 key: 32 bytes, seals what callbacks carry. */
  apiV3Key: z.string().check(z.refine((key) => Buffer.byteLength(key) === 32)),
  /** Serial number of the merchant's API certificate, whose private key signs requests. */
  serial: filled,
  privateKey: filled,
  /** Their keys by serial, PEM of a public key or certificate. More than one while keys are being exchanged. */
  verifyKeys: z.record(filled, filled),
  /** The ways the merchant's contract covers; both where it is left out. */
  ways: z.optional(z.array(z.enum(['native', 'h5']))),
  /** A key set of the local sandbox. */
  sandbox: z.optional(z.boolean()),
});
export type WechatKeys = z.infer<typeof wechatKeys>;

const production = ['https://api.mch.weixin.qq.com', 'https://api2.mch.weixin.qq.com'];

export const wechatOrigin = (): string =>
  (process.env.WECHAT_PAY_ORIGIN || 'https://api.mch.weixin.qq.com').replace(/\/+$/, '');

/**
 * Null where the merchant has not set WeChat Pay up.
 * @throws where sandbox keys stand before the real provider: nobody's order may be paid with play money
 */
export const currentKeys = async (): Promise<WechatKeys | null> => {
  const keys = await secret('payment/wechat', wechatKeys);
  if (keys?.sandbox && production.includes(wechatOrigin())) {
    throw new Error('payment/wechat holds sandbox keys, which are refused in production');
  }
  return keys;
};

export const accountOf = (keys: WechatKeys): string => `${keys.mchid}/${keys.appid}`;
