import * as z from 'zod/mini';
import { sku } from '../values/id.ts';
import { fen, from, measure, offBp } from './conditions.ts';

/** 限时折扣: what a unit costs while it lasts. */
export const itemEffect = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unit_amount'), off: fen }),
  z.object({ kind: z.literal('unit_percent'), offBp }),
  /** A price of its own for each SKU, with a stock of its own (`stock`: how many are sold so) and a limit for each customer. */
  z.object({
    kind: z.literal('flash'),
    prices: z
      .array(
        z.object({
          sku,
          price: fen,
          stock: z.nullable(z.int().check(z.minimum(0))),
          perCustomer: z.nullable(z.int().check(z.minimum(1))),
        }),
      )
      .check(z.minLength(1), z.maxLength(500)),
  }),
]);
export type ItemEffect = z.infer<typeof itemEffect>;

const steps = <Step extends z.ZodMiniType>(step: Step) => z.array(step).check(z.minLength(1), z.maxLength(10));

/**
 * What is taken off several goods together: 满减 (`amount`: the best step reached; `every`: again for each full amount), 满折 (`percent`),
 * 第 N 件 (`nth`: in each full group of `n`, dearest first, the last one). A coupon of ¥20 is an `amount` of one step.
 */
export const goodsEffect = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('amount'), measure, steps: steps(z.object({ from, off: fen })) }),
  z.object({
    kind: z.literal('every'),
    measure,
    every: z.int().check(z.minimum(1), z.maximum(100_000_000)),
    off: fen,
    /** At most so much in one order. */
    most: z.nullable(fen),
  }),
  z.object({ kind: z.literal('percent'), measure, steps: steps(z.object({ from, offBp })), most: z.nullable(fen) }),
  z.object({
    kind: z.literal('nth'),
    n: z.int().check(z.minimum(2), z.maximum(99)),
    offBp,
    /** Whether the group is made of units of one SKU or of any goods of the rule. */
    of: z.enum(['sku', 'goods']),
  }),
]);
export type GoodsEffect = z.infer<typeof goodsEffect>;

/** 赠品: with the best step reached, one of its choices. */
export const giftEffect = z.object({
  measure,
  steps: steps(
    z.object({
      from,
      choices: z
        .array(z.object({ sku, quantity: z.int().check(z.minimum(1), z.maximum(99)) }))
        .check(z.minLength(1), z.maxLength(10)),
    }),
  ),
});
export type GiftEffect = z.infer<typeof giftEffect>;

/** 包邮, 运费券: off the freight, from so much of goods on; null: all of it. */
export const freightEffect = z.object({ measure, from, off: z.nullable(fen) });
export type FreightEffect = z.infer<typeof freightEffect>;
