import { contract } from '../contract.ts';

/** Raw: https://opendocs.alipay.com/open/270/105902 ; answered with the text `success`, or a problem that makes Alipay send it again. */
export const receiveAlipayNotification = contract({
  summary: 'Alipay tells how a trade stands, in a form: verified on the raw body, settled once',
  status: 200,
  refusals: ['signature_invalid', 'payment_not_found'],
});
