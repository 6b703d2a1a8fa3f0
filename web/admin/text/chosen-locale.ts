import type { Locale } from '../../../contracts/values/locale.ts';
import { keep, kept } from '../parts/kept.ts';

const name = 'shop-admin.locale';
const isLocale = (text: string | null): text is Locale => text === 'zh-CN' || text === 'en';

/** Chinese unless the browser speaks something else first, or the person chose. */
const first = (): Locale => {
  const chosen = kept('local', name);
  if (isLocale(chosen)) return chosen;
  return globalThis.navigator?.language.toLowerCase().startsWith('zh') === false ? 'en' : 'zh-CN';
};

let present: Locale | null = null;

/** The language of the admin on this device. */
export const chosenLocale = {
  now: (): Locale => {
    present ??= first();
    return present;
  },
  choose: (locale: Locale): void => {
    present = locale;
    keep('local', name, locale);
  },
};
