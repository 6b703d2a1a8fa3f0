import type { Refusal } from '../../../contracts/problems.ts';
import { type Instant, plusMs } from '../../../contracts/values/instant.ts';
import type { Bilingual, Locale } from '../../../contracts/values/locale.ts';
import { ok, type Result, refuse } from '../../../contracts/values/result.ts';
import { againIn, codeMinutes, type Limit, limitsOfAddress, limitsOfContact } from '../../domain/account/code-rules.ts';
import { codeMail, codeSms } from '../../domain/account/code-text.ts';
import { type Contact, contactKey } from '../../domain/account/contact.ts';
import { putCode } from '../../stores/codes.ts';
import { keys } from '../../stores/table/keys.ts';
import { forgetTurnsOf, takeTurn } from '../../stores/turns.ts';
import type { Sending } from '../mail/port.ts';
import { sendMail } from '../mail/ses.ts';
import { sendSms } from '../sms/sns.ts';
import { hashCode } from './password.ts';

export interface CodeWish {
  readonly contact: Contact;
  readonly code: string;
  /** Hash of the network address that asks. */
  readonly address: string;
  readonly shop: Bilingual;
  readonly locale: Locale;
  /** Is told the name of what went wrong where the provider did not take the message. */
  readonly notSent: (why: string) => void;
}

type Sent = { readonly againIn: number; readonly validFor: number };

/**
 * Sends a code to a phone or mail address. Whether a customer is known by it is not looked at, so nobody learns it here. Of the code only a hash is kept.
 */
export const sendCode = async (wish: CodeWish, now: Instant): Promise<Result<Sent, Refusal>> => {
  const key = contactKey(wish.contact);
  const spent =
    (await spentOf(`codes from ${wish.address}`, limitsOfAddress, now)) ??
    (await spentOf(`codes to ${key}`, limitsOfContact, now));
  if (spent) return refuse({ code: 'too_many_attempts', context: { seconds: spent.seconds } });
  await putCode(key, await hashCode(wish.code), plusMs(now, codeMinutes * 60_000));
  const sending = await send(wish);
  if (sending.sent) return ok({ againIn, validFor: codeMinutes * 60 });
  wish.notSent(sending.why);
  // Whoever got nothing need not wait for the next; the limit of the day has counted it.
  await forgetTurnsOf(keys.turns(scopeOf(`codes to ${key}`, againIn)));
  return refuse({ code: 'code_not_sent' });
};

const send = ({ contact, code, shop, locale }: CodeWish): Promise<Sending> =>
  contact.kind === 'phone'
    ? sendSms({ to: `+86${contact.value}`, text: codeSms(code, shop, locale) })
    : sendMail({ to: contact.value, ...codeMail(code, shop, locale) });

const scopeOf = (what: string, seconds: number): string => `${what} in ${seconds} s`;

/** The limit that is used up, the narrowest first. */
const spentOf = async (what: string, limits: readonly Limit[], now: Instant): Promise<Limit | null> => {
  for (const limit of limits) {
    const turns = { most: limit.most, now, windowEnds: plusMs(now, limit.seconds * 1_000) };
    if (!(await takeTurn(scopeOf(what, limit.seconds), turns))) return limit;
  }
  return null;
};
