import type { Locale } from '../../contracts/values/locale.ts';

/** The site's addresses in one language; site.ts says where each of them leads. Chinese lives at the root, English under /en. */
export const addressesIn = (locale: Locale) => {
  const root = locale === 'en' ? '/en' : '';
  return {
    home: (): string => `${root}/`,
    category: (slug: string): string => `${root}/c/${encodeURIComponent(slug)}`,
    product: (handle: string, sku?: string): string =>
      `${root}/p/${encodeURIComponent(handle)}${sku === undefined ? '' : `?sku=${encodeURIComponent(sku)}`}`,
    search: (words = ''): string => `${root}/search${words === '' ? '' : `?q=${encodeURIComponent(words)}`}`,
    cart: (): string => `${root}/cart`,
    checkout: (): string => `${root}/checkout`,
    /** Straight to checkout with this one line, past the cart. */
    buyNow: (sku: string, quantity: number): string => `${root}/checkout?buy=${encodeURIComponent(sku)}&n=${quantity}`,
    pay: (orderId: string, key?: string): string => `${root}/pay/${orderId}${keyed(key)}`,
    order: (orderId: string, key?: string): string => `${root}/orders/${orderId}${keyed(key)}`,
    orders: (): string => `${root}/orders`,
    messages: (): string => `${root}/messages`,
    account: (): string => `${root}/account`,
  };
};

export type Addresses = ReturnType<typeof addressesIn>;

const keyed = (key: string | undefined): string => (key === undefined ? '' : `?key=${encodeURIComponent(key)}`);

/** The language an address is in and its path without it: `/en/p/x` is English `/p/x`. */
export const localeOfPath = (path: string): { readonly locale: Locale; readonly rest: string } =>
  path === '/en' || path.startsWith('/en/')
    ? { locale: 'en', rest: path.slice(3) || '/' }
    : { locale: 'zh-CN', rest: path };

/** The same page in another language, search part and all. */
export const inLanguage = (pathAndSearch: string, to: Locale): string => {
  const at = pathAndSearch.indexOf('?');
  const path = at < 0 ? pathAndSearch : pathAndSearch.slice(0, at);
  return (to === 'en' ? '/en' : '') + localeOfPath(path).rest + (at < 0 ? '' : pathAndSearch.slice(at));
};
