import built from '../../dist/web/storefront/.vite/manifest.json' with { type: 'json' };
import type { Manifest } from './assets.ts';

/** What the web build made; it comes before the functions are bundled. */
export const manifest: Manifest = built;
