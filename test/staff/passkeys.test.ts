import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { SignedIn } from '../../contracts/staff/signed-in.ts';
import { handler as addPasskey } from '../../functions/http/staff/add-passkey.ts';
import { handler as getStaffSecurity } from '../../functions/http/staff/get-staff-security.ts';
import { handler as getStaffSession } from '../../functions/http/staff/get-staff-session.ts';
import { handler as removePasskey } from '../../functions/http/staff/remove-passkey.ts';
import { handler as signIn } from '../../functions/http/staff/sign-in.ts';
import { handler as signInWithPasskey } from '../../functions/http/staff/sign-in-with-passkey.ts';
import { handler as startPasskey } from '../../functions/http/staff/start-passkey.ts';
import { handler as startPasskeySignIn } from '../../functions/http/staff/start-passkey-sign-in.ts';
import { startEngine, type TestEngine } from '../support/engine.ts';
import { call } from '../support/event.ts';
import { setUpShop } from '../support/seed.ts';
import { cookieIn, member, password } from '../support/staff.ts';
import { type Faults, type SoftDevice, softDevice } from './soft-device.ts';

const site = { origin: 'https://shop.example', rpId: 'shop.example' };
const parameters = mockClient(SSMClient);
let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
  await setUpShop();
  process.env.SECRETS_PATH = '/shop/test/';
  parameters.on(GetParameterCommand, { Name: '/shop/test/origin' }).resolves({ Parameter: { Value: site.origin } });
});
afterAll(async () => {
  parameters.restore();
  await engine.stop();
});
afterEach(() => {
  vi.useRealTimers();
  process.env.IDENTITY = 'builtin';
});
process.env.IDENTITY = 'builtin';

const later = (ms: number): void => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms });
};
const byPassword = async (email: string) => cookieIn(await call(signIn, 'signIn', { body: { email, password } }));
type Begun = { ticket: string; options: { challenge: string; rpId?: string; excludeCredentials?: { id: string }[] } };
const ask = (cookies: string[]) => call<Begun & { code?: string }>(startPasskey, 'startPasskey', { body: {}, cookies });
const add = async (device: SoftDevice, cookies: string[], faults: Faults = {}) => {
  const { ticket, options } = (await ask(cookies)).body;
  const response = device.make(options, faults);
  return call<{ passkey: { id: string }; code?: string }>(addPasskey, 'addPasskey', {
    body: { ticket, name: '我的手机', response },
    cookies,
  });
};
const begin = async () => (await call<Begun>(startPasskeySignIn, 'startPasskeySignIn', { body: {} })).body;
const finish = (ticket: string, response: object) =>
  call<SignedIn & { code?: string }>(signInWithPasskey, 'signInWithPasskey', { body: { ticket, response } });
const enter = async (device: SoftDevice, faults: Faults = {}) => {
  const { ticket, options } = await begin();
  return finish(ticket, device.use(options, faults));
};
/** Someone with a passkey on a device. */
const withPasskey = async (email: string, role: 'owner' | 'warehouse' = 'owner') => {
  await member(email, role);
  const cookies = await byPassword(email);
  const device = softDevice(site);
  expect((await add(device, cookies)).status).toBe(201);
  return { cookies, device };
};

