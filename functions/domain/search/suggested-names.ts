import type { Suggestion } from '../../../contracts/search/suggest-products.ts';
import { type Bilingual, inLocale, type Locale } from '../../../contracts/values/locale.ts';
import { siteOf } from './answers.ts';
import { spellingsOf } from './syllables.ts';
import { type Script, textKey } from './tokens.ts';

/** A category or a brand of the shop. */
export interface Named {
  readonly kind: 'category' | 'brand';
  /** Its slug, or the brand's value in a filter. */
  readonly value: string;
  readonly label: Bilingual;
  readonly products: number;
  /** Of a category: whether it holds products itself. */
  readonly leaf?: boolean;
}

/** With what a shopper may be typing when they mean it: both names, pinyin, initials. */
export interface KeyedName extends Named {
  readonly keys: readonly string[];
}

/** What may be typed for a text: itself, its pinyin, its initials. */
export const keysOf = (text: string, { simplify, readingsOf }: Script): string[] => {
  const key = textKey(text, simplify);
  return [key, ...spellingsOf(key, readingsOf).flatMap((s) => [s.sound, s.initials])];
};

export const keyedName = (named: Named, script: Script): KeyedName => ({
  ...named,
  keys: [...keysOf(named.label.zh, script), textKey(named.label.en, script.simplify)],
});

/** At most this many categories and brands before the products, and never in place of every product. */
const mostNamed = 3;

const fitOf = (keys: readonly string[], typed: string, sounds: readonly string[]): number => {
  if (keys.some((key) => key.startsWith(typed))) return 2;
  if (typed.length < 2) return 0;
  if (keys.some((key) => key.includes(typed))) return 1;
  return keys.some((key) => sounds.some((s) => key.startsWith(s))) ? 1 : 0;
};

/** How well a text's keys go on what is typed: 2 they begin so, 1 nearly so, 0 not at all. */
export const matchOf = (keys: readonly string[], typed: string, { readingsOf }: Script): number =>
  fitOf(
    keys,
    typed,
    spellingsOf(typed, readingsOf).map((s) => s.sound),
  );

const suggestionOf = ({ kind, value, label }: Named, locale: Locale): Suggestion => {
  const text = inLocale(label, locale);
  const address = kind === 'category' ? `/c/${value}` : `/search?${new URLSearchParams({ q: text, brand: value })}`;
  return { kind, text, href: `${siteOf(locale)}${address}`, picture: null };
};

/** Categories and brands that somebody who types this may mean, the closest and then the largest first. */
export const suggestedNames = (
  names: readonly KeyedName[],
  { q, locale, limit }: { readonly q: string; readonly locale: Locale; readonly limit: number },
  { simplify, readingsOf }: Script,
): Suggestion[] => {
  const typed = textKey(q, simplify);
  if (typed === '') return [];
  const sounds = spellingsOf(typed, readingsOf).map((s) => s.sound);
  return names
    .map((named) => ({ named, fit: fitOf(named.keys, typed, sounds) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit || b.named.products - a.named.products)
    .slice(0, Math.min(mostNamed, limit - 1))
    .map(({ named }) => suggestionOf(named, locale));
};
