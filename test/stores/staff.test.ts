import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plusMs } from '../../contracts/values/instant.ts';
import { permissionsOf } from '../../functions/domain/staff/roles.ts';
import { createStaff } from '../../functions/gateways/identity/create-staff.ts';
import { hashPassword, passwordFits, unmatchable } from '../../functions/gateways/identity/password.ts';
import { signInStaff } from '../../functions/gateways/identity/sign-in.ts';
import { staffOfSession } from '../../functions/gateways/identity/staff.ts';
import { hashOf, newStaffId } from '../../functions/runtime/ids.ts';
import { removeSession, takeAttempt } from '../../functions/stores/staff.ts';
import { startEngine, type TestEngine } from '../support/engine.ts';
import { noon } from '../support/seed.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
  process.env.IDENTITY = 'builtin';
});
afterAll(() => engine.stop());

const hour = 3_600_000;
const staff = (email: string) =>
  createStaff({ id: newStaffId(), email, name: '王店长', role: 'warehouse', password: '正确的密码-9' });
const signIn = async (email: string, password: string, at = noon, token = 'token') => {
  const tokens = { ticket: '', ticketHash: hashOf('ticket'), sessionHash: hashOf(token) };
  const outcome = await signInStaff({ email, password, address: '203.0.113.7' }, tokens, { now: at, newStaffId });
  return outcome.ok ? outcome.value.staff?.email : outcome.refusal.code;
};

describe('staff signing in', { timeout: 120_000 }, () => {
  it('get a session of twelve hours with the permissions of their role', async () => {
    expect(await staff(' Wang@Shop.example ')).toBe('created');
    expect(await staff('wang@shop.example')).toBe('exists');
    expect(await signIn('WANG@shop.example', '正确的密码-9')).toBe('wang@shop.example');
    const who = await staffOfSession(hashOf('token'), plusMs(noon, 12 * hour - 1));
    expect(who).toMatchObject({ staff: { name: '王店长', permissions: permissionsOf('warehouse') }, openedAt: noon });
    expect(JSON.stringify(who)).not.toContain('scrypt');
    expect(await staffOfSession(hashOf('token'), plusMs(noon, 12 * hour))).toBeNull();
    expect(await staffOfSession(hashOf('other'), noon)).toBeNull();
    await removeSession(hashOf('token'));
    expect(await staffOfSession(hashOf('token'), noon)).toBeNull();
  });

  it('are locked out by five wrong tries within a quarter of an hour, even with the right password', async () => {
    await staff('lock@shop.example');
    for (let n = 1; n <= 5; n++) expect(await signIn('lock@shop.example', 'wrong')).toBe('wrong_credentials');
    expect(await signIn('lock@shop.example', '正确的密码-9')).toBe('too_many_attempts');
    expect(await signIn('lock@shop.example', '正确的密码-9', plusMs(noon, hour / 4))).toBe('lock@shop.example');
    expect(await signIn('lock@shop.example', 'wrong', plusMs(noon, hour / 4))).toBe('wrong_credentials');
  });

  it('are let in before that, and begin anew', async () => {
    await staff('slip@shop.example');
    for (let n = 1; n <= 4; n++) await signIn('slip@shop.example', 'wrong');
    expect(await signIn('slip@shop.example', '正确的密码-9')).toBe('slip@shop.example');
    for (let n = 1; n <= 5; n++) expect(await signIn('slip@shop.example', 'wrong')).toBe('wrong_credentials');
  });

  it('cannot be guessed side by side: of thirty at once five are looked at', async () => {
    await staff('many@shop.example');
    const answers = await Promise.all(Array.from({ length: 30 }, () => signIn('many@shop.example', 'wrong')));
    expect(answers.filter((a) => a === 'wrong_credentials')).toHaveLength(5);
    expect(answers.filter((a) => a === 'too_many_attempts')).toHaveLength(25);
  });

  it('are not told apart from strangers, who are locked out alike', async () => {
    for (let n = 1; n <= 5; n++) expect(await signIn('nobody@shop.example', 'wrong')).toBe('wrong_credentials');
    expect(await signIn('nobody@shop.example', 'wrong')).toBe('too_many_attempts');
  });
});

describe('a password', () => {
  it('is kept with a salt of its own and the cost it was made with', async () => {
    const [a, b] = await Promise.all([hashPassword('secret'), hashPassword('secret')]);
    expect(a).toMatch(/^scrypt\$32768\$8\$1\$[\w-]{22}\$[\w-]{43}$/);
    expect(a).not.toBe(b);
    expect(await passwordFits('secret', a)).toBe(true);
    expect(await passwordFits('Secret', a)).toBe(false);
  });

  it('is the same however its characters were typed', async () => {
    expect(await passwordFits('\u00e9t\u00e9', await hashPassword('e\u0301te\u0301'))).toBe(true);
  });

  it('of an unknown mail fits nothing and costs as much', async () => {
    expect(await passwordFits('', unmatchable)).toBe(false);
    expect(unmatchable.split('$').slice(0, 4)).toEqual((await hashPassword('x')).split('$').slice(0, 4));
  });
});

describe('tries to sign in', () => {
  it('are counted by address, and by the mail alone only up to a higher limit', async () => {
    const window = { now: noon, windowEnds: '2026-11-24T04:15:00.000Z' };
    const from = (address: string) =>
      takeAttempt({ email: 'all@shop.example', address }, { fromAddress: 2, onMail: 5 }, window);
    const taken: boolean[] = [];
    for (const address of ['a', 'a', 'a', 'a', 'b', 'b', 'c', 'c']) taken.push(await from(address));
    expect(taken).toEqual([true, true, false, false, true, true, true, false]);
  });
});
