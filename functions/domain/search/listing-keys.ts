import type { Listing } from './document.ts';
import { codeKey, type Simplify, textKey } from './tokens.ts';

/** SKUs, the model, and what comes before each dash of one: `SY-DR-2601` finds all its colours. */
export const codesOf = ({ model, skus }: Pick<Listing, 'model' | 'skus'>): string[] => {
  const codes = [model, ...skus].flatMap((code) => {
    const parts = code.split('-');
    return parts.map((_, at) => parts.slice(0, at + 1).join('-')).filter((c) => /\d/.test(c));
  });
  return [...new Set(codes.map(codeKey))];
};

/** A query that may be a SKU, its beginning or a model, and nothing else, as a key of {@link codesOf}; null for any other. */
export const codeIn = (q: string): string | null => {
  const text = q.normalize('NFKC').trim();
  if (!/\d/.test(q) || !/^[\p{L}\p{N}][\p{L}\p{N} _./-]{2,}$/u.test(text)) return null;
  const code = codeKey(text);
  return code.length < 4 ? null : code;
};

export interface NameKeys {
  /** The name with and without the brand, in both languages: who types one must see that product first. */
  readonly keys: readonly string[];
  /** Lengths of the name alone. */
  readonly zh: number;
  readonly en: number;
}

export const nameKeysOf = ({ card: { name, brand } }: Pick<Listing, 'card'>, simplify: Simplify): NameKeys => {
  const [zh, en] = [textKey(name.zh, simplify), textKey(name.en, simplify)];
  const keys = [zh, en, textKey(brand.zh, simplify) + zh, textKey(brand.en, simplify) + en];
  return { keys: [...new Set(keys)], zh: Math.min(255, zh.length), en: Math.min(255, en.length) };
};
