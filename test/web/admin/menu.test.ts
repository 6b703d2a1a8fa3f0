import { expect, test } from 'vitest';
import type { Permission } from '../../../contracts/route-row.ts';
import { routes } from '../../../contracts/routes.ts';
import { permissionsOf } from '../../../functions/domain/staff/roles.ts';
import { menuFor, placeOf, places } from '../../../web/admin/shell/menu.ts';

const names = (permissions: readonly Permission[]): string[] => menuFor(permissions).map((p) => p.name);

const catalogue = ['products', 'categories', 'brands', 'tuning'];
const all = ['today', 'orders', 'refunds', ...catalogue];

test('the menu has what the person may see', () => {
  expect(names(permissionsOf('owner'))).toEqual(all);
  expect(names(permissionsOf('warehouse'))).toEqual(all);
  expect(names(['catalogue.read'])).toEqual(['today', ...catalogue]);
  expect(names(['orders.read'])).toEqual(['today', 'orders', 'refunds']);
  expect(names([])).toEqual(['today']);
});

test('a place asks for what the route of its list asks for', () => {
  const needs = Object.fromEntries(places.map((p) => [p.name, p.needs]));
  expect(needs).toEqual({
    today: null,
    orders: routes.listOrdersForStaff.permission,
    refunds: routes.listRefundsForStaff.permission,
    products: routes.listProductsForStaff.permission,
    categories: routes.getCategoriesForStaff.permission,
    brands: routes.listBrands.permission,
    tuning: routes.getSearchSettings.permission,
  });
});

test('every address within a place belongs to it, and no other does', () => {
  expect(placeOf('/')?.name).toBe('today');
  expect(placeOf('/orders')?.name).toBe('orders');
  expect(placeOf('/orders/ord_01')?.name).toBe('orders');
  expect(placeOf('/ordersome')).toBeUndefined();
  expect(placeOf('/nowhere')).toBeUndefined();
});
