import { contract } from '../contract.ts';

/** Raw: https://pay.weixin.qq.com/doc/v3/merchant/4012791861 ; answered 204, or a problem that makes WeChat Pay send it again. */
export const receiveWechatNotification = contract({
  summary: 'WeChat Pay v3 tells how a payment or a refund went: verified on the raw body, decrypted, settled once',
  status: 204,
  refusals: ['signature_invalid', 'payment_not_found'],
});
