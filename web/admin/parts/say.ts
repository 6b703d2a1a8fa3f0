import type { Bilingual, Locale } from '../../../contracts/values/locale.ts';
import type { Money } from '../../../contracts/values/money.ts';
import { moneyExact, shopZone } from '../../shared/format.ts';
import type { Text } from '../text/zh-CN.ts';

/** A product's or shop's own text, in the language of the admin. */
export const said = (text: Bilingual, locale: Locale): string => (locale === 'en' ? text.en : text.zh);

const formats = new Map<string, Intl.DateTimeFormat>();
const format = (locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const name = locale + JSON.stringify(options);
  const made = formats.get(name) ?? new Intl.DateTimeFormat(locale, { timeZone: shopZone, ...options });
  formats.set(name, made);
  return made;
};

/** The calendar day in the shop's time zone, `2026-11-26`. Shanghai has kept UTC+8 without summer time since 1991. */
export const shopDay = (ms: number): string => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10);

export const clockTime = (ms: number, locale: Locale): string =>
  format(locale, { hour: '2-digit', minute: '2-digit', hour12: false, hourCycle: 'h23' }).format(ms);

export const dayName = (ms: number, locale: Locale): string =>
  format(locale, { month: 'short', day: 'numeric', weekday: 'short' }).format(ms);

/** Today 20:16, yesterday 09:02, else the date; always Beijing time. */
export const whenText = (at: string, now: number, locale: Locale, text: Text): string => {
  const ms = Date.parse(at);
  const time = clockTime(ms, locale);
  const day = shopDay(ms);
  if (day === shopDay(now)) return text.when.today(time);
  if (day === shopDay(now - 86_400_000)) return text.when.yesterday(time);
  const date = format(locale, {
    month: 'short',
    day: 'numeric',
    ...(day.slice(0, 4) === shopDay(now).slice(0, 4) ? {} : { year: 'numeric' }),
  }).format(ms);
  return `${date} ${time}`;
};

/** `¥1,280.00`: tables keep the fen so that columns line up; both languages group digits alike. */
export const moneyText = (money: Money): string => moneyExact(money, 'en');

/** `+12`, `−3` with a true minus. */
export const changeText = (n: number): string => (n < 0 ? `−${-n}` : `+${n}`);
