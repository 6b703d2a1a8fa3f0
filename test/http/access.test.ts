import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RouteRow } from '../../contracts/route-row.ts';
import { fileOfRoute, type RouteName, routes } from '../../contracts/routes.ts';
import type { StaffMember } from '../../contracts/staff/staff.ts';
import { permissionsOf } from '../../functions/domain/staff/roles.ts';
import { startEngine, type TestEngine } from '../support/engine.ts';
import { type ApiHandler, type Asked, call } from '../support/event.ts';
import { setUpShop } from '../support/seed.ts';
import { staffCookieFor } from '../support/sign-in.ts';

/** Every row for staff is tried by nobody, by a shopper and by each role: the table itself says what must come out. */
const roles: readonly StaffMember['role'][] = ['owner', 'warehouse', 'support'];
const rows = (Object.entries(routes) as [RouteName, RouteRow][]).filter(([, row]) => row.access === 'staff');

let engine: TestEngine;
const cookies = new Map<string, string>();
beforeAll(async () => {
  engine = await startEngine();
  await setUpShop();
  for (const role of roles) cookies.set(role, await staffCookieFor(role));
});
afterAll(() => engine.stop());

const handlerOf = async (name: RouteName, row: RouteRow): Promise<ApiHandler> => {
  const file = `../../functions/http/${row.area}/${fileOfRoute(name)}.ts`;
  return ((await import(/* @vite-ignore */ file)) as { handler: ApiHandler }).handler;
};
/** Well-formed paths, so that only who asks can be the reason to refuse. */
const asked: Asked = {
  params: {
    productId: 'prd_01JDXXXXXXXXXXXXXXXXXXXXXX',
    orderId: 'ord_01JDXXXXXXXXXXXXXXXXXXXXXX',
    refundId: 'rfd_01JDXXXXXXXXXXXXXXXXXXXXXX',
    sku: 'NONE-1',
  },
  body: {},
  key: 'k',
};

describe.each(rows)('%s', (name, row) => {
  it('is closed to whoever has not signed in as staff', async () => {
    const handler = await handlerOf(name, row);
    for (const held of [[], [`shop_guest=${'x'.repeat(43)}`], [`shop_staff=${'x'.repeat(43)}`]])
      expect((await call(handler, name, { ...asked, cookies: held })).body).toMatchObject({ code: 'not_signed_in' });
  });

  it.each(roles.filter(() => row.permission))('asks a %s for its permission', async (role) => {
    const handler = await handlerOf(name, row);
    const { status } = await call(handler, name, { ...asked, cookies: [cookies.get(role) ?? ''] });
    const may = row.permission !== undefined && permissionsOf(role).includes(row.permission);
    expect(status === 403).toBe(!may);
    expect(status).not.toBe(401);
  });
});

it('covers rows for staff at all', () => {
  expect(rows.length).toBeGreaterThan(5);
});
