import type { Locale } from '../../../contracts/values/locale.ts';
import type { Good } from './goods.ts';
import type { Ask } from './grading.ts';
import { englishKey } from './keys.ts';
import { pick, type Roll } from './mistakes.ts';
import { notSold, otherEnglishNames, otherNames } from './tables.ts';
import { kindsIn, qualitiesOf, stands } from './words.ts';

/** A query before it is graded. */
export interface Query {
  readonly class: string;
  readonly q: string;
  readonly locale: Locale;
  readonly ask: Ask;
  /** How it was made. */
  readonly rule: string;
}

/** Tries until it has enough different ones, or there are no more. */
export const several = (count: number, make: () => Query | null): Query[] => {
  const made = new Map<string, Query>();
  for (let tries = 0; made.size < count && tries < count * 60; tries++) {
    const query = make();
    if (query && !made.has(query.q)) made.set(query.q, query);
  }
  return [...made.values()];
};

export const exact = (goods: readonly Good[], count: number, roll: Roll): Query[] =>
  several(count, () => {
    const good = pick(goods, roll);
    if (!good) return null;
    const { name, brand, model, skus } = good;
    const ways: readonly Pick<Query, 'q' | 'locale' | 'rule'>[] = [
      { q: name.zh, locale: 'zh-CN', rule: 'name' },
      { q: `${brand.zh}${name.zh}`, locale: 'zh-CN', rule: 'brand and name' },
      { q: `${brand.zh} ${name.zh}`, locale: 'zh-CN', rule: 'brand, space, name' },
      { q: name.en, locale: 'en', rule: 'English name' },
      { q: `${brand.en} ${name.en}`.toLowerCase(), locale: 'en', rule: 'English brand and name' },
      { q: pick(skus, roll) ?? '', locale: 'zh-CN', rule: 'SKU' },
      ...(/\d/.test(model) && model.length > 3
        ? [{ q: model.toLowerCase(), locale: 'zh-CN' as const, rule: 'model' }]
        : []),
    ];
    const way = pick(ways, roll);
    return way ? { ...way, class: 'exact', ask: { exactly: [way.q] } } : null;
  });

/** A quality and the kind, with or without a space, in either order where there is one. */
export const partial = (goods: readonly Good[], count: number, roll: Roll): Query[] => {
  const kinds = kindsIn(goods);
  return several(count, () => {
    const good = pick(goods, roll);
    const kind = kinds.find((k) => good?.name.zh.includes(k.zh));
    const quality = good && kind ? pick(qualitiesOf(good, kind.zh), roll) : undefined;
    if (!kind || quality === undefined) return null;
    const q = pick([`${quality}${kind.zh}`, `${quality} ${kind.zh}`, `${kind.zh} ${quality}`], roll) ?? '';
    const ask = { nouns: [kind.zh], having: [{ words: [quality] }] };
    return { class: 'partial', q, locale: 'zh-CN', ask, rule: `${quality} and ${kind.zh}` };
  });
};

export const synonym = (goods: readonly Good[], count: number, roll: Roll): Query[] => {
  const kinds = new Set(kindsIn(goods).flatMap((k) => [k.zh, englishKey(k.en)]));
  const rows = otherNames
    .trim()
    .split(/\s+/)
    .map((row) => row.split('='));
  const han = rows.flatMap(([typed = '', names = '']): Query[] => {
    const nouns = names.split(',').filter((n) => kinds.has(n));
    if (nouns.length === 0 || stands(goods, typed)) return [];
    return [{ class: 'synonym', q: typed, locale: 'zh-CN', ask: { nouns }, rule: `another name of ${names}` }];
  });
  const english = otherEnglishNames.flatMap(([typed, ...names]): Query[] => {
    const nouns = names.filter((n) => kinds.has(englishKey(n)));
    if (nouns.length === 0 || stands(goods, typed)) return [];
    return [{ class: 'synonym', q: typed, locale: 'en', ask: { nouns }, rule: `another name of ${names.join(', ')}` }];
  });
  const all = [...han, ...english];
  return several(count, () => pick(all, roll) ?? null);
};

export const english = (goods: readonly Good[], count: number, roll: Roll): Query[] => {
  const kinds = kindsIn(goods);
  return several(count, () => {
    const good = pick(goods, roll);
    const kind = kinds.find((k) => good && ` ${englishKey(good.name.en)} `.includes(` ${englishKey(k.en)} `));
    if (!good || !kind) return null;
    const noun = kind.en.toLowerCase();
    const left = englishKey(good.name.en).replace(englishKey(noun), ' ').split(' ');
    const quality = pick(
      left.filter((w) => /^[a-z-]{4,}$/.test(w)),
      roll,
    );
    const plain = { class: 'english', locale: 'en' } as const;
    if (quality === undefined || roll(3) === 0)
      return { ...plain, q: noun, ask: { nouns: [noun] }, rule: 'the kind alone' };
    const q = pick([`${quality} ${noun}`, `${noun} ${quality}`, `a ${quality} ${noun}`], roll) ?? '';
    return { ...plain, q, ask: { nouns: [noun], having: [{ words: [quality] }] }, rule: `${quality} and ${noun}` };
  });
};

export const zeroResult = (goods: readonly Good[], count: number, roll: Roll): Query[] => {
  const left = notSold.filter((q) => !stands(goods, q));
  return several(count, () => {
    const q = pick(left, roll);
    return q === undefined
      ? null
      : { class: 'zero-result', q, locale: /^[a-z ]+$/.test(q) ? 'en' : 'zh-CN', ask: {}, rule: 'not sold' };
  });
};
