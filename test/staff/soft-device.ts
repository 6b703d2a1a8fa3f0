import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/**
 * A device that makes and uses passkeys, in software: what a browser and an authenticator answer together (WebAuthn Level 3, "none" attestation,
 * ES256). Written from the specification and independent of the library that checks it.
 */
export interface SoftDevice {
  readonly make: (asked: Asked, faults?: Faults) => Made;
  readonly use: (asked: Pick<Asked, 'challenge'>, faults?: Faults) => Used;
  readonly id: string;
}
interface Asked {
  readonly challenge: string;
}
/** What may be wrong with an answer. */
export interface Faults {
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  /** Nobody unlocked it. */
  readonly unverified?: boolean;
  /** Signs with a key that is not the passkey's. */
  readonly otherKey?: boolean;
  readonly counter?: number;
  readonly type?: string;
}
type Made = {
  id: string;
  rawId: string;
  type: 'public-key';
  response: { clientDataJSON: string; attestationObject: string; transports: ['internal'] };
};
type Used = {
  id: string;
  rawId: string;
  type: 'public-key';
  response: { clientDataJSON: string; authenticatorData: string; signature: string };
};

const b64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const sha256 = (data: Uint8Array | string): Buffer => createHash('sha256').update(data).digest();

/** CBOR (RFC 8949) of the few kinds of values that are needed. */
type Cbor = number | string | Buffer | ReadonlyMap<number | string, Cbor>;
const head = (major: number, n: number): Buffer =>
  n < 24
    ? Buffer.from([(major << 5) | n])
    : n < 256
      ? Buffer.from([(major << 5) | 24, n])
      : Buffer.from([(major << 5) | 25, n >> 8, n & 255]);
const cbor = (value: Cbor): Buffer => {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  const entries = [...(value as ReadonlyMap<number | string, Cbor>)];
  return Buffer.concat([head(5, entries.length), ...entries.flatMap(([k, v]) => [cbor(k), cbor(v)])]);
};

const coseKey = (key: KeyObject): Buffer => {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  const entries: [number, Cbor][] = [
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, Buffer.from(x, 'base64url')],
    [-3, Buffer.from(y, 'base64url')],
  ];
  return cbor(new Map(entries));
};

const clientData = (type: string, challenge: string, origin: string): Buffer =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

export const softDevice = (site: { readonly origin: string; readonly rpId: string }): SoftDevice => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const id = randomBytes(32);
  let counter = 0;
  const flags = (faults: Faults, attested: boolean): number =>
    0x01 | (faults.unverified ? 0 : 0x04) | (attested ? 0x40 : 0);
  const data = (faults: Faults, attested: Buffer): Buffer => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(faults.counter ?? counter++);
    return Buffer.concat([
      sha256(faults.rpId ?? site.rpId),
      Buffer.from([flags(faults, attested.length > 0)]),
      count,
      attested,
    ]);
  };
  return {
    id: b64(id),
    make: (asked, faults = {}) => {
      const client = clientData(
        faults.type ?? 'webauthn.create',
        faults.challenge ?? asked.challenge,
        faults.origin ?? site.origin,
      );
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, coseKey(publicKey)]);
      const entries: [string, Cbor][] = [
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', data(faults, attested)],
      ];
      const attestationObject = b64(cbor(new Map(entries)));
      return {
        id: b64(id),
        rawId: b64(id),
        type: 'public-key',
        response: { clientDataJSON: b64(client), attestationObject, transports: ['internal'] },
      };
    },
    use: (asked, faults = {}) => {
      const client = clientData(
        faults.type ?? 'webauthn.get',
        faults.challenge ?? asked.challenge,
        faults.origin ?? site.origin,
      );
      const authenticatorData = data(faults, Buffer.alloc(0));
      const signature = sign(
        'sha256',
        Buffer.concat([authenticatorData, sha256(client)]),
        faults.otherKey ? other : privateKey,
      );
      return {
        id: b64(id),
        rawId: b64(id),
        type: 'public-key',
        response: { clientDataJSON: b64(client), authenticatorData: b64(authenticatorData), signature: b64(signature) },
      };
    },
  };
};
