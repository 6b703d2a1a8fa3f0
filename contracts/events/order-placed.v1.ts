import * as z from 'zod/mini';
import { orderId, shopperId, sku } from '../values/id.ts';
import { instant } from '../values/instant.ts';
import { locale } from '../values/locale.ts';
import { price } from '../values/money.ts';
import { event } from './event.ts';

/** An order was placed and its stock is held. */
export const orderPlaced = event(
  z.object({
    orderId,
    shopperId,
    locale,
    total: price,
    lines: z.array(z.object({ sku, quantity: z.int() })),
    payBefore: instant,
  }),
);
