import type { Permission } from '../../../contracts/route-row.ts';

/** The admin's places: what each needs a permission for. The side menu, the palette and the guard of each page are made from it. */
export const places = [
  { name: 'today', path: '/', icon: 'today', needs: null, key: 't' },
  { name: 'orders', path: '/orders', icon: 'orders', needs: 'orders.read', key: 'o' },
  { name: 'refunds', path: '/refunds', icon: 'refund', needs: 'orders.read', key: 'r' },
  { name: 'products', path: '/products', icon: 'products', needs: 'catalogue.read', key: 'p' },
  { name: 'categories', path: '/categories', icon: 'tree', needs: 'catalogue.read', key: 'c' },
  { name: 'brands', path: '/brands', icon: 'tag', needs: 'catalogue.read', key: 'b' },
  { name: 'tuning', path: '/search', icon: 'tune', needs: 'catalogue.read', key: 's' },
] as const satisfies readonly {
  readonly name: string;
  readonly path: string;
  readonly icon: string;
  readonly needs: Permission | null;
  /** Pressed after `g`. */
  readonly key: string;
}[];

export type Place = (typeof places)[number];
export type PlaceName = Place['name'];

/** Home is everyone's; it shows only what they may see. */
export const menuFor = (permissions: readonly Permission[]): readonly Place[] =>
  places.filter(({ needs }) => needs === null || permissions.includes(needs));

export const placeOf = (path: string): Place | undefined =>
  places.find((p) => (p.path === '/' ? path === '/' : path === p.path || path.startsWith(`${p.path}/`)));
