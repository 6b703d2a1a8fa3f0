/**
 * Where an address of the site leads. One pure function, run by the CloudFront Function on viewer requests and by the local
 * server, so that both serve the same site. It is shipped as text to the CloudFront Functions runtime 2.0: no imports, no types at run time.
 */
export type Destination =
  /** the HTTP API, at this path */
  | { readonly kind: 'api'; readonly path: string }
  /** a file of the static site */
  | { readonly kind: 'file'; readonly path: string };

const shells = ['cart', 'checkout', 'pay', 'orders', 'messages'];

export function destinationOf(uri: string): Destination {
  if (uri === '/api' || uri.indexOf('/api/') === 0) return { kind: 'api', path: uri };
  if (uri === '/sitemap.xml') return { kind: 'api', path: '/pages/sitemap.xml' };
  if (uri === '/admin' || uri.indexOf('/admin/') === 0) {
    return { kind: 'file', path: /\.[a-z0-9]+$/.test(uri) ? uri : '/admin/index.html' };
  }
  if (/^\/(assets|pictures|icons)\//.test(uri) || /^\/[a-z0-9-]+\.(txt|ico|webmanifest|js|png|svg)$/.test(uri)) {
    return { kind: 'file', path: uri };
  }
  const english = uri === '/en' || uri.indexOf('/en/') === 0;
  const language = english ? 'en' : 'zh-CN';
  const parts = (english ? uri.slice(3) : uri).split('/').filter((p) => p !== '');
  const first = parts[0];
  if (first === undefined) return { kind: 'api', path: `/pages/${language}/home` };
  if (shells.indexOf(first) >= 0) return { kind: 'file', path: english ? '/en/shell.html' : '/shell.html' };
  if (first === 'c' && parts.length === 2) return { kind: 'api', path: `/pages/${language}/category/${parts[1]}` };
  if (first === 'p' && parts.length === 2) return { kind: 'api', path: `/pages/${language}/product/${parts[1]}` };
  if (first === 'search' && parts.length === 1) return { kind: 'api', path: `/pages/${language}/search` };
  return { kind: 'api', path: `/pages/${language}/not-found` };
}
