import type { Good } from './goods.ts';
import type { Concept } from './grading.ts';
import { pick, type Roll } from './mistakes.ts';
import { type Query, several } from './queries.ts';
import { colours } from './tables.ts';
import { kindsIn } from './words.ts';

interface Worded {
  readonly text: string;
  readonly concept: Concept;
}

const coded = (text: string, code: string, ...suits: string[]): Worded => ({ text, concept: { codes: [code], suits } });

const people: readonly Worded[] = [
  coded('女士', 'gender:women', 'gender:unisex'),
  coded('女', 'gender:women', 'gender:unisex'),
  coded('男士', 'gender:men', 'gender:unisex'),
  coded('男款', 'gender:men', 'gender:unisex'),
  coded('儿童', 'age:child'),
];
const seasons: readonly Worded[] = [
  coded('夏季', 'season:summer', 'season:all'),
  coded('夏', 'season:summer', 'season:all'),
  coded('冬天', 'season:winter', 'season:all'),
  coded('秋季', 'season:autumn', 'season:all'),
  coded('春款', 'season:spring', 'season:all'),
];

const coloured: readonly Worded[] = colours.flatMap(([code, ...words]) => words.map((w) => coded(w, `colour:${code}`)));

/** A measure that some product has, in a unit somebody may type. */
const measureOf = (good: Good, roll: Roll): Worded | null => {
  const code = pick(
    [...good.codes].filter((c) => c.startsWith('measure:')),
    roll,
  );
  const found = code && /^measure:([\d.]+)(ml|g|cm|mm)$/.exec(code);
  if (!found) return null;
  const [, n = '', unit = ''] = found;
  const litres = unit === 'ml' && Number(n) % 250 === 0 ? [`${Number(n) / 1000}L`, `${Number(n) / 1000}升`] : [];
  const named = { ml: '毫升', g: '克', cm: '厘米', mm: '毫米' }[unit] ?? unit;
  const text = pick([`${n}${unit}`, `${n}${unit.toUpperCase()}`, `${n}${named}`, ...litres], roll);
  return text === undefined ? null : { text, concept: { codes: [code] } };
};

const sizeOf = (good: Good, roll: Roll): Worded | null => {
  const code = pick(
    [...good.codes].filter((c) => c.startsWith('size:') && /^size:x*[sml]$/.test(c)),
    roll,
  );
  return code === undefined ? null : coded(code.slice('size:'.length).toUpperCase(), code);
};

/** A price somebody has in mind for such a thing, above or below what this one costs. */
const priceOf = ({ price }: Good, roll: Roll): Worded => {
  const yuan = Math.max(10, Math.ceil(price / 100 / 50) * 50);
  const below = { price: [0, yuan * 100] } as const;
  const within = { price: [yuan * 50, yuan * 100] } as const;
  const ways: readonly Worded[] = [
    { text: `${yuan}元以下`, concept: below },
    { text: `${yuan}以内`, concept: below },
    { text: `${yuan}块以下`, concept: below },
    { text: `${yuan / 2}-${yuan}元`, concept: within },
    { text: `${yuan / 2}到${yuan}元`, concept: within },
  ];
  return pick(ways, roll) ?? { text: `${yuan}元以下`, concept: below };
};

const wordedOf = (good: Good, roll: Roll): Worded | null => {
  const kind = roll(8);
  if (kind === 0) return sizeOf(good, roll);
  if (kind < 3) return measureOf(good, roll);
  if (kind < 5) return priceOf(good, roll);
  return pick(pick([people, seasons, coloured], roll) ?? people, roll) ?? null;
};

const holds = (good: Good, { codes = [], suits = [], price }: Concept): boolean =>
  price
    ? good.price >= price[0] && good.price <= price[1]
    : codes.some((c) => good.codes.has(c)) || suits.some((c) => good.codes.has(c));

/** What shoppers want of a thing besides its kind, in words of their own: at least one product has all of it. */
export const attribute = (goods: readonly Good[], count: number, roll: Roll): Query[] => {
  const kinds = kindsIn(goods);
  return several(count, () => {
    const good = pick(goods, roll);
    const kind = kinds.find((k) => good?.name.zh.endsWith(k.zh));
    if (!good || !kind) return null;
    const first = wordedOf(good, roll);
    const also = people.some((p) => p === first) ? seasons : people;
    const second = roll(3) === 0 ? pick(also, roll) : undefined;
    const wanted = [first, second].filter((w) => w !== null && w !== undefined);
    const [one] = wanted;
    if (!one || wanted.some((w) => !holds(good, w.concept))) return null;
    const texts = wanted.map((w) => w.text);
    const apart = /[\d\w]/.test(one.text) || texts.length > 1;
    const q = pick(
      [[...texts, kind.zh].join(apart ? ' ' : ''), [kind.zh, ...texts].join(' '), [...texts, kind.zh].join(' ')],
      roll,
    );
    const ask = { nouns: [kind.zh], having: wanted.map((w) => w.concept) };
    return { class: 'attribute', q: q ?? '', locale: 'zh-CN', ask, rule: `${texts.join(', ')} and ${kind.zh}` };
  });
};
