import { Stack, Token } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { staffPool } from './staff-pool.ts';

export const secondFactors = ['offered', 'owner', 'everyone'] as const;

/** Who knows the staff: the shop itself, with a second factor required of some, or a user pool, which requires it of all. */
export type IdentityWish =
  | { readonly kind: 'builtin'; readonly secondFactor: (typeof secondFactors)[number] }
  | { readonly kind: 'cognito' };

/**
 * The text of the functions' `IDENTITY` (functions/gateways/identity/setting.ts), and the user pool it names where one is wanted.
 * @throws in AWS China, which has no user pools
 */
export const staffIdentity = (scope: Construct, prefix: string, wish: IdentityWish): string => {
  if (wish.kind === 'builtin') return wish.secondFactor === 'offered' ? 'builtin' : `builtin/${wish.secondFactor}`;
  const { region } = Stack.of(scope);
  if (!Token.isUnresolved(region) && region.startsWith('cn-'))
    throw new Error(`identity=cognito: there are no user pools in ${region}; leave it at builtin`);
  const { pool, client } = staffPool(scope, prefix);
  return `cognito/${pool.ref}/${client.ref}`;
};
