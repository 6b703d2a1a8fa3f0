import { localeOfPath } from '../addresses.ts';

/** Which screen an address of the shells opens, and with what. site.ts leads these addresses here. */
export type ShellRoute =
  | { readonly screen: 'cart' }
  | { readonly screen: 'checkout'; readonly buy: { readonly sku: string; readonly quantity: number } | null }
  | { readonly screen: 'pay'; readonly orderId: string; readonly orderKey: string | undefined }
  | { readonly screen: 'orders' }
  | { readonly screen: 'order'; readonly orderId: string; readonly orderKey: string | undefined }
  | { readonly screen: 'messages' }
  | { readonly screen: 'account' }
  | { readonly screen: 'not-found' };

/** null where the address leaves the shells. */
export const shellRouteOf = (address: URL): ShellRoute | null => {
  const [first, second, third] = localeOfPath(address.pathname)
    .rest.split('/')
    .filter((part) => part !== '');
  const orderKey = address.searchParams.get('key') ?? undefined;
  if (third !== undefined) return shells.includes(first ?? '') ? { screen: 'not-found' } : null;
  if (first === 'pay' && second !== undefined) return { screen: 'pay', orderId: second, orderKey };
  if (first === 'orders' && second !== undefined) return { screen: 'order', orderId: second, orderKey };
  if (second !== undefined) return shells.includes(first ?? '') ? { screen: 'not-found' } : null;
  if (first === 'cart' || first === 'orders' || first === 'messages' || first === 'account') return { screen: first };
  if (first === 'checkout') return { screen: 'checkout', buy: buyOf(address.searchParams) };
  return first === 'pay' ? { screen: 'not-found' } : null;
};

const shells = ['cart', 'checkout', 'pay', 'orders', 'messages', 'account'];

const buyOf = (search: URLSearchParams): { sku: string; quantity: number } | null => {
  const sku = search.get('buy');
  const quantity = Number(search.get('n') ?? '1');
  return sku !== null && Number.isInteger(quantity) && quantity >= 1 && quantity <= 99 ? { sku, quantity } : null;
};
