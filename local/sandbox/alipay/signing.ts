import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';

// Written apart from the shop's own gateway, with other calls of node:crypto: the two must not share a mistake.

/** Pairs in the order of their names' characters, each as `name=value`. */
const content = (pairs: Iterable<readonly [string, string]>): string => {
  const sorted = [...pairs].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([name, value]) => `${name}=${value}`).join('&');
};

const rsa2 = (text: string, privateKey: string): string =>
  sign(
    'sha256',
    Buffer.from(text),
    createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' }),
  ).toString('base64');

/** Whether a request's parameters are signed by the merchant's app. Parameters without a value are no part of what is signed. */
export const isSignedBy = (publicKey: string, parameters: ReadonlyMap<string, string>): boolean => {
  const signature = parameters.get('sign') ?? '';
  const pairs = [...parameters].filter(([name, value]) => name !== 'sign' && value !== '');
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
  return verify('sha256', Buffer.from(content(pairs)), key, Buffer.from(signature, 'base64'));
};

/** An answer's text: the signature is over the response exactly as it stands in it. Slashes are escaped, as the provider does. */
export const signedAnswer = (name: string, response: object, privateKey: string): string => {
  const text = JSON.stringify(response).replaceAll('/', '\\/');
  return `{"${name}":${text},"sign":"${rsa2(text, privateKey)}"}`;
};

/** The fields of a callback or of the payer's way back with their signature, which is over all but itself and its kind. */
export const signedFields = (fields: Readonly<Record<string, string>>, privateKey: string): URLSearchParams => {
  const filled = Object.entries(fields).filter(([, value]) => value !== '');
  return new URLSearchParams([...filled, ['sign_type', 'RSA2'], ['sign', rsa2(content(filled), privateKey)]]);
};
