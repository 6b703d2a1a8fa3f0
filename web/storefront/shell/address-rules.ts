import { type FieldMessage, fieldMessages } from '../../../contracts/field-messages.ts';
import type { Locale } from '../../../contracts/values/locale.ts';
import { plainLine, saysSomething } from '../../../contracts/values/plain-text.ts';
import type { Draft } from '../state/draft.ts';
import { say } from '../views.ts';

/** A field of the form by what is wrong with it, in the reader's language. */
export type Faults = Readonly<Partial<Record<keyof Draft, string>>>;

export const fieldOrder = ['name', 'phone', 'province', 'city', 'district', 'street', 'remark'] as const;

/** Digits only, without the spaces people group them by or the +86 that phones put before. */
export const phoneDigits = (typed: string): string =>
  plainLine(typed)
    .replace(/[\s-]/g, '')
    .replace(/^(\+|00)?86(?=1\d{10}$)/, '');

const missing: Readonly<Partial<Record<keyof Draft, FieldMessage>>> = {
  name: 'name_missing',
  province: 'province_missing',
  city: 'city_missing',
  district: 'district_missing',
};

/**
 * The contract's rules, told at once instead of after a round trip; the server has the last word. The sentences are the contract's own.
 */
export const faultsOf = (draft: Draft, locale: Locale): Faults => {
  const faults: Partial<Record<keyof Draft, string>> = {};
  const fault = (field: keyof Draft, message: FieldMessage): void => {
    faults[field] = say(fieldMessages[message], locale);
  };
  for (const [field, message] of Object.entries(missing) as [keyof Draft, FieldMessage][])
    if (!saysSomething(plainLine(draft[field]))) fault(field, message);
  if (!/^1[3-9]\d{9}$/.test(phoneDigits(draft.phone))) fault('phone', 'phone_wrong');
  if (!saysSomething(plainLine(draft.street), 4)) fault('street', 'street_too_short');
  return faults;
};

/** The server's issues at their fields; those of no field are left over. */
export const faultsFrom = (
  issues: readonly { readonly pointer: string; readonly message: string }[],
): { readonly faults: Faults; readonly others: readonly string[] } => {
  const faults: Partial<Record<keyof Draft, string>> = {};
  const others: string[] = [];
  for (const { pointer, message } of issues) {
    const field = fieldOrder.find((name) => pointer === `#/address/${name}` || pointer === `#/${name}`);
    if (field) faults[field] ??= message;
    else others.push(message);
  }
  return { faults, others };
};
