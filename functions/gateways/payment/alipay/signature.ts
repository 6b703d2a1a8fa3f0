import { createPrivateKey, createPublicKey, createSign, createVerify, type KeyObject } from 'node:crypto';

/**
 * Alipay's RSA2: RSA-SHA256 over `key=value` pairs sorted by key and joined by `&`, or over a part of an answer exactly as it was received.
 * https://opendocs.alipay.com/common/02khjm (requests), https://opendocs.alipay.com/common/02mse7 (answers and callbacks)
 */
export type Fields = Readonly<Record<string, string>>;

const joined = (fields: Fields, without: readonly string[]): string =>
  Object.keys(fields)
    .filter((key) => !without.includes(key) && fields[key] !== '')
    .toSorted()
    .map((key) => `${key}=${fields[key]}`)
    .join('&');

/** Requests are signed with `sign_type` among the fields. */
export const requestText = (fields: Fields): string => joined(fields, ['sign']);

/** Callbacks and the payer's way back are signed without it. */
export const callbackText = (fields: Fields): string => joined(fields, ['sign', 'sign_type']);

/** Their site and their key tool show keys as bare base64; PEM is taken as well. */
const isPem = (key: string): boolean => key.includes('-----BEGIN');
const der = (key: string): Buffer => Buffer.from(key.replace(/\s/g, ''), 'base64');

const privateKeyOf = (key: string): KeyObject => {
  if (isPem(key)) return createPrivateKey(key);
  try {
    return createPrivateKey({ key: der(key), format: 'der', type: 'pkcs8' });
  } catch {
    // What their key tool writes "for other languages" than Java.
    return createPrivateKey({ key: der(key), format: 'der', type: 'pkcs1' });
  }
};

const publicKeyOf = (key: string): KeyObject =>
  isPem(key) ? createPublicKey(key) : createPublicKey({ key: der(key), format: 'der', type: 'spki' });

/** @returns base64 */
export const signed = (text: string, privateKey: string): string =>
  createSign('RSA-SHA256').update(text, 'utf8').sign(privateKeyOf(privateKey), 'base64');

/** Whether one of their keys signed the text; old and new keys stand side by side while they are exchanged. */
export const isTheirs = (text: string, signature: string, theirKeys: readonly string[]): boolean =>
  theirKeys.some((key) =>
    createVerify('RSA-SHA256').update(text, 'utf8').verify(publicKeyOf(key), signature, 'base64'),
  );

/**
 * A member of a JSON object exactly as it stands in its text, since that is what an answer's signature is over: writing it anew could
 * change it. Only an object is looked for.
 * @returns null where there is none, or the text ends inside it
 */
export const memberAsReceived = (json: string, name: string): string | null => {
  const key = new RegExp(`"${name}"\\s*:\\s*(?=\\{)`).exec(json);
  if (!key) return null;
  const start = key.index + key[0].length;
  let depth = 0;
  let inText = false;
  for (let at = start; at < json.length; at++) {
    const character = json[at];
    if (inText) {
      if (character === '\\') at += 1;
      else if (character === '"') inText = false;
    } else if (character === '"') inText = true;
    else if (character === '{') depth += 1;
    else if (character === '}') {
      depth -= 1;
      if (depth === 0) return json.slice(start, at + 1);
    }
  }
  return null;
};
