import { cny, type Money } from '../../contracts/values/money.ts';

/**
 * What the demo shop pays for its goods: a share of the price before any reduction, by root category, in whole jiao. Food and devices
 * leave little, beauty and clothing leave more, as in any shop.
 */
const percent: Readonly<Record<string, number>> = {
  clothing: 46,
  beauty: 45,
  sports: 52,
  home: 50,
  digital: 64,
  food: 60,
};

export const costOf = (root: string, price: Money, listPrice?: Money): Money => {
  const share = percent[root];
  if (share === undefined) throw new Error(`no cost for ${root}`);
  const full = Math.round(((listPrice ?? price).minor * share) / 1000) * 10;
  // Reduced goods still earn something.
  return cny(Math.min(full, Math.floor((price.minor * 0.9) / 10) * 10));
};
