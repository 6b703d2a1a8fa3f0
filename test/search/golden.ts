import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod/mini';
import { locale } from '../../contracts/values/locale.ts';
import type { SearchReply } from '../../functions/gateways/search/port.ts';

const answers = z.partialRecord(z.enum(['1', '2', '3']), z.array(z.union([z.string(), z.number()])));
const line = z.object({ class: z.string(), q: z.string(), locale, rule: z.string(), answers });
export type Golden = z.infer<typeof line>;

/** Queries with graded answers; see tools/search/make-golden.ts for how they are made. */
export const goldenOf = (catalogue: 'demo' | 'generated'): Golden[] =>
  readFileSync(resolve(import.meta.dirname, `golden/${catalogue}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((text) => line.parse(JSON.parse(text)));

const shown = 10;

/** What ten answers of these grades are worth, the first more than the last (DCG with gains of 2^grade - 1). */
const worthOf = (grades: readonly number[]): number =>
  grades.slice(0, shown).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);

/** The grades of a reply's items in order. @param keyOf how the golden set names a product */
export const gradesOf = (
  golden: Golden,
  { items }: Pick<SearchReply, 'items'>,
  keyOf: (id: string) => string | number,
): number[] => {
  const graded = new Map<string | number, number>();
  for (const [grade, keys] of Object.entries(golden.answers)) for (const key of keys) graded.set(key, Number(grade));
  return items.map(({ id }) => graded.get(keyOf(id)) ?? 0);
};

/** NDCG@10: 1 where no better order of ten answers exists. */
export const ndcgOf = (golden: Golden, grades: readonly number[]): number => {
  const all = Object.entries(golden.answers).flatMap(([grade, keys]) => keys.map(() => Number(grade)));
  return worthOf(grades) / worthOf(all.toSorted((a, b) => b - a));
};

export const mean = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0) / numbers.length;
