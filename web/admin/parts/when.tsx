import { useSpeech } from '../text/use-text.ts';
import { whenText } from './say.ts';
import { useNow } from './use-now.ts';

export const When = ({ at }: { at: string }) => {
  const { locale, text } = useSpeech();
  const now = useNow();
  return (
    <time dateTime={at} className="number">
      {whenText(at, now, locale, text)}
    </time>
  );
};
