import * as z from 'zod/mini';
import { fen, from, measure } from './conditions.ts';

const grams = z.int().check(z.minimum(1), z.maximum(1_000_000));

/** A fee for the order, or by started steps of weight or units: the first so much, then each next so much. */
export const freightCharge = z.discriminatedUnion('by', [
  z.object({ by: z.literal('order'), fee: fen }),
  z.object({ by: z.literal('weight'), first: grams, firstFee: fen, next: grams, nextFee: fen }),
  z.object({
    by: z.literal('units'),
    first: z.int().check(z.minimum(1)),
    firstFee: fen,
    next: z.int().check(z.minimum(1)),
    nextFee: fen,
  }),
]);
export type FreightCharge = z.infer<typeof freightCharge>;

/** Free from so much of the template's goods on; null: never for this alone. */
export const freeFrom = z.nullable(z.object({ measure, from }));

/** 运费模板: what sending goods costs, by where to. The first zone that names the province counts, else `elsewhere`. */
export const freightTemplate = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(40)),
  zones: z
    .array(z.object({ provinces: z.array(z.string()).check(z.minLength(1)), charge: freightCharge, free: freeFrom }))
    .check(z.maxLength(34)),
  elsewhere: z.object({ charge: freightCharge, free: freeFrom }),
});
export type FreightTemplate = z.infer<typeof freightTemplate>;
export type FreightZone = FreightTemplate['elsewhere'];
