import { createHash, randomInt } from 'node:crypto';
import { recoveryCodeCount } from '../../domain/staff/factors.ts';

/** No letter or digit that is taken for another when written down (Crockford's base32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groups = 4;
const groupLength = 4;

const newCode = (): string =>
  Array.from({ length: groups }, () =>
    Array.from({ length: groupLength }, () => alphabet[randomInt(alphabet.length)]).join(''),
  ).join('-');

/** 80 bits each, so that a plain hash keeps them. */
export const newRecoveryCodes = (): { readonly codes: readonly string[]; readonly hashes: readonly string[] } => {
  const codes = Array.from({ length: recoveryCodeCount }, newCode);
  return { codes, hashes: codes.map(recoveryHash) };
};

/** However it is typed: small letters, without hyphens, O for zero, I and L for one. */
export const recoveryHash = (typed: string): string => {
  const plain = typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return createHash('sha256').update(plain).digest('hex');
};
