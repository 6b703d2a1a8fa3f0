import { createHmac } from 'node:crypto';
import type { Instant } from '../../../contracts/values/instant.ts';

/** Whose signature it is: a Lambda's role by the environment. */
export interface Signer {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly region: string;
}

export interface UploadTerms {
  readonly bucket: string;
  readonly key: string;
  readonly contentType: string;
  /** The store takes from one byte up to this many. */
  readonly mostBytes: number;
  readonly at: Instant;
  readonly expiresAt: Instant;
}

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/**
 * Signature Version 4 of a POST policy, which is its own string to sign.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-authentication-HTTPPOST.html
 * @param policy in base64
 * @param day `20261125`
 */
export const policySignature = (policy: string, day: string, { secretAccessKey, region }: Signer): string => {
  const scope = [day, region, 's3', 'aws4_request'];
  const key = scope.reduce<string | Buffer>((previous, part) => hmac(previous, part), `AWS4${secretAccessKey}`);
  return hmac(key, policy).toString('hex');
};

/** The form fields that let whoever has them put one object under one key, of one type, up to a size, until a time; and nothing else. */
export const uploadForm = (terms: UploadTerms, signer: Signer): Record<string, string> => {
  const time = terms.at.replace(/[-:]|\.\d+/g, '');
  const day = time.slice(0, 8);
  const signed: Record<string, string> = {
    key: terms.key,
    'Content-Type': terms.contentType,
    success_action_status: '204',
    'x-amz-algorithm': 'AWS4-HMAC-SHA256',
    'x-amz-credential': `${signer.accessKeyId}/${day}/${signer.region}/s3/aws4_request`,
    'x-amz-date': time,
    ...(signer.sessionToken ? { 'x-amz-security-token': signer.sessionToken } : {}),
  };
  const conditions = [
    { bucket: terms.bucket },
    ['content-length-range', 1, terms.mostBytes],
    ...Object.entries(signed).map(([name, value]) => ['eq', `$${name}`, value]),
  ];
  const policy = Buffer.from(JSON.stringify({ expiration: terms.expiresAt, conditions })).toString('base64');
  return { ...signed, policy, 'x-amz-signature': policySignature(policy, day, signer) };
};
