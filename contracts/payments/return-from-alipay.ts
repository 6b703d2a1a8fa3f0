import { contract } from '../contract.ts';

/** Raw: https://opendocs.alipay.com/open/270/105901 ; what it says of the payment is never believed, only where to go. */
export const returnFromAlipay = contract({
  summary: 'Where Alipay sends the payer back to: goes on (303) to the page of the payment, which asks how it stands',
  status: 200,
  refusals: [],
});
