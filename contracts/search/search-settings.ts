import * as z from 'zod/mini';
import { instant } from '../values/instant.ts';

/** A word or a short phrase as a shopper may type it. */
const word = z.string().check(z.trim(), z.minLength(1), z.maxLength(30));

/** Different names of one thing: who types one is also shown what goes by the others, a little later in the list. */
const sameThing = z.object({ kind: z.literal('same'), words: z.array(word).check(z.minLength(2), z.maxLength(20)) });

/** A wide word and what it also stands for; not the other way round. */
const widerThing = z.object({
  kind: z.literal('wider'),
  word,
  kinds: z.array(word).check(z.minLength(1), z.maxLength(20)),
});

export const synonymRule = z.discriminatedUnion('kind', [sameThing, widerThing]);
export type SynonymRule = z.infer<typeof synonymRule>;

/** A slider: 5 is how the shop comes, 0 leaves the thing out, 10 counts four times as much. */
const weight = z.int().check(z.minimum(0), z.maximum(10));

/**
 * How much each thing counts for the place among goods that are as asked: how well the words fit, how much was sold, how many of the
 * variants can be bought now, and how new it is. Sold-out goods come last and exact names and SKUs first whatever these say.
 */
export const rankingWeights = z.object({ text: weight, sales: weight, stock: weight, freshness: weight });
export type RankingWeights = z.infer<typeof rankingWeights>;

export const usualWeights: RankingWeights = { text: 5, sales: 5, stock: 5, freshness: 5 };

/** What the merchant can change of the search. It takes effect within three seconds; nothing is indexed again. */
export const searchSettings = z.object({
  /** Besides those that the shop comes with. */
  synonyms: z.array(synonymRule).check(z.maxLength(500)),
  weights: rankingWeights,
  /** Queries offered to who has typed nothing yet, before those that many have asked. */
  hotQueries: z.array(word).check(z.maxLength(10)),
});
export type SearchSettings = z.infer<typeof searchSettings>;

export const usualSearchSettings: SearchSettings = { synonyms: [], weights: usualWeights, hotQueries: [] };

/** The settings as staff see them. */
export const keptSearchSettings = z.object({
  settings: searchSettings,
  /** 0 where nobody has changed anything yet. */
  version: z.int(),
  changedAt: z.nullable(instant),
  /** Name of the member of staff. */
  changedBy: z.nullable(z.string()),
});
export type KeptSearchSettings = z.infer<typeof keptSearchSettings>;
