import { Secret, TOTP } from 'otpauth';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { SignedIn } from '../../contracts/staff/signed-in.ts';
import { recoveryHash } from '../../functions/gateways/identity/recovery-codes.ts';
import { newEnrolment, stepOf } from '../../functions/gateways/identity/totp.ts';
import { handler as confirmTotp } from '../../functions/http/staff/confirm-totp.ts';
import { handler as continueSignIn } from '../../functions/http/staff/continue-sign-in.ts';
import { handler as getStaffSecurity } from '../../functions/http/staff/get-staff-security.ts';
import { handler as getStaffSession } from '../../functions/http/staff/get-staff-session.ts';
import { handler as removeTotp } from '../../functions/http/staff/remove-totp.ts';
import { handler as signIn } from '../../functions/http/staff/sign-in.ts';
import { handler as startTotp } from '../../functions/http/staff/start-totp.ts';
import { factorsOf } from '../../functions/stores/factors.ts';
import { startEngine, type TestEngine } from '../support/engine.ts';
import { call } from '../support/event.ts';
import { setUpShop } from '../support/seed.ts';
import { cookieIn, member, password } from '../support/staff.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
  await setUpShop();
});
afterAll(() => engine.stop());
afterEach(() => {
  vi.useRealTimers();
  process.env.IDENTITY = 'builtin';
});
process.env.IDENTITY = 'builtin';

type Maybe = SignedIn & { code?: string };
const enter = (email: string) => call<Maybe>(signIn, 'signIn', { body: { email, password } });
const go = (ticket: string | undefined, code: string) =>
  call<Maybe>(continueSignIn, 'continueSignIn', { body: { ticket: ticket ?? '', code } });
const later = (ms: number): void => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms });
};
const app = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret) });
const wrongFor = (secret: string): string => {
  const near = [-30_000, 0, 30_000].map((ms) => app(secret).generate({ timestamp: Date.now() + ms }));
  return ['111111', '222222', '333333', '444444'].find((c) => !near.includes(c)) ?? '';
};

/** Signed in by password alone, with an app set up on the security page. */
const withApp = async (email: string) => {
  const cookies = cookieIn(await enter(email));
  const started = await call<{ enrolment: { secret: string; uri: string } }>(startTotp, 'startTotp', {
    body: {},
    cookies,
  });
  const { secret, uri } = started.body.enrolment;
  const confirmed = await call<{ recoveryCodes: string[] }>(confirmTotp, 'confirmTotp', {
    body: { code: app(secret).generate() },
    cookies,
  });
  later(31_000);
  return { cookies, secret, uri, recoveryCodes: confirmed.body.recoveryCodes };
};

