import type { Plugin } from 'vite';
import { sprite } from '../icons/sprite.ts';

/**
 * The static shells: the icons' sprite stands in them as it does in the rendered pages, and their own styles come after the site's,
 * which they refine.
 */
export const shellParts = (): readonly Plugin[] => [
  { name: 'shop-shell-sprite', transformIndexHtml: (html) => html.replace('<!--sprite-->', sprite) },
  {
    name: 'shop-shell-styles',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => {
        const site = html.match(/\s*<link rel="stylesheet"[^>]*\/site-[^>]*>/)?.[0];
        if (site === undefined) return html;
        const without = html.replace(site, '');
        const own = without.search(/\s*<link rel="stylesheet"/);
        return without.slice(0, own) + site + without.slice(own);
      },
    },
  },
];
