import type { Suggestion, SuggestQuery } from '../../../../contracts/search/suggest-products.ts';
import { inLocale, type Locale } from '../../../../contracts/values/locale.ts';
import { spellingsOf } from '../../../domain/search/syllables.ts';
import { type Script, textKey } from '../../../domain/search/tokens.ts';
import type { Finding } from './finding.ts';
import type { PackedIndex } from './packed-index.ts';

interface Named {
  readonly kind: 'category' | 'brand';
  readonly value: string;
  readonly label: { readonly zh: string; readonly en: string };
  /** What a shopper may be typing when they mean it: both names, pinyin, initials. */
  readonly keys: readonly string[];
  readonly products: number;
}

/** At most this many categories and brands before the products. */
const mostNamed = 3;

const prefixOf = (locale: Locale): string => (locale === 'en' ? '/en' : '');

export class Suggesting {
  readonly #index: PackedIndex;
  readonly #script: Script;
  readonly #finding: Finding;
  #named: readonly Named[] | undefined;

  constructor(index: PackedIndex, script: Script, finding: Finding) {
    this.#index = index;
    this.#script = script;
    this.#finding = finding;
  }

  suggest({ q, locale, limit }: SuggestQuery): Suggestion[] {
    const named = this.#matchingNames(q, locale).slice(0, Math.min(mostNamed, limit - 1));
    const found = this.#finding.find(q, locale);
    const best = found.docs.toSorted((a, b) => (found.rank[b] ?? 0) - (found.rank[a] ?? 0));
    return [...named, ...best.slice(0, limit - named.length).map((doc) => this.#product(doc, locale))];
  }

  #product(doc: number, locale: Locale): Suggestion {
    const { card } = this.#index.listing(doc);
    const text = `${inLocale(card.brand, locale)} ${inLocale(card.name, locale)}`;
    return { kind: 'product', text, href: `${prefixOf(locale)}/p/${card.handle}`, picture: card.picture.name };
  }

  #matchingNames(q: string, locale: Locale): Suggestion[] {
    const typed = textKey(q, this.#script.simplify);
    if (typed === '') return [];
    const sounds = spellingsOf(typed, this.#script.readingsOf).map((s) => s.sound);
    const match = (n: Named): number => {
      if (n.keys.some((key) => key.startsWith(typed))) return 2;
      if (n.keys.some((key) => key.includes(typed) && typed.length > 1)) return 1;
      return typed.length > 1 && n.keys.some((key) => sounds.some((s) => key.startsWith(s))) ? 1 : 0;
    };
    return this.#names()
      .map((n) => ({ n, fit: match(n) }))
      .filter(({ fit }) => fit > 0)
      .sort((a, b) => b.fit - a.fit || b.n.products - a.n.products)
      .map(({ n }) => suggestionOf(n, locale));
  }

  /** Made when first asked for: many processes only search. */
  #names(): readonly Named[] {
    this.#named ??= Object.entries(this.#index.facts.labels).flatMap(([key, label]) => this.#nameOf(key, label));
    return this.#named;
  }

  #nameOf(key: string, label: Named['label']): Named[] {
    const at = key.indexOf(':');
    const value = key.slice(at + 1);
    const kind = key.slice(0, at) === 'brand' ? 'brand' : 'category';
    const zh = textKey(label.zh, this.#script.simplify);
    const spelt = spellingsOf(zh, this.#script.readingsOf).flatMap((s) => [s.sound, s.initials]);
    const keys = [zh, textKey(label.en, this.#script.simplify), ...spelt];
    return [{ kind, value, label, keys, products: this.#productsOf(key.slice(0, at), value) }];
  }

  #productsOf(kind: string, value: string): number {
    const { facts, columns } = this.#index;
    if (kind === 'brand') return countOf(columns.brand, facts.values.brand.indexOf(value));
    if (kind === 'category') return countOf(columns.category, facts.values.category.indexOf(value));
    const root = facts.values.root.indexOf(value);
    return columns.category.reduce((n, c) => n + (columns.rootOfCategory[c] === root ? 1 : 0), 0);
  }
}

const countOf = (numbers: Uint16Array, wanted: number): number =>
  numbers.reduce((n, c) => n + (c === wanted ? 1 : 0), 0);

const suggestionOf = ({ kind, value, label }: Named, locale: Locale): Suggestion => {
  const text = inLocale(label, locale);
  const address = kind === 'category' ? `/c/${value}` : `/search?${new URLSearchParams({ q: text, brand: value })}`;
  return { kind, text, href: `${prefixOf(locale)}${address}`, picture: null };
};
