/** Where a shopper's codes go to, and what they are known by. */
export interface Contact {
  readonly kind: 'phone' | 'mail';
  /** Eleven digits of a mainland mobile number, or a mail address in lower case. */
  readonly value: string;
}

/** One way to write each phone and mail address, so that a shopper is one customer. The text has the form that contracts/account/contact.ts asks for. */
export const contactOf = (text: string): Contact =>
  text.includes('@')
    ? { kind: 'mail', value: text.trim().toLowerCase() }
    : { kind: 'phone', value: text.replaceAll(/\D/g, '').slice(-11) };

export const contactKey = ({ kind, value }: Contact): string => `${kind}:${value}`;
