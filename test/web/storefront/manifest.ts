import type { Manifest } from '../../../web/storefront/assets.ts';

const entry = (name: string): [string, Manifest[string]] => [
  `entries/${name}.tsx`,
  { file: `assets/${name}-1.js`, imports: ['_shop.js'] },
];

/** A web build as the server sees it, for tests that come before any build. */
export const manifest: Manifest = {
  'styles/site.css': { file: 'assets/site-1.css' },
  'text/zh-CN.ts': { file: 'assets/zh-1.js', imports: ['_shop.js'] },
  'text/en.ts': { file: 'assets/en-1.js' },
  '_shop.js': { file: 'assets/shop-1.js' },
  ...Object.fromEntries(['home', 'listing', 'product', 'plain'].map(entry)),
};
