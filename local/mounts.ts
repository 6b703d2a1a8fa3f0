import { resolve } from 'node:path';
import type { Mount } from './http/files.ts';

// The bundle lies in dist/local.
const root = resolve(import.meta.dirname, '../..');

/** Where the parts of the site lie on this machine; in AWS they are one bucket. `pictures`: the folder of those that staff uploaded. */
export const mountsOf = (pictures: string): Mount[] => [
  { prefix: '/admin/', folder: resolve(root, 'dist/web/admin') },
  { prefix: '/pictures/', folder: pictures },
  { prefix: '/pictures/', folder: resolve(root, 'local/demo/pictures') },
  { prefix: '/', folder: resolve(root, 'dist/web/storefront') },
];
