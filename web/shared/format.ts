import type { Instant } from '../../contracts/values/instant.ts';
import type { Locale } from '../../contracts/values/locale.ts';
import type { Currency, Money } from '../../contracts/values/money.ts';

/** Sign and decimal digits of a currency (ISO 4217). The sign is ours: Intl writes CN¥ in English. */
const currencies: Record<Currency, { readonly sign: string; readonly digits: number }> = {
  CNY: { sign: '¥', digits: 2 },
};

/** Every date and time is told in the shop's zone, wherever the reader is: a promise is kept there. */
export const shopZone = 'Asia/Shanghai';

export interface MoneyParts {
  /** `−` (a true minus) or nothing. */
  readonly minus: string;
  readonly sign: string;
  /** Grouped by the locale: `1,299`. */
  readonly whole: string;
  /** `.50`, or nothing where it would be `.00`. */
  readonly fraction: string;
}

const once = <Made>(make: (locale: Locale) => Made): ((locale: Locale) => Made) => {
  const made = new Map<Locale, Made>();
  return (locale) => {
    const known = made.get(locale);
    if (known !== undefined) return known;
    const fresh = make(locale);
    made.set(locale, fresh);
    return fresh;
  };
};

const grouped = once((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }));

export const moneyParts = (money: Money, locale: Locale): MoneyParts => {
  const { sign, digits } = currencies[money.currency];
  const unit = 10 ** digits;
  const minor = Math.abs(money.minor);
  const rest = minor % unit;
  return {
    minus: money.minor < 0 ? '−' : '',
    sign,
    whole: grouped(locale).format((minor - rest) / unit),
    fraction: rest === 0 ? '' : `.${String(rest).padStart(digits, '0')}`,
  };
};

/** In running text: `¥129`, `¥66.50`. */
export const moneyText = (money: Money, locale: Locale): string => {
  const { minus, sign, whole, fraction } = moneyParts(money, locale);
  return minus + sign + whole + fraction;
};

/** In columns of a sum, where every row shows its fen: `¥129.00`. */
export const moneyExact = (money: Money, locale: Locale): string => {
  const { minus, sign, whole, fraction } = moneyParts(money, locale);
  return minus + sign + whole + (fraction === '' ? `.${'0'.repeat(currencies[money.currency].digits)}` : fraction);
};

/** For machines (structured data): `129.00`. */
export const moneyDecimal = (money: Money): string =>
  (money.minor / 10 ** currencies[money.currency].digits).toFixed(currencies[money.currency].digits);

type Options = Intl.DateTimeFormatOptions;
const dates = (options: Options) => once((locale) => new Intl.DateTimeFormat(locale, options));

// A calendar day has no time zone: it is read and written in UTC.
const weekday = dates({ weekday: 'short', timeZone: 'UTC' });
const month = dates({ month: 'short', timeZone: 'UTC' });
const longDay = dates({ weekday: 'short', month: 'short', day: 'numeric', timeZone: 'UTC' });
const monthDay = dates({ month: 'short', day: 'numeric', timeZone: 'UTC' });
const clockTime = dates({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: shopZone });
const zoneDay = dates({ month: 'short', day: 'numeric', timeZone: shopZone });
const zoneNumbers = dates({ month: '2-digit', day: '2-digit', timeZone: shopZone });
const zoneYear = dates({ year: 'numeric', month: 'short', day: 'numeric', timeZone: shopZone });

const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** A space between a Chinese unit and its number, as the shop sets it: 11 月 26 日. */
const spaced = (text: string): string => text.replace(/(\d)(?=[年月日])|([年月日])(?=\d)/g, '$& ').trim();

export interface DayParts {
  /** 周四, Thu. */
  readonly weekday: string;
  /** 26. */
  readonly date: string;
  /** 11 月, Nov. */
  readonly month: string;
  /** 周四 11 月 26 日; Thu, Nov 26. */
  readonly long: string;
  /** 11 月 26 日; Nov 26. */
  readonly short: string;
}

/** @param day a calendar day of the shop, `2026-11-26` */
export const dayParts = (day: string, locale: Locale): DayParts => {
  const date = dateOf(day);
  const name = weekday(locale).format(date);
  const short = spaced(monthDay(locale).format(date));
  return {
    weekday: name,
    date: String(date.getUTCDate()),
    month: spaced(month(locale).format(date)),
    long: locale === 'en' ? longDay(locale).format(date) : `${name} ${short}`,
    short,
  };
};

/** 11-24 20:16; Nov 24, 20:16. */
export const momentText = (at: Instant, locale: Locale): string => {
  const date = new Date(at);
  const time = clockTime(locale).format(date);
  return locale === 'en'
    ? `${zoneDay(locale).format(date)}, ${time}`
    : `${zoneNumbers(locale).format(date).replace('/', '-')} ${time}`;
};

/** 2026 年 11 月 24 日; Nov 24, 2026. */
export const dateText = (at: Instant, locale: Locale): string => spaced(zoneYear(locale).format(new Date(at)));
