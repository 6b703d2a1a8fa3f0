import { Secret, TOTP } from 'otpauth';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { SignedIn } from '../../contracts/staff/signed-in.ts';
import { handler as continueSignIn } from '../../functions/http/staff/continue-sign-in.ts';
import { handler as getStaffSecurity } from '../../functions/http/staff/get-staff-security.ts';
import { handler as signIn } from '../../functions/http/staff/sign-in.ts';
import { staffByEmail } from '../../functions/stores/staff.ts';
import { startEngine, type TestEngine } from '../support/engine.ts';
import { call } from '../support/event.ts';
import { setUpShop } from '../support/seed.ts';
import { cookieIn } from '../support/staff.ts';
import { startPool, type TestPool } from './user-pool.ts';

let engine: TestEngine;
let pool: TestPool;
beforeAll(async () => {
  [engine, pool] = await Promise.all([startEngine(), startPool()]);
  await setUpShop();
  Object.assign(process.env, { IDENTITY: `cognito/${pool.poolId}/${pool.clientId}`, COGNITO_ORIGIN: pool.origin });
});
afterAll(async () => {
  await Promise.all([engine.stop(), pool.stop()]);
  delete process.env.COGNITO_ORIGIN;
});
afterEach(() => {
  pool.spoil = {};
  vi.useRealTimers();
});

type Maybe = SignedIn & { code?: string; issues?: unknown };
const enter = (email: string, password = 'Right-password-1') =>
  call<Maybe>(signIn, 'signIn', { body: { email, password } });
const go = (ticket: string | undefined, answer: { code?: string; newPassword?: string }) =>
  call<Maybe>(continueSignIn, 'continueSignIn', { body: { ticket: ticket ?? '', ...answer } });
const codeOf = (secret: string | undefined): string => new TOTP({ secret: Secret.fromBase32(secret ?? '') }).generate();
const secret = new Secret({ size: 20 }).base32;
const user = (email: string, change: object = {}): void => {
  pool.users.set(email, { password: 'Right-password-1', groups: ['owner'], secret, ...change });
};
const whole = async (email: string) => go((await enter(email)).body.next?.ticket, { code: codeOf(secret) });

describe('staff of a user pool', () => {
  it('sign in with password and the pool’s second factor, and get a session of the shop', async () => {
    user('anna@shop.example', { name: '安娜', groups: ['support', 'owner'] });
    const first = await enter(' Anna@Shop.example');
    expect(first).toMatchObject({ cookies: [], body: { staff: null, next: { kind: 'totp', enrolment: null } } });
    const second = await go(first.body.next?.ticket, { code: codeOf(secret) });
    expect(second.body.staff).toMatchObject({ email: 'anna@shop.example', name: '安娜', role: 'owner' });
    const shown = await call(getStaffSecurity, 'getStaffSecurity', { cookies: cookieIn(second) });
    expect(shown.body).toMatchObject({ managedBy: 'cognito', required: true });
    const again = await whole('anna@shop.example');
    expect(again.body.staff?.id).toBe(second.body.staff?.id);
    expect((await staffByEmail('anna@shop.example'))?.passwordHash).toBeNull();
  });

  it('replace a first password and set the app up on the way in', async () => {
    user('new@shop.example', { temporary: true, secret: undefined, groups: ['warehouse'] });
    const first = await enter('new@shop.example');
    expect(first.body.next?.kind).toBe('new_password');
    const short = await go(first.body.next?.ticket, { newPassword: 'short' });
    expect(short.body.issues).toEqual([{ pointer: '#/newPassword', message: '密码至少 12 个字符' }]);
    const weak = await go(first.body.next?.ticket, { newPassword: 'all-small-letters' });
    expect(weak.body).toMatchObject({ code: 'invalid_input' });
    const second = await go(first.body.next?.ticket, { newPassword: 'My-own-password-1' });
    expect(second.body.next).toMatchObject({
      kind: 'enrol_totp',
      enrolment: { uri: expect.stringMatching(/^otpauth:/) },
    });
    expect((await go(second.body.next?.ticket, { code: '000000' })).body.code).toBe('wrong_code');
    const third = await go(second.body.next?.ticket, { code: codeOf(second.body.next?.enrolment?.secret) });
    expect(third.body.staff).toMatchObject({ email: 'new@shop.example', role: 'warehouse' });
  });

  it('may mistype the code, and are not told what else was wrong', async () => {
    user('slip@shop.example');
    const ticket = (await enter('slip@shop.example')).body.next?.ticket;
    expect((await go(ticket, { code: '000000' })).body.code).toBe('wrong_code');
    expect((await go(ticket, { code: codeOf(secret) })).status).toBe(200);
    const wrong = await enter('slip@shop.example', 'wrong');
    const unknown = await enter('nobody@shop.example');
    expect(wrong.body.code).toBe('wrong_credentials');
    expect(unknown.body).toEqual(wrong.body);
  });

  it('are limited by the shop before the pool is asked', async () => {
    user('many@shop.example');
    for (let n = 1; n <= 5; n++)
      expect((await enter('many@shop.example', 'wrong')).body.code).toBe('wrong_credentials');
    expect((await enter('many@shop.example')).body.code).toBe('too_many_attempts');
  });

  it('need a group that is a role', async () => {
    user('guest@shop.example', { groups: ['friends'] });
    expect(await whole('guest@shop.example')).toMatchObject({
      status: 403,
      body: { code: 'not_allowed' },
      cookies: [],
    });
  });
});

describe('a token is taken only', () => {
  const soon = Math.floor(Date.now() / 1000) - 1;
  it.each<[string, TestPool['spoil']]>([
    ['by a key of the pool', { foreignKey: true }],
    ['with its signature', { tail: 'A' }],
    ['with a known algorithm', { header: { alg: 'none' } }],
    ['with an algorithm of public keys', { header: { alg: 'HS256' } }],
    ['from this pool', { claims: { iss: 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Other' } }],
    ['for this client', { claims: { aud: 'other' } }],
    ['as an ID token', { claims: { token_use: 'access' } }],
    ['before it is over', { claims: { exp: soon } }],
    ['with a mail that was verified', { claims: { email_verified: false } }],
    ['whole', { tail: '.more' }],
  ])('%s', async (_, spoil) => {
    user('token@shop.example');
    const { ticket } = (await enter('token@shop.example')).body.next ?? {};
    pool.spoil = spoil;
    expect(await go(ticket, { code: codeOf(secret) })).toMatchObject({ status: 500, cookies: [] });
  });

  it('and new keys of the pool are looked for', async () => {
    user('rotate@shop.example');
    expect((await whole('rotate@shop.example')).status).toBe(200);
    pool.rotate();
    expect((await whole('rotate@shop.example')).status).toBe(200);
  });
});