describe('an authenticator app', () => {
  it('is set up by a code of it, and then asked for after the password', async () => {
    await member('app@shop.example');
    const { cookies, secret, uri, recoveryCodes } = await withApp('app@shop.example');
    expect(uri).toMatch(/^otpauth:\/\/totp\/%E8%AF%95%E5%BA%97:app%40shop\.example\?.*secret=[A-Z2-7]{32}/);
    expect(recoveryCodes).toHaveLength(10);
    const first = await enter('app@shop.example');
    expect(first.cookies).toEqual([]);
    expect(first.body).toMatchObject({ staff: null, next: { kind: 'totp', enrolment: null }, recoveryCodes: [] });
    const second = await go(first.body.next?.ticket, app(secret).generate());
    expect(second.body).toMatchObject({ staff: { email: 'app@shop.example', role: 'owner' }, next: null });
    expect((await call(getStaffSession, 'getStaffSession', { cookies: cookieIn(second) })).status).toBe(200);
    const shown = await call<object>(getStaffSecurity, 'getStaffSecurity', { cookies });
    expect(shown.body).toMatchObject({ managedBy: 'shop', required: false, recoveryCodesLeft: 10, passkeys: [] });
    expect(JSON.stringify(shown.body)).not.toContain(secret);
  });

  it('takes each code once, even from two at the same moment', async () => {
    await member('once@shop.example');
    const { secret } = await withApp('once@shop.example');
    const tickets = [await enter('once@shop.example'), await enter('once@shop.example')].map(
      (a) => a.body.next?.ticket,
    );
    const code = app(secret).generate();
    const answers = await Promise.all(tickets.map((ticket) => go(ticket, code)));
    expect(answers.map((a) => a.status).toSorted()).toEqual([200, 401]);
    const again = await enter('once@shop.example');
    expect((await go(again.body.next?.ticket, code)).body.code).toBe('wrong_code');
  });

  it('lets a mistyped code be typed again with the same ticket, which is then used up', async () => {
    await member('slip@shop.example');
    const { secret } = await withApp('slip@shop.example');
    const ticket = (await enter('slip@shop.example')).body.next?.ticket;
    expect((await go(ticket, wrongFor(secret))).body.code).toBe('wrong_code');
    expect((await go(ticket, app(secret).generate())).status).toBe(200);
    later(31_000);
    expect((await go(ticket, app(secret).generate())).body.code).toBe('ticket_over');
  });

  it('is not guessed: five tries in a quarter of an hour, whatever the tickets', async () => {
    await member('guess@shop.example');
    const { secret } = await withApp('guess@shop.example');
    for (let n = 1; n <= 5; n++) {
      const ticket = (await enter('guess@shop.example')).body.next?.ticket;
      expect((await go(ticket, wrongFor(secret))).body.code).toBe('wrong_code');
    }
    const ticket = (await enter('guess@shop.example')).body.next?.ticket;
    expect((await go(ticket, app(secret).generate())).body.code).toBe('too_many_attempts');
    later(15 * 60_000);
    const fresh = (await enter('guess@shop.example')).body.next?.ticket;
    expect((await go(fresh, app(secret).generate())).status).toBe(200);
  });

  it('waits ten minutes for its code', async () => {
    await member('slow@shop.example');
    const { secret } = await withApp('slow@shop.example');
    const ticket = (await enter('slow@shop.example')).body.next?.ticket;
    later(10 * 60_000);
    expect((await go(ticket, app(secret).generate())).body.code).toBe('ticket_over');
    expect((await go('x'.repeat(43), '123456')).body.code).toBe('ticket_over');
  });

  it('that is lost is replaced by a recovery code, each good once', async () => {
    await member('lost@shop.example');
    const { recoveryCodes, cookies } = await withApp('lost@shop.example');
    const [code = ''] = recoveryCodes;
    const typed = code.toLowerCase().replaceAll('-', ' ');
    expect((await go((await enter('lost@shop.example')).body.next?.ticket, typed)).status).toBe(200);
    expect((await go((await enter('lost@shop.example')).body.next?.ticket, code)).body.code).toBe('wrong_code');
    const shown = await call<object>(getStaffSecurity, 'getStaffSecurity', { cookies });
    expect(shown.body).toMatchObject({ recoveryCodesLeft: 9 });
    const kept = await factorsOf('lost@shop.example');
    expect(kept.recovery).toContain(recoveryHash(recoveryCodes[1] ?? ''));
    expect(JSON.stringify(kept)).not.toContain(recoveryCodes[1]);
  });

  it('is given up by someone who signed in a moment ago, not from a screen left open', async () => {
    await member('gone@shop.example');
    const { cookies } = await withApp('gone@shop.example');
    later(16 * 60_000);
    const stale = { cookies };
    expect((await call(removeTotp, 'removeTotp', stale)).body.code).toBe('sign_in_again');
    expect((await call(startTotp, 'startTotp', { ...stale, body: {} })).body.code).toBe('sign_in_again');
    later(-16 * 60_000);
    expect((await call(removeTotp, 'removeTotp', { cookies })).status).toBe(204);
    expect((await enter('gone@shop.example')).body.staff).not.toBeNull();
  });

  it('is not set up by a wrong code, nor by one that comes too late', async () => {
    await member('unsure@shop.example');
    const cookies = cookieIn(await enter('unsure@shop.example'));
    const confirm = (code: string) => call(confirmTotp, 'confirmTotp', { body: { code }, cookies });
    expect((await confirm('123456')).body.code).toBe('ticket_over');
    const { body } = await call<{ enrolment: { secret: string } }>(startTotp, 'startTotp', { body: {}, cookies });
    expect((await confirm(wrongFor(body.enrolment.secret))).body.code).toBe('wrong_code');
    expect((await factorsOf('unsure@shop.example')).totp).toBeNull();
    later(10 * 60_000);
    expect((await confirm(app(body.enrolment.secret).generate())).body.code).toBe('ticket_over');
  });
});

describe('where a second factor is required of owners', () => {
  it('an owner sets it up on the way in, and is in only then', async () => {
    process.env.IDENTITY = 'builtin/owner';
    await member('must@shop.example', 'owner');
    const first = await enter('must@shop.example');
    expect(first.cookies).toEqual([]);
    expect(first.body).toMatchObject({ staff: null, next: { kind: 'enrol_totp' } });
    const secret = first.body.next?.enrolment?.secret ?? '';
    expect((await go(first.body.next?.ticket, wrongFor(secret))).body.code).toBe('wrong_code');
    const second = await go(first.body.next?.ticket, app(secret).generate());
    expect(second.body.staff).toMatchObject({ email: 'must@shop.example' });
    expect(second.body.recoveryCodes).toHaveLength(10);
    const cookies = cookieIn(second);
    expect((await call(removeTotp, 'removeTotp', { cookies })).body.code).toBe('second_factor_required');
    expect((await enter('must@shop.example')).body.next?.kind).toBe('totp');
  });

  it('others are asked for nothing', async () => {
    process.env.IDENTITY = 'builtin/owner';
    await member('hands@shop.example', 'warehouse');
    expect((await enter('hands@shop.example')).body.staff).toMatchObject({ role: 'warehouse' });
  });
});

/** RFC 6238, appendix B: SHA-1, the last six of its eight digits. */
describe('codes', () => {
  const secret = new Secret({ buffer: new TextEncoder().encode('12345678901234567890').buffer }).base32;
  it.each([
    ['1970-01-01T00:00:59.000Z', '287082', 1],
    ['2005-03-18T01:58:29.000Z', '081804', 37_037_036],
    ['2005-03-18T01:58:31.000Z', '050471', 37_037_037],
    ['2009-02-13T23:31:30.000Z', '005924', 41_152_263],
    ['2033-05-18T03:33:20.000Z', '279037', 66_666_666],
  ])('at %s', (at, code, step) => {
    expect(stepOf(code, secret, at)).toBe(step);
    expect(stepOf(code, secret, new Date(Date.parse(at) + 90_000).toISOString())).toBeNull();
  });

  it('of another secret, or of no digits, are none', () => {
    const { secret: other } = newEnrolment('a@shop.example', '店');
    expect(stepOf('287082', other, '1970-01-01T00:00:59.000Z')).toBeNull();
    expect(stepOf('28708２', secret, '1970-01-01T00:00:59.000Z')).toBeNull();
  });
});
