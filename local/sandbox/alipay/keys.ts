import { generateKeyPairSync, randomInt } from 'node:crypto';
import { keptOnce } from '../kept-files.ts';

/** Bare base64 of DER, as the provider's site shows keys. */
interface Pair {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** Everything the sandbox was born with. The merchant's private key is here only because somebody has to hand it out. */
export interface SandboxKeys {
  readonly appId: string;
  readonly sellerId: string;
  /** The app's own pair: the merchant signs by it. */
  readonly app: Pair;
  /** Alipay's pair. */
  readonly platform: Pair;
}

const pair = (): Pair => {
  const made = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    publicKey: made.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    privateKey: made.privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
  };
};

const digits = (count: number): string => Array.from({ length: count }, () => randomInt(10)).join('');

export const keysIn = (dataDir: string): SandboxKeys =>
  keptOnce(dataDir, 'keys.json', () => ({
    appId: `2021${digits(12)}`,
    sellerId: `2088${digits(12)}`,
    app: pair(),
    platform: pair(),
  }));

/** What the merchant would copy from the provider's site into the shop: the text of the parameter `payment/alipay`. */
export const credentialsOf = ({ appId, sellerId, app, platform }: SandboxKeys): string =>
  JSON.stringify({ appId, sellerId, privateKey: app.privateKey, verifyKeys: [platform.publicKey], sandbox: true });
