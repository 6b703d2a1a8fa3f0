import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import type * as z from 'zod/mini';
import type { passkeyAssertion, passkeyAttestation } from '../../../contracts/staff/passkey.ts';
import type { Instant } from '../../../contracts/values/instant.ts';
import { type Passkey, type Transport, transports } from '../../domain/staff/factors.ts';
import { algorithms } from './passkey-options.ts';
import { idOf, type Site } from './passkey-site.ts';

const isKnown = (transport: string): transport is Transport => transports.some((known) => known === transport);

export interface Expected {
  readonly challenge: string;
  readonly site: Site;
}

/** The public half of a passkey that a device has made for this challenge on this site, its holder verified; null where it is not that. */
export const madeBy = async (
  response: z.output<typeof passkeyAttestation>,
  { challenge, site }: Expected,
  as: { readonly name: string; readonly at: Instant },
): Promise<Passkey | null> => {
  const checked = await quietly(() =>
    verifyRegistrationResponse({
      response: { ...response, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: idOf(site),
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    }),
  );
  if (!checked?.verified) return null;
  const { id, publicKey, counter } = checked.registrationInfo.credential;
  return {
    id,
    publicKey: Buffer.from(publicKey).toString('base64url'),
    counter,
    transports: response.response.transports.filter(isKnown),
    name: as.name,
    addedAt: as.at,
    usedAt: null,
  };
};

/** The device's new count where it has signed this challenge on this site with this passkey, its holder verified; null where it has not. */
export const signedBy = async (
  response: z.output<typeof passkeyAssertion>,
  passkey: Passkey,
  { challenge, site }: Expected,
): Promise<number | null> => {
  const checked = await quietly(() =>
    verifyAuthenticationResponse({
      response: { ...response, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: idOf(site),
      requireUserVerification: true,
      credential: {
        id: passkey.id,
        publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
        // Whether the count has gone on is decided with the record, where two at once are told apart.
        counter: 0,
        transports: [...passkey.transports],
      },
    }),
  );
  return checked?.verified ? checked.authenticationInfo.newCounter : null;
};

/** The library throws at whatever a device (or someone who is none) has sent; to us that is a refusal like another. */
const quietly = async <Checked>(check: () => Promise<Checked>): Promise<Checked | null> => {
  try {
    return await check();
  } catch {
    return null;
  }
};
