import { createHmac, timingSafeEqual } from 'node:crypto';

/** Who may sign forms here. */
export interface FormSigner {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** A refusal as S3 words it (Amazon S3 API reference, error responses). */
export interface FormRefusal {
  readonly status: 400 | 403;
  readonly code: string;
  readonly message: string;
}

export interface SizeRange {
  readonly least: number;
  readonly most: number;
}

interface Policy {
  readonly expiration: string;
  readonly conditions: readonly unknown[];
}

const denied = (message: string): FormRefusal => ({ status: 403, code: 'AccessDenied', message });
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** Field names count in lower case. */
export type Fields = ReadonlyMap<string, string>;

const signatureRefusal = (fields: Fields, signer: FormSigner): FormRefusal | null => {
  const [id = '', day = '', region = '', service = '', end = ''] = (fields.get('x-amz-credential') ?? '').split('/');
  if (id !== signer.accessKeyId)
    return { status: 403, code: 'InvalidAccessKeyId', message: 'The key that signed is not known here' };
  const key = [day, region, service, end].reduce<string | Buffer>(hmac, `AWS4${signer.secretAccessKey}`);
  const wanted = hmac(key, fields.get('policy') ?? '');
  const given = Buffer.from(fields.get('x-amz-signature') ?? '', 'hex');
  return given.length === wanted.length && timingSafeEqual(given, wanted)
    ? null
    : { status: 403, code: 'SignatureDoesNotMatch', message: 'The signature does not fit the policy' };
};

const policyOf = (text: string): Policy | null => {
  try {
    const read: unknown = JSON.parse(Buffer.from(text, 'base64').toString('utf8'));
    return typeof read === 'object' && read !== null && 'expiration' in read && 'conditions' in read
      ? (read as Policy)
      : null;
  } catch {
    return null;
  }
};

type Test = readonly [match: 'eq' | 'starts-with', field: string, value: string];

/** `{ "name": value }` is short for `["eq", "$name", value]`. */
const testsOf = (conditions: readonly unknown[]): Test[] =>
  conditions.flatMap((condition): Test[] => {
    if (!Array.isArray(condition))
      return Object.entries(condition as object).map(([n, v]) => ['eq', n.toLowerCase(), String(v)]);
    const [match, field, value] = condition as [string, string, unknown];
    if (match !== 'eq' && match !== 'starts-with') return [];
    return [[match, String(field).slice(1).toLowerCase(), String(value)]];
  });

const sizesOf = (conditions: readonly unknown[]): SizeRange => {
  const range: unknown = conditions.find((c) => Array.isArray(c) && c[0] === 'content-length-range');
  const [, least, most] = (range ?? []) as [string?, number?, number?];
  return { least: least ?? 0, most: most ?? Number.POSITIVE_INFINITY };
};

/** Fields that no condition needs to name. */
const free = new Set(['policy', 'x-amz-signature', 'file']);

const conditionRefusal = (fields: Fields, bucket: string, tests: readonly Test[]): FormRefusal | null => {
  const given = new Map([...fields, ['bucket', bucket]]);
  for (const [match, field, value] of tests) {
    const said = given.get(field) ?? '';
    if (match === 'eq' ? said !== value : !said.startsWith(value))
      return denied(`Invalid according to Policy: Policy Condition failed: ["${match}", "$${field}", "${value}"]`);
  }
  const named = new Set(tests.map(([, field]) => field));
  const extra = [...fields.keys()].find((f) => !named.has(f) && !free.has(f) && !f.startsWith('x-ignore-'));
  return extra === undefined ? null : denied(`Invalid according to Policy: Extra input fields: ${extra}`);
};

/**
 * Whether S3 would take this form: who signed it, until when, and every field against the policy.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html
 * @returns the sizes it may have, or why not
 */
export const checkForm = (
  fields: Fields,
  { bucket, signer, now }: { readonly bucket: string; readonly signer: FormSigner; readonly now: number },
): { readonly sizes: SizeRange } | { readonly refusal: FormRefusal } => {
  if (!fields.has('policy')) return { refusal: denied('Access Denied') };
  const unsigned = signatureRefusal(fields, signer);
  if (unsigned) return { refusal: unsigned };
  const policy = policyOf(fields.get('policy') ?? '');
  if (!policy) return { refusal: { status: 400, code: 'InvalidPolicyDocument', message: 'The policy is not valid' } };
  if (!(Date.parse(policy.expiration) > now))
    return { refusal: denied('Invalid according to Policy: Policy expired.') };
  const refusal = conditionRefusal(fields, bucket, testsOf(policy.conditions));
  return refusal ? { refusal } : { sizes: sizesOf(policy.conditions) };
};
