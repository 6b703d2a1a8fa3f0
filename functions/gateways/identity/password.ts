import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/**
 * Passwords are kept as scrypt (RFC 7914) with N=2^15, r=8, p=1: 32 MB and about 0.1 s a guess. The parameters stand before the
 * hash, so that a later shop may raise them: `scrypt$32768$8$1$<salt>$<hash>`.
 */
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
/** For a code that is void after five tries or five minutes, whatever was stolen meanwhile: 4 MB and about 0.01 s. */
const codeCost = { ...cost, N: 2 ** 12 };
const hashBytes = 32;

type Cost = typeof cost;

const derive = (password: string, salt: Buffer, { N, r, p, maxmem }: Cost): Promise<Buffer> =>
  new Promise((done, failed) => {
    // One text may be typed as different code points (Unicode NFC and NFD).
    scrypt(password.normalize('NFKC'), salt, hashBytes, { N, r, p, maxmem }, (error, key) =>
      error ? failed(error) : done(key),
    );
  });

export const hashPassword = (password: string): Promise<string> => hashed(password, cost);
export const hashCode = (code: string): Promise<string> => hashed(code, codeCost);

const hashed = async (secret: string, { N, r, p, maxmem }: Cost): Promise<string> => {
  const salt = randomBytes(16);
  const key = await derive(secret, salt, { N, r, p, maxmem });
  return ['scrypt', N, r, p, salt.toString('base64url'), key.toString('base64url')].join('$');
};

/** Takes the same time whether or not the password is right. */
export const passwordFits = async (password: string, kept: string): Promise<boolean> => {
  const [kind, N, r, p, salt = '', hash = ''] = kept.split('$');
  if (kind !== 'scrypt') throw new Error('unknown kind of password hash');
  const expected = Buffer.from(hash, 'base64url');
  const key = await derive(password, Buffer.from(salt, 'base64url'), {
    N: Number(N),
    r: Number(r),
    p: Number(p),
    maxmem: cost.maxmem,
  });
  return expected.length === key.length && timingSafeEqual(expected, key);
};

const unmatchableAt = ({ N, r, p }: Cost): string =>
  ['scrypt', N, r, p, Buffer.alloc(16).toString('base64url'), Buffer.alloc(hashBytes).toString('base64url')].join('$');

/** A hash that no password fits, of the same cost: an unknown mail must take as long as a known one. */
export const unmatchable = unmatchableAt(cost);
export const unmatchableCode = unmatchableAt(codeCost);
