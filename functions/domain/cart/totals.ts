import type { QuotedLine, Totals } from '../../../contracts/cart/quote-cart.ts';
import type { ShopSettings } from '../../../contracts/catalogue/shop.ts';
import { add, cny, type Money, sum } from '../../../contracts/values/money.ts';
import { isRemote } from '../fulfilment/promise.ts';

type FreightRules = ShopSettings['freight'];

/** Freight of an order: free from an amount of goods on, else by whether the province is remote. Nothing to send costs nothing. */
export const freightOf = (goods: Money, province: string, rules: FreightRules): Money => {
  if (goods.minor === 0 || goods.minor >= rules.freeFrom) return cny(0);
  return cny(isRemote(province, rules.remoteProvinces) ? rules.remote : rules.standard);
};

/** What the lines that can be ordered cost together. */
export const totalsOf = (lines: readonly QuotedLine[], province: string, rules: FreightRules): Totals => {
  const goods = sum(lines.filter((l) => l.state === 'ok').map((l) => l.subtotal));
  const freight = freightOf(goods, province, rules);
  return { goods, freight, total: add(goods, freight) };
};

/** Goods still missing until freight is free; null where it is. */
export const missingForFreeFreight = (goods: Money, rules: FreightRules): Money | null =>
  goods.minor >= rules.freeFrom ? null : cny(rules.freeFrom - goods.minor);
