import { randomBytes, sign, verify, webcrypto } from 'node:crypto';
import type { Incoming } from '../http.ts';
import type { SandboxKeys } from './keys.ts';

// Written apart from the shop's own gateway, with other calls of node:crypto: the two must not share a mistake.

const windowSeconds = 300;
const fields = ['mchid', 'nonce_str', 'timestamp', 'serial_no', 'signature'] as const;
type Field = (typeof fields)[number];

/** The five parts of an Authorization header, each there once; null where it is not of the scheme. */
const partsOf = (header: string): Record<Field, string> | null => {
  const [, list] = /^WECHATPAY2-SHA256-RSA2048 (.+)$/.exec(header) ?? [];
  if (list === undefined) return null;
  const found = new Map<string, string>();
  for (const item of list.split(',')) {
    const [, name, value] = /^([a-z_]+)="([^"]*)"$/.exec(item.trim()) ?? [];
    if (name === undefined || value === undefined || found.has(name)) return null;
    found.set(name, value);
  }
  const [mchid, nonce_str, timestamp, serial_no, signature] = fields.map((field) => found.get(field));
  if (!mchid || !nonce_str || !timestamp || !serial_no || !signature || found.size !== fields.length) return null;
  return { mchid, nonce_str, timestamp, serial_no, signature };
};

/** Refuses what the provider refuses, and more strictly: a nonce is good for one request. */
export const requestVerifier = (keys: SandboxKeys, clock: () => number) => {
  const usedUntil = new Map<string, number>();
  return (incoming: Incoming): string | null => {
    const parts = partsOf(incoming.headers.authorization ?? '');
    if (!parts) return 'the Authorization header is not of WECHATPAY2-SHA256-RSA2048';
    if (parts.mchid !== keys.mchid) return 'mchid is another merchant';
    if (parts.serial_no !== keys.merchant.serial) return 'serial_no is no certificate of this merchant';
    const now = Math.floor(clock() / 1000);
    if (!/^[0-9]{10}$/.test(parts.timestamp) || Math.abs(now - Number(parts.timestamp)) > windowSeconds) {
      return 'timestamp is more than five minutes off';
    }
    const signedText = [incoming.method, incoming.target, parts.timestamp, parts.nonce_str, incoming.body, ''].join(
      '\n',
    );
    const genuine = verify(
      'sha256',
      Buffer.from(signedText),
      keys.merchant.publicKey,
      Buffer.from(parts.signature, 'base64'),
    );
    if (!genuine) return 'sign not match';
    for (const [nonce, until] of usedUntil) if (until < now) usedUntil.delete(nonce);
    if (usedUntil.has(parts.nonce_str)) return 'nonce_str was used before';
    usedUntil.set(parts.nonce_str, now + 2 * windowSeconds);
    return null;
  };
};

export type KeyMode = 'public_key' | 'certificate';

/** The headers that make an answer or a callback theirs. */
export const signatureHeaders = (
  keys: SandboxKeys,
  mode: KeyMode,
  body: string,
  now: number,
): Record<string, string> => {
  const key = mode === 'public_key' ? keys.platformPublicKey : keys.platformCertificate;
  const timestamp = Math.floor(now / 1000).toString();
  const nonce = randomBytes(16).toString('base64url');
  const text = [timestamp, nonce, body, ''].join('\n');
  return {
    'Wechatpay-Timestamp': timestamp,
    'Wechatpay-Nonce': nonce,
    'Wechatpay-Serial': key.serial,
    'Wechatpay-Signature': sign('sha256', Buffer.from(text), key.privateKey).toString('base64'),
    'Wechatpay-Signature-Type': 'WECHATPAY2-SHA256-RSA2048',
  };
};

export interface SealedResource {
  readonly original_type: string;
  readonly algorithm: 'AEAD_AES_256_GCM';
  readonly ciphertext: string;
  readonly associated_data: string;
  readonly nonce: string;
}

/** AEAD_AES_256_GCM with the merchant's APIv3 key; WebCrypto puts the tag behind the text, as the protocol wants it. */
export const seal = async (
  text: string,
  apiV3Key: string,
  { type = 'transaction', nonce = randomBytes(6).toString('hex') } = {},
): Promise<SealedResource> => {
  const key = await webcrypto.subtle.importKey('raw', Buffer.from(apiV3Key), 'AES-GCM', false, ['encrypt']);
  const sealed = await webcrypto.subtle.encrypt(
    { name: 'AES-GCM', iv: Buffer.from(nonce), additionalData: Buffer.from(type), tagLength: 128 },
    key,
    Buffer.from(text),
  );
  return {
    original_type: type,
    algorithm: 'AEAD_AES_256_GCM',
    ciphertext: Buffer.from(sealed).toString('base64'),
    associated_data: type,
    nonce,
  };
};
