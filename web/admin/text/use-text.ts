import { createContext, useContext } from 'react';
import type { Locale } from '../../../contracts/values/locale.ts';
import type { Text } from './zh-CN.ts';

export interface Speech {
  readonly locale: Locale;
  readonly text: Text;
  readonly choose: (locale: Locale) => void;
}

export const SpeechContext = createContext<Speech | null>(null);

export const useSpeech = (): Speech => {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('useSpeech needs a SpeechProvider around it');
  return speech;
};

export const useText = (): Text => useSpeech().text;
