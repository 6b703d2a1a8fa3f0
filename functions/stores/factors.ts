import type { Result } from '../../contracts/values/result.ts';
import { refuse } from '../../contracts/values/result.ts';
import { type Factors, noFactors } from '../domain/staff/factors.ts';
import { tableName, toItem, transact, type Write } from './table/client.ts';
import { keys } from './table/keys.ts';
import { readItem } from './table/read.ts';

interface FactorsItem {
  readonly factors: Factors;
}

/** `email` in its normal form. Always as they are now: who may enter hangs on it. */
export const factorsOf = async (email: string): Promise<Factors> =>
  (await readItem<FactorsItem>(keys.factors(email), { consistent: true }))?.factors ?? noFactors;

export const emailOfPasskey = async (credentialId: string): Promise<string | null> =>
  (await readItem<{ readonly email: string }>(keys.passkey(credentialId), { consistent: true }))?.email ?? null;

/** A passkey's pointer, which goes with the change that adds it. A credential that someone else has is refused. */
export const passkeyPointer = (credentialId: string, email: string): Write => ({
  Put: {
    TableName: tableName(),
    Item: toItem({ ...keys.passkey(credentialId), _type: 'passkey', _v: 1, email }),
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

export const passkeyPointerRemoval = (credentialId: string): Write => ({
  Delete: { TableName: tableName(), Key: toItem(keys.passkey(credentialId)) },
});

const tries = 4;

/**
 * Changes someone's factors by a rule, on what they are at that moment: of two requests with one code the second is decided on what the first has left.
 * @param beside written in the same transaction
 */
export const changeFactors = async <Refused extends { readonly code: string }>(
  email: string,
  rule: (factors: Factors) => Result<Factors, Refused>,
  beside: readonly Write[] = [],
): Promise<Result<Factors, Refused | { readonly code: 'conflict' }>> => {
  for (let attempt = 1; attempt <= tries; attempt++) {
    const before = await factorsOf(email);
    const next = rule(before);
    if (!next.ok) return next;
    if ((await transact([factorsWrite(email, next.value, before.version), ...beside])) === null) return next;
  }
  return refuse({ code: 'conflict' });
};

const factorsWrite = (email: string, factors: Factors, before: number): Write => ({
  Put: {
    TableName: tableName(),
    Item: toItem({ ...keys.factors(email), _type: 'factors', _v: 1, version: factors.version, factors }),
    ConditionExpression: before === 0 ? 'attribute_not_exists(pk)' : '#version = :before',
    ...(before === 0
      ? {}
      : {
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: toItem({ ':before': before }),
        }),
  },
});
