import type { Suggestion, SuggestQuery } from '../../../../contracts/search/suggest-products.ts';
import { suggestedProduct } from '../../../domain/search/answers.ts';
import { hotSuggestions } from '../../../domain/search/hot-suggestions.ts';
import { type KeyedName, keyedName, suggestedNames } from '../../../domain/search/suggested-names.ts';
import type { Script } from '../../../domain/search/tokens.ts';
import type { Tuning } from '../../../domain/search/tuning.ts';
import type { Finding } from './finding.ts';
import type { PackedIndex } from './packed-index.ts';

export class Suggesting {
  readonly #index: PackedIndex;
  readonly #script: Script;
  readonly #finding: Finding;
  #named: readonly KeyedName[] | undefined;

  constructor(index: PackedIndex, script: Script, finding: Finding) {
    this.#index = index;
    this.#script = script;
    this.#finding = finding;
  }

  suggest(query: SuggestQuery, hot: readonly string[], tuning: Tuning): Suggestion[] {
    const names = this.#names();
    const others = hotSuggestions({ ...query, hot }, names, this.#script);
    const room = { ...query, limit: query.limit - others.length };
    const named = [...suggestedNames(names, room, this.#script), ...others];
    const { docs, rank } = this.#finding.find(query, tuning);
    const best = docs.toSorted((a, b) => (rank[b] ?? 0) - (rank[a] ?? 0)).slice(0, query.limit - named.length);
    return [...named, ...best.map((doc) => suggestedProduct(this.#index.listing(doc), query.locale))];
  }

  /** Made when first asked for: many processes only search. */
  #names(): readonly KeyedName[] {
    this.#named ??= Object.entries(this.#index.facts.labels).flatMap(([key, label]) => {
      const kind = key.slice(0, key.indexOf(':'));
      if (kind === 'attribute') return [];
      const value = key.slice(kind.length + 1);
      const products = this.#productsOf(kind, value);
      return products === 0
        ? []
        : keyedName(
            { kind: kind === 'brand' ? 'brand' : 'category', value, label, products, leaf: kind === 'category' },
            this.#script,
          );
    });
    return this.#named;
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
