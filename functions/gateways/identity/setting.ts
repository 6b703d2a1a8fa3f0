import type { SecondFactor } from '../../domain/staff/sign-in-rules.ts';

/** How staff are known: by the shop itself, or by a user pool of Amazon Cognito. */
export type IdentitySetting =
  | { readonly kind: 'builtin'; readonly secondFactor: SecondFactor }
  | { readonly kind: 'cognito'; readonly region: string; readonly poolId: string; readonly clientId: string };

const isRule = (text: string | undefined): text is SecondFactor =>
  text === 'offered' || text === 'owner' || text === 'everyone';

/**
 * Reads the environment's `IDENTITY`: `builtin` (a second factor is offered), `builtin/owner` or `builtin/everyone` (it is required of them), or
 * `cognito/<pool id>/<client id>`.
 */
export const identitySetting = (): IdentitySetting => {
  const [kind, first, second] = (process.env.IDENTITY ?? '').split('/');
  if (kind === 'builtin' && (first === undefined || isRule(first))) return { kind, secondFactor: first ?? 'offered' };
  const region = /^([a-z0-9-]+)_\w+$/.exec(first ?? '')?.[1];
  if (kind === 'cognito' && first && region && second) return { kind, region, poolId: first, clientId: second };
  throw new Error('IDENTITY is neither builtin[/owner|/everyone] nor cognito/<pool>/<client>');
};

/** For routes that only the shop's own accounts have. */
export const ownAccounts = (): Extract<IdentitySetting, { kind: 'builtin' }> | null => {
  const setting = identitySetting();
  return setting.kind === 'builtin' ? setting : null;
};
