import { createDecipheriv, createPublicKey, createSign, createVerify, randomBytes } from 'node:crypto';

/**
 * WeChat Pay v3's signatures: RSA-SHA256 over lines that each end in a line feed, and AES-256-GCM for what callbacks carry.
 * https://pay.weixin.qq.com/wiki/doc/apiv3/wechatpay/wechatpay4_0.shtml (requests), wechatpay4_1 (answers and callbacks), wechatpay4_2 (sealed resources)
 */
export interface Signer {
  readonly mchid: string;
  /** Serial number of the merchant's API certificate. */
  readonly serial: string;
  readonly privateKey: string;
}

const lines = (...parts: readonly string[]): string => parts.map((part) => `${part}\n`).join('');

const signed = (message: string, privateKey: string): string =>
  createSign('RSA-SHA256').update(message, 'utf8').sign(privateKey, 'base64');

export interface ToSign {
  readonly method: string;
  /** Path and query, as sent. */
  readonly url: string;
  readonly body: string;
  /** Epoch seconds. */
  readonly timestamp: number;
  readonly nonce?: string;
}

/** The value of a request's Authorization header. */
export const authorization = (signer: Signer, { method, url, body, timestamp, nonce = newNonce() }: ToSign): string => {
  const signature = signed(lines(method, url, String(timestamp), nonce, body), signer.privateKey);
  return (
    `WECHATPAY2-SHA256-RSA2048 mchid="${signer.mchid}",nonce_str="${nonce}",timestamp="${timestamp}",` +
    `serial_no="${signer.serial}",signature="${signature}"`
  );
};

const newNonce = (): string => randomBytes(16).toString('hex').toUpperCase();

/** Their keys by serial: `PUB_KEY_ID_...` names a public key, anything else a platform certificate. Old and new stand side by side. */
export type VerifyKeys = Readonly<Record<string, string>>;

export const mostAgeSeconds = 300;

/**
 * Whether an answer or callback is theirs: signed over the body as received, not older (or newer) than five minutes, by a key we hold.
 * @returns null where it is, else the reason
 */
export const whyNotTheirs = (
  headers: Readonly<Record<string, string>>,
  rawBody: string,
  keys: VerifyKeys,
  nowSeconds: number,
): string | null => {
  const { 'wechatpay-timestamp': timestamp, 'wechatpay-nonce': nonce } = headers;
  const { 'wechatpay-serial': serial, 'wechatpay-signature': signature } = headers;
  if (!timestamp || !nonce || !serial || !signature) return 'not signed';
  // Their probe of whether a merchant verifies at all: it must be refused.
  if (signature.startsWith('WECHATPAY/SIGNTEST/')) return 'signature test';
  if (!/^\d{1,12}$/.test(timestamp) || Math.abs(nowSeconds - Number(timestamp)) > mostAgeSeconds) return 'out of date';
  const key = Object.hasOwn(keys, serial) ? keys[serial] : undefined;
  if (key === undefined) return 'unknown key';
  const genuine = createVerify('RSA-SHA256')
    .update(lines(timestamp, nonce, rawBody), 'utf8')
    .verify(createPublicKey(key), signature, 'base64');
  return genuine ? null : 'signature differs';
};

export interface Sealed {
  readonly ciphertext: string;
  readonly nonce: string;
  readonly associated_data: string;
}

const tagBytes = 16;

/**
 * Opens an AEAD_AES_256_GCM resource; the tag is the last 16 bytes.
 * @throws where the key, nonce, associated data or text is not the one it was sealed with
 */
export const unseal = (sealed: Sealed, apiV3Key: string): string => {
  const bytes = Buffer.from(sealed.ciphertext, 'base64');
  const at = bytes.length - tagBytes;
  if (at < 0) throw new Error('shorter than its tag');
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(apiV3Key, 'utf8'), sealed.nonce, {
    authTagLength: tagBytes,
  });
  decipher.setAuthTag(bytes.subarray(at));
  decipher.setAAD(Buffer.from(sealed.associated_data, 'utf8'));
  return Buffer.concat([decipher.update(bytes.subarray(0, at)), decipher.final()]).toString('utf8');
};
