import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod/mini';
import type { Usage } from './idle.ts';

/** `checked`: looked up for this file, not only commonly quoted. */
const price = z.object({ price: z.number(), per: z.number(), checked: z.boolean() });
const regional = z.object({
  currency: z.string(),
  /** Day of the checked prices. */
  date: z.string(),
  source: z.string(),
  prices: z.record(z.string(), price),
  /** What every account has free each month, for good. */
  alwaysFree: z.record(z.string(), z.number()),
});
export type Prices = z.infer<typeof regional>;

const all = z.record(z.string(), regional);
const fallback = 'us-east-1';

/** The prices of a region, or where nobody has looked those up, of us-east-1 with `of` saying so. */
export const pricesOf = (region: string): { readonly of: string; readonly prices: Prices } => {
  const known = all.parse(JSON.parse(readFileSync(resolve(import.meta.dirname, 'prices.json'), 'utf8')));
  const of = region in known ? region : fallback;
  const prices = known[of];
  if (!prices) throw new Error(`tools/cost/prices.json has no ${fallback}`);
  return { of, prices };
};

export interface Line {
  readonly what: string;
  readonly amount: number;
  readonly cost: number;
  readonly checked: boolean;
}

/**
 * What a usage costs, dearest first.
 * @throws for a use that has no price
 */
export const billFor = (usage: Usage, prices: Prices, free: boolean): readonly Line[] =>
  Object.entries(usage)
    .map(([what, amount]) => {
      const found = prices.prices[what];
      if (!found) throw new Error(`there is no price of ${what} in tools/cost/prices.json`);
      const paid = Math.max(0, amount - (free ? (prices.alwaysFree[what] ?? 0) : 0));
      return { what, amount, cost: (paid * found.price) / found.per, checked: found.checked };
    })
    .toSorted((a, b) => b.cost - a.cost);

export const totalOf = (bill: readonly Line[]): number => bill.reduce((sum, { cost }) => sum + cost, 0);
