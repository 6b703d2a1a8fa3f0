import * as z from 'zod/mini';
import { wantedLine } from '../cart/quote-cart.ts';
import { contract } from '../contract.ts';
import { price } from '../values/money.ts';
import { mostLines } from '../values/order-size.ts';
import { plainText } from '../values/plain-text.ts';
import { address } from './address.ts';
import { order } from './order.ts';

export const placeOrder = contract({
  summary: 'Places an order: prices are snapshot and stock is held until it is paid or its time is over',
  status: 201,
  body: z.object({
    lines: z.array(wantedLine).check(z.minLength(1, 'no_lines'), z.maxLength(mostLines, 'too_many_lines')),
    address,
    remark: z._default(z.string().check(z.overwrite(plainText), z.maxLength(200, 'too_long')), ''),
    /** The total the shopper saw; another one is refused with `price_changed` so that nobody pays unseen prices. */
    expectedTotal: price,
  }),
  reply: z.object({
    order,
    /** Opens the order without the cookie, e.g. from a saved link. Told once, here. */
    accessKey: z.string(),
  }),
  refusals: ['out_of_stock', 'price_changed', 'product_not_found', 'too_many_unpaid'],
});
