import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { seeded } from '../bench/generated-catalogue.ts';
import { attribute } from './golden/attributes.ts';
import { demoGoods, type Good, generatedGoods } from './golden/goods.ts';
import { gradeOf } from './golden/grading.ts';
import { homophones, initials, mixed, pinyinSpelt, typo } from './golden/misspelt.ts';
import type { Roll } from './golden/mistakes.ts';
import { english, exact, partial, type Query, synonym, zeroResult } from './golden/queries.ts';

/**
 * Makes test/search/golden/*.jsonl: queries with graded answers, from rules over the catalogues' own fields. Nothing here searches, and
 * no mistake is chosen by what a search finds of it.
 */
const classes: readonly (readonly [
  make: (goods: readonly Good[], count: number, roll: Roll) => Query[],
  count: number,
])[] = [
  [exact, 25],
  [partial, 25],
  [typo, 40],
  [homophones, 30],
  [pinyinSpelt, 25],
  [initials, 15],
  [mixed, 20],
  [synonym, 30],
  [attribute, 30],
  [english, 20],
  [zeroResult, 20],
];

/** Answers by grade; what is not named answers nothing. */
const answersOf = ({ class: name, ask }: Query, goods: readonly Good[]): Record<string, (string | number)[]> => {
  const answers: Record<string, (string | number)[]> = {};
  if (name === 'zero-result') return answers;
  for (const good of goods) {
    const grade = gradeOf(good, ask);
    if (grade > 0) answers[grade] = [...(answers[grade] ?? []), /^\d+$/.test(good.key) ? Number(good.key) : good.key];
  }
  return answers;
};

export const linesOf = (goods: readonly Good[], seed: number): string[] => {
  const roll = seeded(seed);
  return classes
    .flatMap(([make, count]) => make(goods, count, roll))
    .map((query) => ({ query, answers: answersOf(query, goods) }))
    .filter(({ query, answers }) => query.class === 'zero-result' || (answers['3'] ?? answers['2']))
    .map(({ query: { class: name, q, locale, rule }, answers }) =>
      JSON.stringify({ class: name, q, locale, rule, answers }),
    );
};

/** The two files by name. */
export const makeGolden = (): Readonly<Record<string, string>> => ({
  'demo.jsonl': `${linesOf(demoGoods(), 20_261_125).join('\n')}\n`,
  'generated.jsonl': `${linesOf(generatedGoods(), 5_112_026).join('\n')}\n`,
});

export const goldenFolder = resolve(import.meta.dirname, '../../test/search/golden');

if (import.meta.main) {
  mkdirSync(goldenFolder, { recursive: true });
  for (const [name, text] of Object.entries(makeGolden())) writeFileSync(resolve(goldenFolder, name), text);
}
