import * as z from 'zod/mini';
import { identitySetting } from './setting.ts';

export interface Pool {
  readonly poolId: string;
  readonly clientId: string;
  /** Where the pool answers, and what its tokens are issued by. */
  readonly origin: string;
}

export const pool = (): Pool => {
  const setting = identitySetting();
  if (setting.kind !== 'cognito') throw new Error('staff are not known by a user pool');
  const { region, poolId, clientId } = setting;
  return { poolId, clientId, origin: process.env.COGNITO_ORIGIN ?? `https://cognito-idp.${region}.amazonaws.com` };
};

const answerShape = z.object({
  ChallengeName: z.optional(z.string()),
  Session: z.optional(z.string()),
  SecretCode: z.optional(z.string()),
  Status: z.optional(z.string()),
  AuthenticationResult: z.optional(z.object({ IdToken: z.optional(z.string()) })),
});
export type PoolAnswer = z.infer<typeof answerShape>;
const problemShape = z.object({ __type: z.string() });

type Action = 'InitiateAuth' | 'RespondToAuthChallenge' | 'AssociateSoftwareToken' | 'VerifySoftwareToken';

const timeoutMs = 6_000;

/**
 * Amazon Cognito user pools API (AWS JSON 1.1). These four are called without credentials, so no SDK and no grant is needed.
 * @returns the answer, or the name of the exception the pool has answered with
 * @throws where the pool cannot be reached or has a fault
 */
export const askPool = async (action: Action, body: object): Promise<PoolAnswer | { readonly exception: string }> => {
  const response = await fetch(pool().origin, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${action}`,
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(timeoutMs),
  });
  const json: unknown = await response.json();
  if (response.ok) return answerShape.parse(json);
  const problem = problemShape.safeParse(json);
  if (response.status >= 500 || !problem.success)
    throw new Error(`the user pool answered ${action} with ${response.status}`);
  return { exception: problem.data.__type.split('#').at(-1) ?? '' };
};
