import * as z from 'zod/mini';
import { instant } from '../values/instant.ts';

const base64url = z.string().check(z.regex(/^[\w-]+$/, 'wrong_type'), z.maxLength(20_000, 'too_long'));
const transport = z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']);

/** A passkey as its owner knows it. `id` is the credential's (WebAuthn Level 3). */
export const passkey = z.object({ id: z.string(), name: z.string(), addedAt: instant, usedAt: z.nullable(instant) });

/** PublicKeyCredentialRequestOptionsJSON: any passkey of this site will do, and the device must know who holds it. */
export const passkeyRequest = z.object({
  challenge: base64url,
  rpId: z.string(),
  timeout: z.int(),
  userVerification: z.literal('required'),
});

/** PublicKeyCredentialCreationOptionsJSON. */
export const passkeyCreation = z.object({
  rp: z.object({ id: z.string(), name: z.string() }),
  user: z.object({ id: base64url, name: z.string(), displayName: z.string() }),
  challenge: base64url,
  pubKeyCredParams: z.array(z.object({ type: z.literal('public-key'), alg: z.int() })),
  timeout: z.int(),
  excludeCredentials: z.array(
    z.object({ id: base64url, type: z.literal('public-key'), transports: z.array(transport) }),
  ),
  authenticatorSelection: z.object({
    residentKey: z.literal('required'),
    requireResidentKey: z.literal(true),
    userVerification: z.literal('required'),
  }),
  attestation: z.literal('none'),
});

const answered = <Response extends z.ZodMiniType>(response: Response) =>
  z.object({
    id: base64url,
    rawId: base64url,
    type: z.literal('public-key'),
    response,
  });

/** AuthenticationResponseJSON, as far as it is looked at. */
export const passkeyAssertion = answered(
  z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
  }),
);

/** RegistrationResponseJSON, as far as it is looked at. */
export const passkeyAttestation = answered(
  z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    /** Devices of tomorrow may name others than we know. */
    transports: z._default(
      z.array(z.string().check(z.maxLength(40, 'too_long'))).check(z.maxLength(10, 'too_long')),
      [],
    ),
  }),
);
