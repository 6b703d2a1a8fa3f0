import { Secret, TOTP } from 'otpauth';
import type { Instant } from '../../../contracts/values/instant.ts';
import type { Enrolment } from './port.ts';

/** RFC 6238 with what every authenticator app takes: SHA-1, six digits, 30 seconds. */
const made = (secret: Secret, email: string, issuer: string): TOTP =>
  new TOTP({ issuer, label: email, issuerInLabel: true, secret, algorithm: 'SHA1', digits: 6, period: 30 });

/** A new secret of 160 bits (RFC 4226, 4). */
export const newEnrolment = (email: string, issuer: string): Enrolment =>
  enrolmentWith(new Secret({ size: 20 }).base32, email, issuer);

/** For a secret that the user pool has made. */
export const enrolmentWith = (secret: string, email: string, issuer: string): Enrolment => ({
  secret,
  uri: made(Secret.fromBase32(secret), email, issuer).toString(),
});

/** Clocks may be one step apart, either way. */
const window = 1;

/** The time step a code belongs to; null where it is none of the present ones. */
export const stepOf = (code: string, secret: string, now: Instant): number | null => {
  const totp = made(Secret.fromBase32(secret), '', '');
  const timestamp = Date.parse(now);
  const delta = /^\d{6}$/.test(code) ? totp.validate({ token: code, timestamp, window }) : null;
  return delta === null ? null : totp.counter({ timestamp }) + delta;
};