describe('a passkey', () => {
  it('is made by a device of someone who is signed in, and signs them in alone', async () => {
    const { cookies, device } = await withPasskey('key@shop.example');
    const shown = await call<object>(getStaffSecurity, 'getStaffSecurity', { cookies });
    expect(shown.body).toMatchObject({ passkeys: [{ id: device.id, name: '我的手机', usedAt: null }] });
    expect(Object.keys((shown.body as { passkeys: object[] }).passkeys[0] ?? {})).toEqual([
      'id',
      'name',
      'addedAt',
      'usedAt',
    ]);
    const entered = await enter(device);
    expect(entered.body).toMatchObject({ staff: { email: 'key@shop.example', role: 'owner' }, next: null });
    expect(entered.cookies[0]).toMatch(
      /^shop_staff=[\w-]{43}; Path=\/; Max-Age=43200; HttpOnly; Secure; SameSite=Strict$/,
    );
    expect((await call(getStaffSession, 'getStaffSession', { cookies: cookieIn(entered) })).status).toBe(200);
  });

  it.each<[string, Faults]>([
    ['of another site', { origin: 'https://shop.example.evil.example' }],
    ['for another site', { rpId: 'evil.example' }],
    ['for another challenge', { challenge: 'AAAAAAAAAAAAAAAAAAAAAA' }],
    ['with nobody unlocking the device', { unverified: true }],
    ['by a key that is not its own', { otherKey: true }],
    ['of another kind', { type: 'webauthn.create' }],
  ])('is refused %s', async (what, faults) => {
    const { device } = await withPasskey(`${what.replaceAll(' ', '-')}@shop.example`);
    const answer = await enter(device, faults);
    expect(answer).toMatchObject({ status: 401, body: { code: 'passkey_refused' }, cookies: [] });
    expect((await enter(device)).status).toBe(200);
  });

  it.each<[string, Faults]>([
    ['of another site', { origin: 'http://shop.example' }],
    ['for another site', { rpId: 'example' }],
    ['for another challenge', { challenge: 'AAAAAAAAAAAAAAAAAAAAAA' }],
    ['with nobody unlocking the device', { unverified: true }],
  ])('is not kept when made %s', async (what, faults) => {
    const email = `made-${what.replaceAll(' ', '-')}@shop.example`;
    await member(email);
    expect((await add(softDevice(site), await byPassword(email), faults)).body.code).toBe('passkey_refused');
  });

  it('answers a challenge once, and within ten minutes', async () => {
    const { device } = await withPasskey('replay@shop.example');
    const { ticket, options } = await begin();
    const response = device.use(options);
    const answers = await Promise.all([finish(ticket, response), finish(ticket, response)]);
    expect(answers.map((a) => a.status).toSorted()).toEqual([200, 401]);
    const late = await begin();
    later(10 * 60_000);
    expect((await finish(late.ticket, device.use(late.options))).body.code).toBe('ticket_over');
  });

  it('of a copied device is noticed by its count', async () => {
    const { device } = await withPasskey('copy@shop.example');
    for (let n = 1; n <= 3; n++) expect((await enter(device)).status).toBe(200);
    expect((await enter(device, { counter: 2 })).body.code).toBe('passkey_refused');
  });

  it('that nobody has added is a stranger', async () => {
    expect((await enter(softDevice(site))).body.code).toBe('passkey_refused');
  });

  it('is added only by who asked for it, and by someone who signed in a moment ago', async () => {
    await member('mine@shop.example');
    await member('theirs@shop.example');
    const [mine, theirs] = [await byPassword('mine@shop.example'), await byPassword('theirs@shop.example')];
    const { ticket, options } = (await ask(mine)).body;
    const body = { ticket, name: 'x', response: softDevice(site).make(options) };
    expect((await call(addPasskey, 'addPasskey', { body, cookies: theirs })).body.code).toBe('ticket_over');
    later(16 * 60_000);
    expect((await ask(mine)).body.code).toBe('sign_in_again');
  });

  it('cannot be taken over by adding it to another account', async () => {
    const { device } = await withPasskey('first@shop.example');
    await member('second@shop.example');
    expect((await add(device, await byPassword('second@shop.example'))).status).toBe(409);
    expect((await enter(device)).body.staff?.email).toBe('first@shop.example');
  });

  it('is told to devices that have one already, so that they make no second', async () => {
    const { cookies, device } = await withPasskey('twice@shop.example');
    expect((await ask(cookies)).body.options.excludeCredentials).toEqual([
      { id: device.id, type: 'public-key', transports: ['internal'] },
    ]);
  });

  it('given up signs nobody in any more', async () => {
    const { cookies, device } = await withPasskey('lost-key@shop.example');
    const remove = () => call(removePasskey, 'removePasskey', { params: { passkeyId: device.id }, cookies });
    expect((await remove()).status).toBe(204);
    expect((await enter(device)).body.code).toBe('passkey_refused');
    expect((await remove()).body.code).toBe('passkey_not_found');
  });

  it('alone keeps the password from being enough, where a second factor is required', async () => {
    const { device } = await withPasskey('strict@shop.example');
    process.env.IDENTITY = 'builtin/owner';
    const answer = await call(signIn, 'signIn', { body: { email: 'strict@shop.example', password } });
    expect(answer).toMatchObject({ body: { code: 'passkey_needed' }, cookies: [] });
    const cookies = cookieIn(await enter(device));
    const removed = await call(removePasskey, 'removePasskey', { params: { passkeyId: device.id }, cookies });
    expect(removed.body.code).toBe('second_factor_required');
  });

  it('is not offered where a user pool knows the staff', async () => {
    process.env.IDENTITY = 'cognito/eu-central-1_abc/client';
    expect((await call(startPasskeySignIn, 'startPasskeySignIn', { body: {} })).body.code).toBe('not_offered');
  });
});
