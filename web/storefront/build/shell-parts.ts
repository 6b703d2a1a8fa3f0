import type { Plugin } from 'vite';
import { sprite } from '../icons/sprite.ts';

/** The icons' sprite stands in the static shells as it does in the rendered pages. */
export const shellParts = (): Plugin => ({
  name: 'shop-shell-parts',
  transformIndexHtml: (html) => html.replace('<!--sprite-->', sprite),
});
