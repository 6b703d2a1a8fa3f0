import * as z from 'zod/mini';

export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];
export const locale = z.enum(locales);

/** A text in both languages of the shop. */
export type Bilingual = { readonly zh: string; readonly en: string };
export const bilingual = z.object({
  zh: z.string().check(z.minLength(1), z.maxLength(20_000)),
  en: z.string().check(z.minLength(1), z.maxLength(20_000)),
});

export const inLocale = (text: Bilingual, to: Locale): string => (to === 'en' ? text.en : text.zh);
