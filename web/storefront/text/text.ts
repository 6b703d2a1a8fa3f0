import type { Locale } from '../../../contracts/values/locale.ts';
import type { text } from './zh-CN.ts';

/** Chinese is written first and gives the dictionary its type: a key missing in English does not compile. */
export type Text = typeof text;

/** A chunk a language, so that nobody loads the other one. */
export const loadText = async (locale: Locale): Promise<Text> =>
  (locale === 'en' ? await import('./en.ts') : await import('./zh-CN.ts')).text;
