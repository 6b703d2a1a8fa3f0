import type { Suggestion } from '../../../contracts/search/suggest-products.ts';
import type { Locale } from '../../../contracts/values/locale.ts';
import { siteOf } from './answers.ts';
import { type KeyedName, keysOf, matchOf } from './suggested-names.ts';
import { type Script, textKey } from './tokens.ts';

/** At most this many while something is typed: who types has something of their own in mind. */
const mostWhileTyping = 2;
const mostAtFirst = 6;

const suggestionOf = (text: string, locale: Locale): Suggestion => ({
  kind: 'query',
  text,
  href: `${siteOf(locale)}/search?${new URLSearchParams({ q: text })}`,
  picture: null,
});

/** The largest categories, as queries: what a shop is asked for before it knows what it is asked for. */
const seedsOf = (names: readonly KeyedName[], locale: Locale): string[] =>
  names
    .filter((named) => named.kind === 'category' && named.leaf)
    .toSorted((a, b) => b.products - a.products || (a.value < b.value ? -1 : 1))
    .map(({ label }) => (locale === 'en' ? label.en : label.zh));

export interface HotAsked {
  readonly q: string;
  readonly locale: Locale;
  readonly limit: number;
  /** Queries that many have asked, the hottest first. */
  readonly hot: readonly string[];
}

/** What others look for: to who has typed nothing all of it, later what goes on as they type. */
export const hotSuggestions = (
  { q, locale, limit, hot }: HotAsked,
  names: readonly KeyedName[],
  script: Script,
): Suggestion[] => {
  const typed = textKey(q, script.simplify);
  const most = Math.min(limit - 1, typed === '' ? mostAtFirst : mostWhileTyping);
  const all = typed === '' ? [...new Set([...hot, ...seedsOf(names, locale)])] : hot;
  const fitting = all.filter((text) => {
    if (typed === '') return true;
    const key = textKey(text, script.simplify);
    return key !== typed && matchOf(keysOf(text, script), typed, script) > 1;
  });
  return fitting.slice(0, Math.max(0, most)).map((text) => suggestionOf(text, locale));
};
