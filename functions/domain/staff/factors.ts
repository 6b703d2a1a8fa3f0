import type { Instant } from '../../../contracts/values/instant.ts';
import { ok, type Result, refuse } from '../../../contracts/values/result.ts';

/** A passkey as kept: its public half, and what tells a copied device from the real one. */
export interface Passkey {
  readonly id: string;
  /** COSE key, base64url. */
  readonly publicKey: string;
  /** Signatures made so far, as the device counts; zero where it does not. */
  readonly counter: number;
  readonly transports: readonly Transport[];
  readonly name: string;
  readonly addedAt: Instant;
  readonly usedAt: Instant | null;
}
/** How a device is reached (WebAuthn Level 3, 5.8.4). */
export const transports = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const;
export type Transport = (typeof transports)[number];

/** What a member of staff can prove themselves by besides the password. `version` grows with each change. */
export interface Factors {
  readonly version: number;
  readonly totp: Totp | null;
  /** A secret that was shown and waits for a first code. */
  readonly pending: { readonly secret: string; readonly until: Instant } | null;
  /** Hashes; each is good once. */
  readonly recovery: readonly string[];
  readonly passkeys: readonly Passkey[];
}
export interface Totp {
  /** Base32. */
  readonly secret: string;
  readonly since: Instant;
  /** The time step of the last code that was taken: none of it or before is taken again (RFC 6238, 5.2). */
  readonly lastStep: number;
}

export const noFactors: Factors = { version: 0, totp: null, pending: null, recovery: [], passkeys: [] };

export const mostPasskeys = 10;
export const recoveryCodeCount = 10;

type Change<Code extends string> = Result<Factors, { readonly code: Code }>;

const changed = (factors: Factors, change: Partial<Factors>): { readonly ok: true; readonly value: Factors } =>
  ok({ ...factors, ...change, version: factors.version + 1 });

/** A code of the app; each time step counts once. */
export const withStepUsed = (factors: Factors, step: number): Change<'wrong_code'> =>
  factors.totp && step > factors.totp.lastStep
    ? changed(factors, { totp: { ...factors.totp, lastStep: step } })
    : refuse({ code: 'wrong_code' });

export const withRecoveryUsed = (factors: Factors, hash: string): Change<'wrong_code'> =>
  factors.recovery.includes(hash)
    ? changed(factors, { recovery: factors.recovery.filter((h) => h !== hash) })
    : refuse({ code: 'wrong_code' });

export const withPending = (factors: Factors, secret: string, until: Instant): Change<never> =>
  changed(factors, { pending: { secret, until } });

/** The app has proven that it holds the secret; recovery codes of an app before it are void. */
export const withTotp = (factors: Factors, totp: Totp, recovery: readonly string[]): Change<never> =>
  changed(factors, { totp, recovery, pending: null });

/** @param required the account must keep a second factor */
export const withoutTotp = (factors: Factors, required: boolean): Change<'second_factor_required'> =>
  required && factors.passkeys.length === 0
    ? refuse({ code: 'second_factor_required' })
    : changed(factors, { totp: null, pending: null, recovery: [] });

export const withPasskey = (factors: Factors, passkey: Passkey): Change<'passkeys_full'> =>
  factors.passkeys.length >= mostPasskeys
    ? refuse({ code: 'passkeys_full' })
    : changed(factors, { passkeys: [...factors.passkeys.filter(({ id }) => id !== passkey.id), passkey] });

/** @param required the account must keep a second factor */
export const withoutPasskey = (
  factors: Factors,
  id: string,
  required: boolean,
): Change<'passkey_not_found' | 'second_factor_required'> => {
  const left = factors.passkeys.filter((p) => p.id !== id);
  if (left.length === factors.passkeys.length) return refuse({ code: 'passkey_not_found' });
  if (required && left.length === 0 && !factors.totp) return refuse({ code: 'second_factor_required' });
  return changed(factors, { passkeys: left });
};

/** A device that counts and does not count on is a copy (WebAuthn Level 3, 6.1.1). */
export const withPasskeyUsed = (
  factors: Factors,
  id: string,
  counter: number,
  at: Instant,
): Change<'passkey_refused'> => {
  const used = factors.passkeys.find((p) => p.id === id);
  if (!used || (used.counter > 0 && counter <= used.counter)) return refuse({ code: 'passkey_refused' });
  const next = { ...used, counter, usedAt: at };
  return changed(factors, { passkeys: factors.passkeys.map((p) => (p.id === id ? next : p)) });
};

/** What a right password still has to be followed by. */
export type Left = 'nothing' | 'totp' | 'enrol_totp' | 'passkey';

/**
 * An app that was set up is always asked for. Where one is required and missing it is set up now, unless the account has passkeys: then whoever
 * merely knows the password must not add an app of their own.
 */
export const leftAfterPassword = (factors: Factors, required: boolean): Left => {
  if (factors.totp) return 'totp';
  if (!required) return 'nothing';
  return factors.passkeys.length > 0 ? 'passkey' : 'enrol_totp';
};
