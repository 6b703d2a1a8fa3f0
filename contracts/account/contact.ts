import * as z from 'zod/mini';

/** People write numbers in groups and with the country before: 138 0013 8000, +86-138-0013-8000. A mail address stays as it is. */
const ungrouped = (text: string): string => (text.includes('@') ? text : text.replaceAll(/[\s()-]/g, ''));

/** A mainland mobile number (MIIT numbering plan) with or without its country code, or a mail address. */
const phoneOrMail = /^(?:(?:(?:\+|00)?86)?1[3-9]\d{9}|[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+)$/;

export const contact = z
  .string()
  .check(z.trim(), z.maxLength(200, 'too_long'), z.overwrite(ungrouped), z.regex(phoneOrMail, 'contact_wrong'));
