import * as z from 'zod/mini';
import type { Judged } from '../../../domain/search/choose-reading.ts';
import { kindMatch } from '../../../domain/search/ranking.ts';
import { partOfText, selection, withinText } from '../../../domain/search/selection.ts';
import { withSynonyms } from '../../../domain/search/synonyms.ts';
import type { Tuning } from '../../../domain/search/tuning.ts';
import type { Interpretation } from '../../../domain/search/understand.ts';
import type { OpenSearch } from './connection.ts';
import { strong } from './covers.ts';
import type { ShopFacts } from './facts.ts';
import { type Plan, planOf, withAnything, withOneWhole } from './plan.ts';
import { aggregation, searchAll } from './replies.ts';
import { gather } from './scripts.ts';

/** A reading with how the products meet it. */
export interface Read extends Judged {
  readonly reading: Interpretation;
  readonly plan: Plan;
  /** Which of the plan's readings it is. */
  readonly at: number;
  /** How many products have the whole of each of the plan's wanted things. */
  readonly whole: readonly number[];
  /** How many products fit it well enough. */
  readonly asked: number;
}

/**
 * Which products are looked at. `whole`: those that have the whole of something, which tells all of a reading that some product fits.
 * `anything`: every product that has anything of it, many times as many; for readings that none fits.
 */
export type Scope = 'whole' | 'anything';

export interface Gathered {
  readonly reads: readonly Read[];
  /** Whether a product has the code. */
  readonly coded: boolean;
}

const sums = z.object({
  value: z.nullable(
    z.object({
      whole: z.array(z.int()),
      readings: z.array(z.object({ fits: z.boolean(), asked: z.int(), best: z.number() })),
    }),
  ),
});

const gatheringOf = (plan: Plan, scope: Scope, { products }: ShopFacts): object => ({
  query: scope === 'whole' ? withOneWhole(plan) : withAnything(plan),
  size: 0,
  track_total_hits: false,
  aggs: {
    gathered: {
      scripted_metric: {
        params: {
          ...{ numbers: plan.numbers, wanted: plan.wanted, readings: plan.readings, products },
          ...{ single: withinText, strong, kind: kindMatch, part: partOfText, tail: selection.tail },
        },
        init_script: gather.init,
        map_script: gather.map,
        combine_script: gather.combine,
        reduce_script: gather.reduce,
      },
    },
  },
});

interface GatheredBy {
  readonly facts: ShopFacts;
  readonly tuning: Tuning;
  readonly scope: Scope;
}

const nothing = { fits: false, asked: 0, best: 0 };

/** How the shop's products meet some readings and, in the same request, whether one has the code. */
export const gatherReads = async (
  search: OpenSearch,
  readings: readonly Interpretation[],
  { facts, tuning, scope }: GatheredBy,
  code: string | null = null,
): Promise<Gathered> => {
  const plan = planOf(readings.map((r) => r.wanted.map((wanted) => withSynonyms(wanted, tuning.synonyms))));
  const searches = [
    ...(plan.wanted.length > 0 ? [gatheringOf(plan, scope, facts)] : []),
    ...(code === null ? [] : [{ query: { term: { codes: code } }, size: 0, terminate_after: 1 }]),
  ];
  const answers = await searchAll(search, searches);
  const summed =
    plan.wanted.length > 0 && answers[0] ? (aggregation(answers[0], 'gathered', sums)?.value ?? null) : null;
  return {
    reads: readings.map((reading, at) => ({
      ...{ reading, plan, at, whole: summed?.whole ?? [] },
      ...(summed?.readings[at] ?? nothing),
    })),
    coded: code !== null && (answers.at(-1)?.hits.total?.value ?? 0) > 0,
  };
};
