import type { ConfigProviderProps } from 'antd';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { Locale } from '../../../contracts/values/locale.ts';
import { chosenLocale } from './chosen-locale.ts';
import { SpeechContext, type Speech as SpeechValue } from './use-text.ts';
import type { Text } from './zh-CN.ts';

type AntdLocale = NonNullable<ConfigProviderProps['locale']>;

/** A language's words, ours and antd's, in a chunk of their own. */
interface Pack {
  readonly locale: Locale;
  readonly text: Text;
  readonly antd: AntdLocale;
}

const load = async (locale: Locale): Promise<Pack> => {
  const [{ text }, antd] =
    locale === 'en'
      ? await Promise.all([import('./en.ts'), import('antd/es/locale/en_US')])
      : await Promise.all([import('./zh-CN.ts'), import('antd/es/locale/zh_CN')]);
  return { locale, text, antd: antd.default };
};

/** Loads the chosen language and changes it without losing what is on the screen. */
export const Speech = ({ children }: { children: (antd: AntdLocale) => ReactNode }) => {
  const [pack, setPack] = useState<Pack | null>(null);
  const choose = useCallback((locale: Locale): void => {
    chosenLocale.choose(locale);
    load(locale).then(setPack, (error: unknown) => console.error('the language did not load', error));
  }, []);
  useEffect(() => choose(chosenLocale.now()), [choose]);
  useEffect(() => {
    if (pack) document.documentElement.lang = pack.locale;
  }, [pack]);
  if (!pack) return null;
  const speech: SpeechValue = { locale: pack.locale, text: pack.text, choose };
  return <SpeechContext value={speech}>{children(pack.antd)}</SpeechContext>;
};
