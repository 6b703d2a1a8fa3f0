import type { QuotedLine } from '../../../contracts/cart/quote-cart.ts';
import type { Picture } from '../../../contracts/catalogue/product.ts';
import type { Sku } from '../../../contracts/values/id.ts';
import { cny, times } from '../../../contracts/values/money.ts';
import { mostUnits } from '../../../contracts/values/order-size.ts';
import type { SoldSku } from '../catalogue/sold-sku.ts';
import type { InStock, Want } from '../stock/allocate.ts';

/** One line a SKU, in the order first named: two lines of one SKU draw on the same stock. */
export const summed = (wants: readonly Want[]): Want[] => {
  const bySku = new Map<Sku, number>();
  for (const { sku, quantity } of wants) bySku.set(sku, (bySku.get(sku) ?? 0) + quantity);
  return [...bySku].map(([sku, quantity]) => ({ sku, quantity }));
};

const nothing: Picture = { name: 'none', alt: { zh: '商品已下架', en: 'No longer sold' } };

/** A line as the shop sees it now: priced, and whether it can be ordered as wanted. */
export const quotedLine = (want: Want, sold: SoldSku | undefined, stock: readonly InStock[]): QuotedLine => {
  const { sku, quantity } = want;
  if (!sold) return goneLine(want);
  const inStock = stock.filter((s) => s.sku === sku).reduce((sum, s) => sum + s.available, 0);
  // More than an order takes is nobody's to know.
  const available = Math.min(inStock, mostUnits);
  return {
    sku,
    productHandle: sold.productHandle,
    name: sold.name,
    optionText: sold.optionText,
    picture: sold.picture,
    quantity,
    unitPrice: sold.price,
    ...(sold.listPrice ? { listPrice: sold.listPrice } : {}),
    subtotal: times(sold.price, quantity),
    returnable: sold.returnable,
    state: stateOf(sold, available, quantity),
    available: sold.onShelf ? available : 0,
  };
};

const stateOf = (sold: SoldSku, available: number, quantity: number): QuotedLine['state'] => {
  if (!sold.onShelf) return 'gone';
  if (available <= 0) return 'sold_out';
  return available < quantity ? 'short' : 'ok';
};

/** A SKU the shop does not know: the cart's own picture and name are all that is left of it. */
const goneLine = ({ sku, quantity }: Want): QuotedLine => ({
  sku,
  productHandle: '',
  name: { zh: sku, en: sku },
  optionText: { zh: '已下架', en: 'No longer sold' },
  picture: nothing,
  quantity,
  unitPrice: cny(0),
  subtotal: cny(0),
  returnable: false,
  state: 'gone',
  available: 0,
});
