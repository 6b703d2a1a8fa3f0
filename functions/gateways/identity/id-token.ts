import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import * as z from 'zod/mini';
import type { Instant } from '../../../contracts/values/instant.ts';
import type { Pool } from './user-pool.ts';

/** Whom an ID token names. */
export interface Claims {
  readonly email: string;
  readonly name: string;
  readonly groups: readonly string[];
}

const head = z.object({ alg: z.literal('RS256'), kid: z.string() });
const body = z.object({
  iss: z.string(),
  aud: z.string(),
  token_use: z.literal('id'),
  exp: z.int(),
  email: z.string(),
  email_verified: z.boolean(),
  name: z.optional(z.string()),
  'cognito:groups': z._default(z.array(z.string()), []),
});
const keySet = z.object({
  keys: z.array(z.looseObject({ kid: z.string(), kty: z.literal('RSA'), n: z.string(), e: z.string() })),
});

/** By pool; keys change seldom, and a key that is not among them is looked for again. */
const known = new Map<string, ReadonlyMap<string, KeyObject>>();

const keysOf = async ({ origin, poolId }: Pool): Promise<ReadonlyMap<string, KeyObject>> => {
  const response = await fetch(`${origin}/${poolId}/.well-known/jwks.json`, { signal: AbortSignal.timeout(6_000) });
  if (!response.ok) throw new Error(`the user pool's keys were answered with ${response.status}`);
  const { keys } = keySet.parse(await response.json());
  return new Map(keys.map(({ kid, kty, n, e }) => [kid, createPublicKey({ key: { kty, n, e }, format: 'jwk' })]));
};

const keyOf = async (pool: Pool, kid: string): Promise<KeyObject | undefined> => {
  const held = known.get(pool.poolId)?.get(kid);
  if (held) return held;
  const keys = await keysOf(pool);
  known.set(pool.poolId, keys);
  return keys.get(kid);
};

const parsed = <Schema extends z.ZodMiniType>(schema: Schema, part: string): z.output<Schema> | null => {
  try {
    const read = schema.safeParse(JSON.parse(Buffer.from(part, 'base64url').toString('utf8')));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
};

/**
 * Whom a user pool's ID token names, if this very pool has issued it for this very client and it is not over (RFC 7519, RFC 7515; signature by the
 * pool's published keys, RS256 alone). Null for any other: what the pool's own GetUser says of a token is not asked.
 */
export const claimsOf = async (token: string, pool: Pool, now: Instant): Promise<Claims | null> => {
  const [first = '', second = '', signature = '', ...more] = token.split('.');
  const [header, claims] = [parsed(head, first), parsed(body, second)];
  if (!header || !claims || more.length > 0) return null;
  const key = await keyOf(pool, header.kid);
  const signed = Buffer.from(`${first}.${second}`);
  if (!key || !verify('RSA-SHA256', signed, key, Buffer.from(signature, 'base64url'))) return null;
  const ours = claims.iss === `${pool.origin}/${pool.poolId}` && claims.aud === pool.clientId;
  if (!ours || claims.exp * 1_000 <= Date.parse(now) || !claims.email_verified) return null;
  return { email: claims.email, name: claims.name ?? claims.email, groups: claims['cognito:groups'] };
};

/** For a test that changes a pool's keys. */
export const forgetKeys = (): void => known.clear();
