import * as z from 'zod/mini';
import { picture } from '../catalogue/product.ts';
import { contract } from '../contract.ts';
import { sku } from '../values/id.ts';
import { day } from '../values/instant.ts';
import { bilingual } from '../values/locale.ts';
import { price } from '../values/money.ts';
import { mostLines, mostUnits } from '../values/order-size.ts';

export const wantedLine = z.object({
  sku,
  quantity: z.int().check(z.minimum(1, 'quantity_too_small'), z.maximum(mostUnits, 'quantity_too_large')),
});
export type WantedLine = z.infer<typeof wantedLine>;

/** Sold by one SKU, with its name as shown. */
export const quotedLine = z.object({
  sku,
  productHandle: z.string(),
  name: bilingual,
  /** The chosen option values, in order: 赤陶，M. */
  optionText: bilingual,
  picture,
  quantity: z.int(),
  unitPrice: price,
  listPrice: z.optional(price),
  subtotal: price,
  returnable: z.boolean(),
  /** `short`: fewer are left than wanted; `gone`: off the shelf or unknown; `sold_out`. Only `ok` lines can be ordered. */
  state: z.enum(['ok', 'short', 'sold_out', 'gone']),
  available: z.int(),
});
export type QuotedLine = z.infer<typeof quotedLine>;

export const totals = z.object({ goods: price, freight: price, total: price });
export type Totals = z.infer<typeof totals>;

export const quoteCart = contract({
  summary: "Prices and stock of a cart's lines at this moment; freight for the region where told",
  status: 200,
  body: z.object({
    lines: z.array(wantedLine).check(z.maxLength(mostLines, 'too_many_lines')),
    province: z.optional(z.string().check(z.maxLength(40))),
  }),
  reply: z.object({
    lines: z.array(quotedLine),
    totals,
    /** Goods still missing for free freight; null where it is free. */
    missingForFreeFreight: z.nullable(price),
    arrivesOn: day,
  }),
  refusals: [],
});
