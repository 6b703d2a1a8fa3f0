import type { Factors, Passkey } from './factors.ts';

/** A passkey as its owner sees it, without keys. */
export const shownPasskey = ({ id, name, addedAt, usedAt }: Passkey) => ({ id, name, addedAt, usedAt });

/** No secret, no hash. */
export const shownFactors = ({ totp, recovery, passkeys }: Factors) => ({
  totp: totp ? { since: totp.since } : null,
  recoveryCodesLeft: recovery.length,
  passkeys: passkeys.map(shownPasskey),
});
