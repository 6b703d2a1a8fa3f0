import type { Bilingual } from '../../../contracts/values/locale.ts';
import type { Good } from './goods.ts';
import { englishKey, hanKey, isHan } from './keys.ts';

/** Names of kinds of goods, in both languages: tags and categories that some product's name ends with. */
export const kindsIn = (goods: readonly Good[]): Bilingual[] => {
  const kinds = new Map<string, Bilingual>();
  for (const { tags, heads } of goods)
    for (const tag of tags) {
      const key = hanKey(tag.zh);
      if ([...key].every(isHan) && key.length > 1 && heads.names.some((name) => name.endsWith(key)))
        kinds.set(key, tag);
    }
  return [...kinds.values()];
};

/** Words of a Chinese name besides the kind at its end. */
export const qualitiesOf = ({ name }: Good, kind: string): string[] => {
  const left = name.zh.replace(kind, ' ');
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(left)].map((s) => s.segment);
  return words.filter((w) => w.length > 1 && [...w].every(isHan));
};

/** Whether a text stands somewhere in the goods as it is: then it is no mistake. */
export const stands = (goods: readonly Good[], text: string): boolean => {
  const [han, english] = [hanKey(text), ` ${englishKey(text)} `];
  return goods.some(({ strong, weak }) =>
    isHan(text)
      ? strong.han.includes(han) || weak.han.includes(han)
      : strong.english.includes(english) || weak.english.includes(english),
  );
};
