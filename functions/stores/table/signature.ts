import { createHash, createHmac } from 'node:crypto';

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

/** One POST to `/` of a service that speaks AWS JSON. */
export interface ToSign {
  readonly service: string;
  readonly region: string;
  readonly host: string;
  readonly target: string;
  readonly body: string;
  /** UTC to the second, `20261125T040000Z`. */
  readonly at: string;
}

export const contentType = 'application/x-amz-json-1.0';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

let derived: { readonly from: string; readonly key: Buffer } | null = null;

/** Four hashes that only change with the day and the credentials. */
const signingKey = (secret: string, scope: string): Buffer => {
  const from = `${secret} ${scope}`;
  if (derived?.from !== from) {
    const key = scope.split('/').reduce<string | Buffer>((so, step) => hmac(so, step), `AWS4${secret}`);
    derived = { from, key: Buffer.from(key) };
  }
  return derived.key;
};

/**
 * Headers of the request, signed.
 * Source: Signature Version 4, "Create a signed AWS API request", AWS Identity and Access Management User Guide.
 */
export const signedHeaders = (
  { service, region, host, target, body, at }: ToSign,
  { accessKeyId, secretAccessKey, sessionToken }: Credentials,
): Record<string, string> => {
  const signed: Record<string, string> = { 'content-type': contentType, host, 'x-amz-date': at };
  if (sessionToken) signed['x-amz-security-token'] = sessionToken;
  signed['x-amz-target'] = target;
  const names = Object.keys(signed).join(';');
  const lines = Object.entries(signed).map(([name, value]) => `${name}:${value}\n`);
  const canonical = `POST\n/\n\n${lines.join('')}\n${names}\n${sha256(body)}`;
  const scope = `${at.slice(0, 8)}/${region}/${service}/aws4_request`;
  const signature = createHmac('sha256', signingKey(secretAccessKey, scope))
    .update(`AWS4-HMAC-SHA256\n${at}\n${scope}\n${sha256(canonical)}`)
    .digest('hex');
  return {
    ...signed,
    authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
  };
};
