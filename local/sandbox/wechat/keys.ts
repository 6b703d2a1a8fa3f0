import { generateKeyPairSync, randomBytes, randomInt } from 'node:crypto';
import { keptOnce } from '../kept-files.ts';

interface Pair {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** Everything the sandbox was born with. The merchant's private key is here only because somebody has to hand it out. */
export interface SandboxKeys {
  readonly mchid: string;
  readonly appid: string;
  readonly apiV3Key: string;
  readonly merchant: Pair & { readonly serial: string };
  /** Today's key mode: a public key named `PUB_KEY_ID_...`. */
  readonly platformPublicKey: Pair & { readonly serial: string };
  /** The older mode: the key of a platform certificate, named by the certificate's serial number. */
  readonly platformCertificate: Pair & { readonly serial: string };
}

const pair = (): Pair =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });

const hex = (bytes: number): string => randomBytes(bytes).toString('hex').toUpperCase();
const digits = (count: number): string => Array.from({ length: count }, () => randomInt(10)).join('');

export const keysIn = (dataDir: string): SandboxKeys =>
  keptOnce(dataDir, 'keys.json', () => ({
    mchid: `19${digits(8)}`,
    appid: `wx${randomBytes(8).toString('hex')}`,
    apiV3Key: randomBytes(16).toString('hex'),
    merchant: { serial: hex(20), ...pair() },
    platformPublicKey: { serial: `PUB_KEY_ID_01${digits(26)}`, ...pair() },
    platformCertificate: { serial: hex(20), ...pair() },
  }));

/** What the merchant would copy from the provider's site into the shop: the text of the parameter `payment/wechat`. */
export const credentialsOf = (keys: SandboxKeys): string =>
  JSON.stringify({
    mchid: keys.mchid,
    appid: keys.appid,
    apiV3Key: keys.apiV3Key,
    serial: keys.merchant.serial,
    privateKey: keys.merchant.privateKey,
    verifyKeys: {
      [keys.platformPublicKey.serial]: keys.platformPublicKey.publicKey,
      [keys.platformCertificate.serial]: keys.platformCertificate.publicKey,
    },
    sandbox: true,
  });
