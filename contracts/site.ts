/**
 * Where an address of the site leads. One pure function, run by the CloudFront Function on viewer requests and by the local
 * server, so that both serve the same site. This file without its types is what the CloudFront Functions runtime 2.0 gets: no imports,
 * and of later JavaScript only what that runtime knows (no for-of, spread, destructuring, optional chaining).
 * CloudFront chooses the origin by path pattern before the function runs; lib/web makes those patterns from the three lists below.
 */
export type Destination =
  /** the HTTP API, at this path */
  | { readonly kind: 'api'; readonly path: string }
  /** a file of the static site */
  | { readonly kind: 'file'; readonly path: string };

/** Pages that are one static file whatever follows in the address: what they show is the shopper's own. */
export const shells = ['cart', 'checkout', 'pay', 'orders', 'messages', 'account'];
/** Folders of static files. */
export const folders = ['assets', 'pictures', 'icons'];
/** Static files that browsers and search engines look for at the root. */
export const rootFiles = [
  'robots.txt',
  'favicon.ico',
  'favicon.svg',
  'manifest.webmanifest',
  'sw.js',
  'apple-touch-icon.png',
];

export function destinationOf(uri: string): Destination {
  const path = uri.split('/').slice(1);
  const top = path[0] || '';
  if (top === 'api') return { kind: 'api', path: uri };
  if (uri === '/sitemap.xml') return { kind: 'api', path: '/pages/sitemap.xml' };
  if (top === 'admin') return { kind: 'file', path: /\.[a-z0-9]+$/.test(uri) ? uri : '/admin/index.html' };
  if (path.length > 1 && folders.indexOf(top) >= 0) return { kind: 'file', path: uri };
  if (path.length === 1 && rootFiles.indexOf(top) >= 0) return { kind: 'file', path: uri };
  const english = top === 'en';
  const language = english ? 'en' : 'zh-CN';
  const parts = english ? path.slice(1) : path;
  if (parts[parts.length - 1] === '') parts.pop();
  const first = parts[0];
  if (first === undefined) return { kind: 'api', path: `/pages/${language}/home` };
  if (shells.indexOf(first) >= 0) return { kind: 'file', path: english ? '/en/shell.html' : '/shell.html' };
  if (first === 'c' && parts.length === 2) return { kind: 'api', path: `/pages/${language}/category/${parts[1]}` };
  if (first === 'p' && parts.length === 2) return { kind: 'api', path: `/pages/${language}/product/${parts[1]}` };
  if (first === 'search' && parts.length === 1) return { kind: 'api', path: `/pages/${language}/search` };
  return { kind: 'api', path: `/pages/${language}/not-found` };
}
