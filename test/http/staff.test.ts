import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStaff } from '../../functions/gateways/identity/create-staff.ts';
import { handler as getStaffSession } from '../../functions/http/staff/get-staff-session.ts';
import { handler as signIn } from '../../functions/http/staff/sign-in.ts';
import { handler as signOut } from '../../functions/http/staff/sign-out.ts';
import { newStaffId } from '../../functions/runtime/ids.ts';
import { startEngine, type TestEngine } from '../support/engine.ts';
import { call } from '../support/event.ts';
import { setUpShop } from '../support/seed.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
  process.env.IDENTITY = 'builtin';
  await setUpShop();
  await createStaff({ id: newStaffId(), email: 'owner@shop.example', name: '店主', role: 'owner', password: 'right' });
});
afterAll(() => engine.stop());

const enter = (password: string, email = 'owner@shop.example') => call(signIn, 'signIn', { body: { email, password } });

describe('the staff session', () => {
  it('lives in a cookie that no script and no other site can use, until signing out', async () => {
    const answer = await enter('right');
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ staff: { name: '店主', role: 'owner' } });
    const [cookie = ''] = answer.cookies;
    expect(cookie).toMatch(/^shop_staff=[\w-]{43}; Path=\/; Max-Age=43200; HttpOnly; Secure; SameSite=Strict$/);
    const cookies = [cookie.split(';')[0] ?? ''];
    const session = await call(getStaffSession, 'getStaffSession', { cookies });
    expect(session.body).toMatchObject({ staff: { email: 'owner@shop.example' }, shop: { name: { zh: '试店' } } });
    const out = await call(signOut, 'signOut', { cookies });
    expect(out.status).toBe(204);
    expect(out.cookies[0]).toMatch(/^shop_staff=; Path=\/; Max-Age=0;/);
    expect((await call(getStaffSession, 'getStaffSession', { cookies })).body.code).toBe('not_signed_in');
  });

  it('is not given for a wrong password or an unknown mail, told alike', async () => {
    const wrong = await enter('wrong');
    const unknown = await enter('wrong', 'nobody@shop.example');
    expect(wrong).toMatchObject({ status: 401, body: { code: 'wrong_credentials' }, cookies: [] });
    expect(unknown.body).toEqual(wrong.body);
    expect((await enter('')).body.issues).toEqual([{ pointer: '#/password', message: '请填写密码' }]);
  });

  it('is not locked for its owner by a stranger who guesses from elsewhere', { timeout: 120_000 }, async () => {
    const from = (address: string, password: string) => {
      const body = { email: 'owner@shop.example', password };
      return call(signIn, 'signIn', { body, headers: { 'x-viewer-address': address } });
    };
    for (let n = 1; n <= 5; n++) expect((await from('198.51.100.9', 'wrong')).status).toBe(401);
    for (let n = 1; n <= 3; n++) expect((await from('198.51.100.9', 'right')).status).toBe(429);
    expect((await from('203.0.113.7', 'right')).status).toBe(200);
    expect((await from('198.51.100.9', 'right')).status).toBe(429);
  });

  it('is refused for a while after five wrong tries', { timeout: 120_000 }, async () => {
    for (let n = 1; n <= 5; n++) await enter('wrong', 'locked@shop.example');
    const answer = await enter('wrong', 'locked@shop.example');
    expect(answer).toMatchObject({ status: 429, body: { code: 'too_many_attempts', context: { minutes: 15 } } });
  });
});
