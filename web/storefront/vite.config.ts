import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { regions } from './build/regions.ts';
import { shellParts } from './build/shell-parts.ts';

const from = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** `npx vite build -c web/storefront/vite.config.ts` makes dist/web/storefront: hashed files under /assets, the static shells, and the manifest that rendered pages name their files by. */
export default defineConfig({
  root: from('.'),
  base: '/',
  plugins: [regions(), ...shellParts()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: from('../../dist/web/storefront'),
    emptyOutDir: true,
    manifest: true,
    target: ['chrome91', 'safari15', 'firefox100'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      // What nearly every page needs comes in one file; what only some need, with them.
      output: { codeSplitting: { groups: [{ name: 'shop', minShareCount: 4, test: /\.(ts|tsx|mjs|js)$/ }] } },
      input: [
        from('shell.html'),
        from('en/shell.html'),
        from('styles/site.css'),
        from('entries/home.tsx'),
        from('entries/listing.tsx'),
        from('entries/product.tsx'),
        from('entries/plain.tsx'),
      ],
    },
  },
});
