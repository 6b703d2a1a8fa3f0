import * as z from 'zod/mini';

/** An amount in the smallest unit of its currency: fen for CNY. Always a safe integer, never a fraction. */
export type Money = { readonly currency: Currency; readonly minor: number };

/** ISO 4217 codes the shop can price in. CNY first; a further one needs its exponent in web/shared/format. */
export type Currency = 'CNY';

export const currency = z.enum(['CNY']);
export const money = z.object({ currency, minor: z.int() });
/** A price or total: zero or more. */
export const price = z.object({ currency, minor: z.int().check(z.minimum(0)) });

export const cny = (minor: number): Money => ({ currency: 'CNY', minor });

const sameCurrency = (a: Money, b: Money): void => {
  if (a.currency !== b.currency) throw new Error(`cannot mix ${a.currency} with ${b.currency}`);
};

const safe = (minor: number): number => {
  if (!Number.isSafeInteger(minor)) throw new Error(`amount ${minor} is not a safe integer of minor units`);
  return minor;
};

export const add = (a: Money, b: Money): Money => {
  sameCurrency(a, b);
  return { currency: a.currency, minor: safe(a.minor + b.minor) };
};

export const subtract = (a: Money, b: Money): Money => {
  sameCurrency(a, b);
  return { currency: a.currency, minor: safe(a.minor - b.minor) };
};

export const times = (a: Money, quantity: number): Money => ({
  currency: a.currency,
  minor: safe(a.minor * safe(quantity)),
});

export const sum = (amounts: readonly Money[]): Money => amounts.reduce(add, cny(0));

export const equals = (a: Money, b: Money): boolean => a.currency === b.currency && a.minor === b.minor;

/**
 * Splits a total by weights so that the parts sum to it exactly (largest remainder; ties go to the earlier part).
 * The only way amounts are split in this shop. Weights are non-negative integers; if all are zero the parts are equal.
 * @throws if there is no weight, or one is negative or not an integer
 */
export const allocate = (total: Money, weights: readonly number[]): Money[] => {
  if (weights.length === 0) throw new Error('nothing to allocate to');
  if (weights.some((w) => !Number.isSafeInteger(w) || w < 0)) throw new Error('weights are non-negative integers');
  const usable = weights.some((w) => w > 0) ? weights.map(BigInt) : weights.map(() => 1n);
  const all = usable.reduce((a, b) => a + b, 0n);
  const sign = total.minor < 0 ? -1 : 1;
  const magnitude = BigInt(Math.abs(safe(total.minor)));
  const floors = usable.map((w) => (magnitude * w) / all);
  const left = Number(magnitude - floors.reduce((a, b) => a + b, 0n));
  const byRemainder = usable
    .map((w, index) => ({ index, remainder: (magnitude * w) % all }))
    .toSorted((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  const extra = new Set(byRemainder.slice(0, left).map((r) => r.index));
  return floors.map((f, index) => ({
    currency: total.currency,
    minor: sign * (Number(f) + (extra.has(index) ? 1 : 0)),
  }));
};
