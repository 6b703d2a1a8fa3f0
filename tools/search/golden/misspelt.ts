import type { Bilingual } from '../../../contracts/values/locale.ts';
import type { Good } from './goods.ts';
import { englishKey } from './keys.ts';
import {
  accentedSpelling,
  byEar,
  halfSpelt,
  hanSlip,
  homophone,
  initialsOf,
  letterSlip,
  lookAlike,
  nearHomophone,
  pick,
  type Roll,
  spelt,
  speltApart,
} from './mistakes.ts';
import { type Query, several } from './queries.ts';
import { kindsIn, stands } from './words.ts';

type Mistake = (kind: Bilingual, roll: Roll) => { readonly q: string | null; readonly rule: string };

/** Queries for one kind of goods, written otherwise than the goods have it. */
const misspelt = (
  goods: readonly Good[],
  { name, count, ways }: { readonly name: string; readonly count: number; readonly ways: readonly Mistake[] },
  roll: Roll,
): Query[] => {
  const kinds = kindsIn(goods);
  return several(count, () => {
    const kind = pick(kinds, roll);
    const way = pick(ways, roll);
    if (!kind || !way) return null;
    const { q, rule } = way(kind, roll);
    if (q === null || stands(goods, q)) return null;
    return { class: name, q, locale: 'zh-CN', ask: { nouns: [kind.zh] }, rule: `${rule} of ${kind.zh}` };
  });
};

const typos: readonly Mistake[] = [
  (kind, roll) => ({ q: hanSlip(kind.zh, roll), rule: 'a character left out, doubled or swapped' }),
  (kind, roll) => ({ q: lookAlike(kind.zh, roll), rule: 'a character that looks alike' }),
];

const englishTypos = (goods: readonly Good[], count: number, roll: Roll): Query[] => {
  const kinds = kindsIn(goods).filter((k) => /^[a-z][a-z -]{4,}$/i.test(k.en));
  return several(count, () => {
    const noun = pick(kinds, roll)?.en.toLowerCase();
    const words = noun?.split(' ') ?? [];
    const at = words.findIndex((w) => w.length === Math.max(...words.map((x) => x.length)));
    const word = words[at] ?? '';
    if (noun === undefined || word.length < 5) return null;
    const heard = roll(2) === 0;
    const wrong = heard ? byEar(word, roll) : letterSlip(word, roll);
    const q = wrong === null ? noun : words.with(at, wrong).join(' ');
    if (q === noun || englishKey(q) === englishKey(noun) || stands(goods, q)) return null;
    const rule = `${heard ? 'by ear' : 'a letter wrong'}: ${noun}`;
    return { class: 'typo', q, locale: 'en', ask: { nouns: [noun] }, rule };
  });
};

export const typo = (goods: readonly Good[], count: number, roll: Roll): Query[] => [
  ...misspelt(goods, { name: 'typo', count: Math.ceil(count / 2), ways: typos }, roll),
  ...englishTypos(goods, Math.floor(count / 2), roll),
];

export const homophones = (goods: readonly Good[], count: number, roll: Roll): Query[] =>
  misspelt(
    goods,
    {
      name: 'homophone',
      count,
      ways: [
        (kind, r) => ({ q: homophone(kind.zh, r), rule: 'the same sound' }),
        (kind, r) => ({ q: homophone(kind.zh, r), rule: 'the same sound' }),
        (kind, r) => ({ q: nearHomophone(kind.zh, r), rule: 'an accent' }),
      ],
    },
    roll,
  );

export const pinyinSpelt = (goods: readonly Good[], count: number, roll: Roll): Query[] =>
  misspelt(
    goods,
    {
      name: 'pinyin',
      count,
      ways: [
        ({ zh }) => ({ q: spelt(zh), rule: 'pinyin' }),
        ({ zh }) => ({ q: speltApart(zh), rule: 'pinyin with spaces' }),
        ({ zh }, r) => ({ q: accentedSpelling(zh, r), rule: 'pinyin with an accent' }),
        ({ zh }, r) => ({
          q: spelt(zh).length > 5 ? letterSlip(spelt(zh), r) : null,
          rule: 'pinyin with a letter wrong',
        }),
      ],
    },
    roll,
  );

/** Initials are of every kind that they may be of. */
export const initials = (goods: readonly Good[], count: number, roll: Roll): Query[] => {
  const kinds = kindsIn(goods).filter((k) => k.zh.length > 2);
  const known = kinds.map((k) => ({ zh: k.zh, initials: initialsOf(k.zh) }));
  return several(count, () => {
    const kind = pick(known, roll);
    if (!kind || stands(goods, kind.initials)) return null;
    const nouns = known.filter((k) => k.initials === kind.initials).map((k) => k.zh);
    return { class: 'initials', q: kind.initials, locale: 'zh-CN', ask: { nouns }, rule: `initials of ${kind.zh}` };
  });
};

/** Characters and letters in one query: half spelt, or a brand in its English letters before the kind. */
export const mixed = (goods: readonly Good[], count: number, roll: Roll): Query[] => {
  const half = misspelt(
    goods,
    {
      name: 'mixed',
      count: Math.ceil(count / 2),
      ways: [({ zh }, r) => ({ q: halfSpelt(zh, r), rule: 'half spelt' })],
    },
    roll,
  );
  const kinds = kindsIn(goods);
  const branded = several(Math.floor(count / 2), () => {
    const good = pick(goods, roll);
    const kind = kinds.find((k) => good?.name.zh.includes(k.zh));
    if (!good || !kind) return null;
    const brand = good.brand.en.toLowerCase();
    const q =
      pick([`${brand}${kind.zh}`, `${brand} ${kind.zh}`, `${good.brand.zh} ${kind.en.toLowerCase()}`], roll) ?? '';
    const ask = { nouns: [kind.zh], having: [{ words: [good.brand.zh, good.brand.en] }] };
    return { class: 'mixed', q, locale: 'zh-CN', ask, rule: `brand ${good.brand.en} and ${kind.zh}` };
  });
  return [...half, ...branded];
};
