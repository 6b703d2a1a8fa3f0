import type { Locale } from '../../../contracts/values/locale.ts';
import type { shellText } from './shell.zh-CN.ts';

export type ShellText = typeof shellText;

export const loadShellText = async (locale: Locale): Promise<ShellText> =>
  (locale === 'en' ? await import('./shell.en.ts') : await import('./shell.zh-CN.ts')).shellText;
