import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { promotionId, sku } from '../values/id.ts';
import { mostKept } from '../values/order-size.ts';
import { cartChange, cartView } from './cart.ts';

export const changeCart = contract({
  summary:
    'Changes of a cart, made just now or offline before: sending them again changes nothing, the later of two holds',
  status: 200,
  body: z.object({
    changes: z.array(cartChange).check(z.maxLength(mostKept, 'too_many_lines')),
    /** Where told, these replace what was chosen before. */
    codes: z.optional(z.array(z.string().check(z.maxLength(32))).check(z.maxLength(5))),
    declined: z.optional(z.array(promotionId).check(z.maxLength(20))),
    gifts: z.optional(z.array(z.object({ promotion: promotionId, sku })).check(z.maxLength(10))),
    province: z.optional(z.string().check(z.maxLength(40))),
  }),
  reply: cartView,
  refusals: [],
});
