import type { Construct } from 'constructs';
import type { Means, Senders } from '../functions/needs.ts';
import { type IdentityWish, secondFactors, staffIdentity } from './staff-identity.ts';

/** How staff and shoppers are known: who sends the shoppers' codes, and who knows the staff. */
export interface People {
  readonly senders?: Senders;
  readonly identity?: IdentityWish;
}

/** The least that may go without saying: the shop's own accounts, owners with a second factor. */
const usual = { kind: 'builtin', secondFactor: 'owner' } as const satisfies IdentityWish;

export const meansOf = (
  scope: Construct,
  prefix: string,
  { senders = {}, identity = usual }: People,
): Pick<Means, 'senders' | 'identity'> => ({ senders, identity: staffIdentity(scope, prefix, identity) });

/**
 * Reads the command line: `mailFrom`, `mailRegion`, `smsRegion`; `identity` (builtin or cognito) and `secondFactor` (offered, owner or everyone).
 * @throws naming what there is to choose from
 */
export const peopleTold = (told: (name: string) => string | undefined): People => {
  const [mailFrom, mailRegion, smsRegion] = [told('mailFrom'), told('mailRegion'), told('smsRegion')];
  return {
    senders: {
      ...(mailFrom ? { mailFrom } : {}),
      ...(mailRegion ? { mailRegion } : {}),
      ...(smsRegion ? { smsRegion } : {}),
    },
    identity: identityTold(told),
  };
};

const identityTold = (told: (name: string) => string | undefined): IdentityWish => {
  const kind = told('identity') ?? 'builtin';
  if (kind === 'cognito') return { kind };
  const asked = told('secondFactor') ?? usual.secondFactor;
  const secondFactor = secondFactors.find((s) => s === asked);
  if (kind !== 'builtin') throw new Error(`there is no identity "${kind}"; choose builtin or cognito`);
  if (!secondFactor) throw new Error(`there is no secondFactor "${asked}"; choose ${secondFactors.join(', ')}`);
  return { kind, secondFactor };
};
