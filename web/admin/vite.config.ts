import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The admin: a static shell under /admin with hashed files beside it. `SHOP_API` is where a dev server finds the shop's API. */
export default defineConfig({
  root: here('.'),
  base: '/admin/',
  cacheDir: here('../../.cache/vite-admin'),
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: here('../../dist/web/admin'),
    emptyOutDir: true,
    manifest: true,
    target: ['chrome111', 'safari16.4', 'firefox128'],
    chunkSizeWarningLimit: 700,
  },
  server: {
    strictPort: true,
    proxy: Object.fromEntries(
      ['/api', '/pictures', '/uploads'].map((path) => [path, process.env.SHOP_API ?? 'http://localhost:4000']),
    ),
  },
});
