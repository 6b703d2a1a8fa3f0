import { createSign, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Secret, TOTP } from 'otpauth';

/**
 * A user pool with MFA required, as far as staff sign in through it: the four calls and their challenges as the API reference of Amazon Cognito user pools
 * describes them, and the published keys. Its tokens can be spoiled to see who notices.
 */
export interface TestPool {
  readonly origin: string;
  readonly poolId: string;
  readonly clientId: string;
  readonly users: Map<string, PoolUser>;
  /** What the next token says differently, or how it is signed. */
  spoil: Spoiled;
  /** Takes new keys, as a pool does now and then. */
  readonly rotate: () => void;
  readonly stop: () => Promise<void>;
}
export interface PoolUser {
  password: string;
  readonly groups: readonly string[];
  /** Given by an administrator; must be replaced at the first sign-in. */
  temporary?: boolean;
  secret?: string;
  name?: string;
  verified?: boolean;
}
interface Spoiled {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly foreignKey?: boolean;
  readonly tail?: string;
}
type Body = Readonly<Record<string, string>> & {
  readonly AuthParameters?: Readonly<Record<string, string>>;
  readonly ChallengeResponses?: Readonly<Record<string, string>>;
};

class Refused extends Error {}
const refuse = (exception: string): never => {
  throw new Refused(exception);
};
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export const startPool = async (): Promise<TestPool> => {
  const poolId = 'eu-central-1_TestPool1';
  const clientId = 'client1';
  const users = new Map<string, PoolUser>();
  const sessions = new Map<string, { readonly email: string; readonly secret?: string; readonly verified?: boolean }>();
  const newKey = () => ({ kid: randomUUID(), ...generateKeyPairSync('rsa', { modulusLength: 2048 }) });
  let key = newKey();
  const foreign = newKey();

  const session = (state: Parameters<typeof sessions.set>[1]): string => {
    const id = randomUUID();
    sessions.set(id, state);
    return id;
  };
  const stateOf = (id: string | undefined) => sessions.get(id ?? '') ?? refuse('NotAuthorizedException');
  const userOf = (email: string): PoolUser => users.get(email) ?? refuse('UserNotFoundException');
  const signed = (privateKey: KeyObject, text: string): string =>
    createSign('RSA-SHA256').update(text).sign(privateKey).toString('base64url');

  const token = (email: string): string => {
    const user = userOf(email);
    const claims = {
      iss: `${pool.origin}/${poolId}`,
      aud: clientId,
      token_use: 'id',
      exp: Math.floor(Date.now() / 1000) + 3600,
      email,
      email_verified: user.verified ?? true,
      ...(user.name ? { name: user.name } : {}),
      ...(user.groups.length > 0 ? { 'cognito:groups': user.groups } : {}),
      ...pool.spoil.claims,
    };
    const text = `${part({ alg: 'RS256', kid: key.kid, ...pool.spoil.header })}.${part(claims)}`;
    return `${text}.${signed(pool.spoil.foreignKey ? foreign.privateKey : key.privateKey, text)}${pool.spoil.tail ?? ''}`;
  };

  const challenge = (email: string): object => {
    const user = userOf(email);
    const next = user.temporary ? 'NEW_PASSWORD_REQUIRED' : user.secret ? 'SOFTWARE_TOKEN_MFA' : 'MFA_SETUP';
    return { ChallengeName: next, Session: session({ email }), ChallengeParameters: {} };
  };
  const fits = (secret: string, code: string): boolean =>
    new TOTP({ secret: Secret.fromBase32(secret) }).validate({ token: code, window: 1 }) !== null;
  const done = (email: string): object => ({ AuthenticationResult: { IdToken: token(email), ExpiresIn: 3600 } });

  const actions = new Map<string, (body: Body) => object>([
    [
      'InitiateAuth',
      ({ AuthParameters, ClientId, AuthFlow }) => {
        if (ClientId !== clientId || AuthFlow !== 'USER_PASSWORD_AUTH') return refuse('InvalidParameterException');
        const email = AuthParameters?.USERNAME ?? '';
        if (userOf(email).password !== AuthParameters?.PASSWORD) return refuse('NotAuthorizedException');
        return challenge(email);
      },
    ],
    [
      'AssociateSoftwareToken',
      ({ Session }) => {
        const { email } = stateOf(Session);
        const secret = new Secret({ size: 20 }).base32;
        return { SecretCode: secret, Session: session({ email, secret }) };
      },
    ],
    [
      'VerifySoftwareToken',
      ({ Session, UserCode = '' }) => {
        const { email, secret } = stateOf(Session);
        if (!secret || !fits(secret, UserCode)) return refuse('EnableSoftwareTokenMFAException');
        userOf(email).secret = secret;
        return { Status: 'SUCCESS', Session: session({ email, verified: true }) };
      },
    ],
    [
      'RespondToAuthChallenge',
      ({ ChallengeName, Session, ChallengeResponses = {} }) => {
        const { email, verified } = stateOf(Session);
        const user = userOf(email);
        if (ChallengeResponses.USERNAME !== email) return refuse('InvalidParameterException');
        if (ChallengeName === 'NEW_PASSWORD_REQUIRED') {
          const wanted = ChallengeResponses.NEW_PASSWORD ?? '';
          if (!/[A-Z]/.test(wanted)) return refuse('InvalidPasswordException');
          Object.assign(user, { password: wanted, temporary: false });
          return challenge(email);
        }
        if (ChallengeName === 'MFA_SETUP') return verified ? done(email) : refuse('NotAuthorizedException');
        if (!fits(user.secret ?? '', ChallengeResponses.SOFTWARE_TOKEN_MFA_CODE ?? ''))
          return refuse('CodeMismatchException');
        return done(email);
      },
    ],
  ]);

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const answer = (status: number, body: object): void => {
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
    };
    if (request.url === `/${poolId}/.well-known/jwks.json`) {
      const jwk = key.publicKey.export({ format: 'jwk' });
      return answer(200, { keys: [{ ...jwk, kid: key.kid, alg: 'RS256', use: 'sig' }] });
    }
    const name = String(request.headers['x-amz-target'] ?? '').replace('AWSCognitoIdentityProviderService.', '');
    try {
      const action = actions.get(name) ?? refuse('UnknownOperationException');
      answer(200, action(JSON.parse(Buffer.concat(chunks).toString('utf8')) as Body));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      answer(400, { __type: error.message, message: 'refused' });
    }
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const pool: TestPool = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    poolId,
    clientId,
    users,
    spoil: {},
    rotate: () => {
      key = newKey();
    },
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
  return pool;
};
