import * as z from 'zod/mini';
import { staffMember } from './staff.ts';

/** What an authenticator app is set up with: `uri` is shown as a QR code (otpauth://, Key URI Format), `secret` is for typing in. */
export const totpEnrolment = z.object({ secret: z.string(), uri: z.string() });

/** What is still asked for before a session opens. `ticket` goes with the answer and is good for ten minutes. */
export const signInStep = z.object({
  kind: z.enum(['totp', 'enrol_totp', 'new_password']),
  ticket: z.string(),
  enrolment: z.nullable(totpEnrolment),
});
export type SignInStep = z.infer<typeof signInStep>;

/** Either someone is signed in, or a step is left. Recovery codes are told once, when a second factor is set up. */
export const signedIn = z.object({
  staff: z.nullable(staffMember),
  next: z.nullable(signInStep),
  recoveryCodes: z.array(z.string()),
});
export type SignedIn = z.infer<typeof signedIn>;
