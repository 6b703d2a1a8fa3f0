import { ok, type Result, refuse } from '../../../contracts/values/result.ts';

/**
 * What a Chinese tax number is: `credit_code`: 统一社会信用代码 of 18 (GB 32100-2015), what companies have had since 2015; `organisation`: the
 * former one of 15, a region and an organisation code (GB 11714-1997); `person`: a sole trader's, made of their identity number (GB 11643-1999):
 * 15 or 18, alone or with two more digits.
 */
export type TaxNumberKind = 'credit_code' | 'organisation' | 'person';

export interface TaxNumber {
  readonly number: string;
  readonly kind: TaxNumberKind;
}

/** `meant`: the credit code it becomes when letters that no code has are read as the digits they look like; else null. */
export interface NoTaxNumber {
  readonly code: 'tax_number_length' | 'tax_number_characters' | 'tax_number_check';
  readonly meant: string | null;
}

/** Reads a tax number as it is typed or pasted: full-width, lower case, with spaces or dashes. */
export const taxNumberOf = (text: string): Result<TaxNumber, NoTaxNumber> => {
  const number = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\-‐-―_.·]/g, '');
  if (![15, 17, 18, 20].includes(number.length)) return refuse({ code: 'tax_number_length', meant: null });
  const kind = kindOf(number);
  if (kind) return ok({ number, kind });
  const meant = number.replaceAll(/[OIZSV]/g, (letter) => lookalikes[letter] ?? letter);
  const isMeant = meant !== number && isCreditCode(meant);
  const code =
    /^[0-9A-Z]+$/.test(number) && (isMeant || !/[IOZSV]/.test(number)) ? 'tax_number_check' : 'tax_number_characters';
  return refuse({ code, meant: isMeant ? meant : null });
};

const kindOf = (number: string): TaxNumberKind | null => {
  if (isCreditCode(number)) return 'credit_code';
  if (isOrganisation(number)) return 'organisation';
  return isPerson(number) ? 'person' : null;
};

/** GB 32100 leaves out I, O, S, V and Z, which are taken for other signs. */
const creditSigns = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const lookalikes: Readonly<Record<string, string>> = { O: '0', I: '1', Z: '2', S: '5', V: 'U' };

/** Department, kind, six digits of region, organisation code, and a check sign: weights are the powers of 3 modulo 31. */
const isCreditCode = (number: string): boolean => {
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(number)) return false;
  const [sum] = [...number.slice(0, 17)].reduce<readonly [number, number]>(
    ([all, weight], sign) => [all + creditSigns.indexOf(sign) * weight, (weight * 3) % 31],
    [0, 1],
  );
  return creditSigns[(31 - (sum % 31)) % 31] === number[17];
};

const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** Six digits of region and an organisation code: eight signs (a letter counts from A = 10) and one that checks them. */
const isOrganisation = (number: string): boolean => {
  if (!/^\d{6}[0-9A-Z]{8}[0-9X]$/.test(number)) return false;
  const sum = [...number.slice(6, 14)].reduce(
    (all, sign, at) => all + Number.parseInt(sign, 36) * (organisationWeights[at] ?? 0),
    0,
  );
  const check = 11 - (sum % 11);
  return (check === 10 ? 'X' : check === 11 ? '0' : String(check)) === number[14];
};

const isPerson = (number: string): boolean => {
  if (number.length === 15) return isOldIdentity(number);
  if (number.length === 17) return /\d\d$/.test(number) && isOldIdentity(number.slice(0, 15));
  return (number.length === 18 || /\d\d$/.test(number)) && isIdentity(number.slice(0, 18));
};

const isOldIdentity = (number: string): boolean => /^[1-8]\d{14}$/.test(number) && isDay(`19${number.slice(6, 12)}`);

const identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Region, day of birth, three digits, and a check sign by ISO 7064 mod 11-2. */
const isIdentity = (number: string): boolean => {
  if (!/^[1-8]\d{16}[\dX]$/.test(number) || !isDay(number.slice(6, 14))) return false;
  const sum = identityWeights.reduce((all, weight, at) => all + Number(number[at]) * weight, 0);
  return '10X98765432'[sum % 11] === number[17];
};

const isDay = (digits: string): boolean => {
  const iso = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
  const day = new Date(`${iso}T00:00:00.000Z`);
  return digits >= '18500101' && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso);
};
