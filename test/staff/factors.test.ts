import { describe, expect, it } from 'vitest';
import {
  type Factors,
  leftAfterPassword,
  mostPasskeys,
  noFactors,
  type Passkey,
  withoutPasskey,
  withoutTotp,
  withPasskey,
  withPasskeyUsed,
  withRecoveryUsed,
  withStepUsed,
  withTotp,
} from '../../functions/domain/staff/factors.ts';
import { isRecent, mustHaveSecondFactor } from '../../functions/domain/staff/sign-in-rules.ts';
import { noon } from '../support/seed.ts';

const totp = { secret: 'S', since: noon, lastStep: 100 };
const key = (id: string, counter = 0): Passkey => ({
  id,
  publicKey: 'k',
  counter,
  transports: [],
  name: id,
  addedAt: noon,
  usedAt: null,
});
const having = (change: Partial<Factors>): Factors => ({ ...noFactors, ...change });
const codeOf = (change: { ok: boolean; refusal?: { code: string } }) => change.refusal?.code ?? 'ok';

describe('what a right password must be followed by', () => {
  it.each([
    ['nothing set up, nothing required', {}, false, 'nothing'],
    ['an app', { totp }, false, 'totp'],
    ['an app, required', { totp }, true, 'totp'],
    ['nothing set up but required', {}, true, 'enrol_totp'],
    ['a passkey alone, not required', { passkeys: [key('a')] }, false, 'nothing'],
    ['a passkey alone, required: no app may be added by password', { passkeys: [key('a')] }, true, 'passkey'],
  ] as const)('%s', (_, factors, required, left) => {
    expect(leftAfterPassword(having(factors), required)).toBe(left);
  });

  it.each([
    ['offered', [false, false, false]],
    ['owner', [true, false, false]],
    ['everyone', [true, true, true]],
  ] as const)('of whom a second factor is required: %s', (rule, expected) => {
    expect((['owner', 'warehouse', 'support'] as const).map((role) => mustHaveSecondFactor(role, rule))).toEqual(
      expected,
    );
  });
});

describe('each proof counts once', () => {
  it('a time step and those before it', () => {
    const used = withStepUsed(having({ totp }), 101);
    expect(used).toMatchObject({ ok: true, value: { version: 1, totp: { lastStep: 101 } } });
    if (used.ok)
      expect([101, 100, 99].map((s) => codeOf(withStepUsed(used.value, s)))).toEqual(Array(3).fill('wrong_code'));
    expect(codeOf(withStepUsed(noFactors, 101))).toBe('wrong_code');
  });

  it('a recovery code', () => {
    const used = withRecoveryUsed(having({ totp, recovery: ['a', 'b'] }), 'a');
    expect(used).toMatchObject({ ok: true, value: { recovery: ['b'] } });
    if (used.ok) expect(codeOf(withRecoveryUsed(used.value, 'a'))).toBe('wrong_code');
  });

  it('a signature of a device that counts', () => {
    const factors = having({ passkeys: [key('a', 5), key('b', 0)] });
    expect(withPasskeyUsed(factors, 'a', 6, noon)).toMatchObject({
      ok: true,
      value: { passkeys: [{ counter: 6, usedAt: noon }, {}] },
    });
    expect(codeOf(withPasskeyUsed(factors, 'a', 5, noon))).toBe('passkey_refused');
    expect(codeOf(withPasskeyUsed(factors, 'b', 0, noon))).toBe('ok');
    expect(codeOf(withPasskeyUsed(factors, 'c', 1, noon))).toBe('passkey_refused');
  });
});

describe('setting up and giving up', () => {
  it('a new app makes the recovery codes of the one before void', () => {
    const next = withTotp(
      having({ totp, recovery: ['old'], pending: { secret: 'T', until: noon } }),
      { ...totp, secret: 'T' },
      ['new'],
    );
    expect(next).toMatchObject({ ok: true, value: { totp: { secret: 'T' }, recovery: ['new'], pending: null } });
  });

  it('the last factor stays where one is required', () => {
    expect(codeOf(withoutTotp(having({ totp }), true))).toBe('second_factor_required');
    expect(codeOf(withoutTotp(having({ totp }), false))).toBe('ok');
    expect(codeOf(withoutTotp(having({ totp, passkeys: [key('a')] }), true))).toBe('ok');
    expect(codeOf(withoutPasskey(having({ passkeys: [key('a')] }), 'a', true))).toBe('second_factor_required');
    expect(codeOf(withoutPasskey(having({ totp, passkeys: [key('a')] }), 'a', true))).toBe('ok');
    expect(codeOf(withoutPasskey(having({ passkeys: [key('a')] }), 'a', false))).toBe('ok');
    expect(codeOf(withoutPasskey(noFactors, 'a', false))).toBe('passkey_not_found');
  });

  it('there are at most ten passkeys', () => {
    const full = having({ passkeys: Array.from({ length: mostPasskeys }, (_, n) => key(`p${n}`)) });
    expect(codeOf(withPasskey(full, key('one more')))).toBe('passkeys_full');
  });

  it('is for who signed in within the last quarter of an hour', () => {
    expect(isRecent(noon, '2026-11-24T04:14:59.999Z')).toBe(true);
    expect(isRecent(noon, '2026-11-24T04:15:00.000Z')).toBe(false);
  });
});
