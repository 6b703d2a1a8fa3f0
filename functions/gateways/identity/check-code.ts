import type { Instant } from '../../../contracts/values/instant.ts';
import { mostTries } from '../../domain/account/code-rules.ts';
import { type Contact, contactKey } from '../../domain/account/contact.ts';
import { spendCode, tryCode } from '../../stores/codes.ts';
import { passwordFits, unmatchableCode } from './password.ts';

/** Whether this is the code that was sent there last. A right one is used up; the sixth try is not looked at. Takes the same time where none was sent. */
export const codeFits = async (contact: Contact, code: string, now: Instant): Promise<boolean> => {
  const key = contactKey(contact);
  const kept = await tryCode(key, { most: mostTries, now });
  const fits = await passwordFits(code, kept ?? unmatchableCode);
  return kept !== null && fits && (await spendCode(key, kept));
};
