import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SavedAddress } from '../../contracts/account/saved-address.ts';
import type { Address } from '../../contracts/orders/address.ts';
import { handler as addAddress } from '../../functions/http/account/add-address.ts';
import { handler as listAddresses } from '../../functions/http/account/list-addresses.ts';
import { handler as removeAddress } from '../../functions/http/account/remove-address.ts';
import { startEngine, type TestEngine } from '../support/engine.ts';
import { call } from '../support/event.ts';
import { shanghai } from '../support/orders.ts';
import { customerCookieFor } from '../support/sign-in.ts';

let engine: TestEngine;
let cookies: string[];
let others: string[];
beforeAll(async () => {
  engine = await startEngine();
  cookies = [(await customerCookieFor('13800138000')).cookie];
  others = [(await customerCookieFor('13900139000')).cookie];
});
afterAll(() => engine.stop());

const add = (address: Address, held = cookies) =>
  call<{ saved: SavedAddress; code: string }>(addAddress, 'addAddress', { body: { address }, cookies: held });
const streets = async (held = cookies) => {
  const { body } = await call<{ items: SavedAddress[] }>(listAddresses, 'listAddresses', { cookies: held });
  return body.items.map((i) => i.address.street);
};
const at = (street: string): Address => ({ ...shanghai, street });

describe('the address book', () => {
  it('holds each address once, the latest first, for its owner alone', async () => {
    const first = await add(at('一号路 1 号'));
    expect(first.status).toBe(201);
    await add(at('二号路 2 号'));
    expect(await streets()).toEqual(['二号路 2 号', '一号路 1 号']);
    expect((await add(at('一号路 1 号'))).body.saved.id).toBe(first.body.saved.id);
    expect(await streets()).toEqual(['一号路 1 号', '二号路 2 号']);
    expect(await streets(others)).toEqual([]);
    const params = { addressId: first.body.saved.id };
    expect((await call(removeAddress, 'removeAddress', { params, cookies: others })).body.code).toBe(
      'address_not_found',
    );
    expect((await call(removeAddress, 'removeAddress', { params, cookies })).status).toBe(204);
    expect(await streets()).toEqual(['二号路 2 号']);
  });

  it('takes twenty, and says so', async () => {
    const full = [(await customerCookieFor('13600136000')).cookie];
    for (let n = 1; n <= 20; n++) expect((await add(at(`长街 ${n} 号院`), full)).status).toBe(201);
    expect((await add(at('长街 21 号院'), full)).body.code).toBe('address_book_full');
    expect((await add(at('长街 20 号院'), full)).status).toBe(201);
  });

  it('is closed to guests', async () => {
    for (const held of [[], [`shop_guest=${'x'.repeat(43)}`], [`shop_session=${'x'.repeat(43)}`]])
      expect((await add(shanghai, held)).body.code).toBe('not_signed_in');
  });
});
