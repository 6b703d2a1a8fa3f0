import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchDocument } from '../../functions/domain/search/document.ts';
import type { SearchReply } from '../../functions/gateways/search/port.ts';
import { type Golden, goldenOf, gradesOf, mean, ndcgOf } from './golden.ts';
import { demoDocuments, generatedDocuments } from './goods.ts';
import { ask, type OpenSearchUnderTest, type SearchUnderTest } from './under-test.ts';

const least = { all: 0.92, class: 0.85, useful: 0.95 };
/** What a page is worth to who asked for something the shop has not: enough to look at, and said to be something else. */
const usefulItems = 8;

type Key = string | number;

interface Catalogue {
  readonly name: 'demo' | 'generated';
  readonly documents: () => readonly SearchDocument[];
  /** How the golden set names a product. */
  readonly keyOf: (document: SearchDocument, at: number) => Key;
}

const catalogues: readonly Catalogue[] = [
  { name: 'demo', documents: demoDocuments, keyOf: ({ listing }) => listing.skus[0] ?? '' },
  { name: 'generated', documents: generatedDocuments, keyOf: (_, at) => at },
];

interface Measured {
  readonly golden: Golden;
  readonly reply: SearchReply;
  readonly grades: readonly number[];
}

const answered = (all: readonly Measured[]): readonly Measured[] =>
  all.filter(({ golden }) => golden.class !== 'zero-result');
const worthOf = (all: readonly Measured[]): number => mean(all.map(({ golden, grades }) => ndcgOf(golden, grades)));

/** Relevance as the issue wants it, on golden sets that were made without any search (tools/search/make-golden.ts). */
export const relevanceSuite = (adapter: string, open: OpenSearchUnderTest, only?: Catalogue['name']): void => {
  describe.each(catalogues.filter(({ name }) => only === undefined || name === only))(
    `${adapter}: relevance in the $name catalogue`,
    ({ name, documents, keyOf }) => {
      let shop: SearchUnderTest;
      let measured: readonly Measured[] = [];
      beforeAll(async () => {
        shop = await open();
        const all = documents();
        await shop.writer.rebuild(all);
        await shop.settled();
        const keys = new Map(all.map((document, at) => [document.listing.id, keyOf(document, at)]));
        const found: Measured[] = [];
        for (const golden of goldenOf(name)) {
          const reply = await ask(shop, golden.q, { locale: golden.locale, limit: 10 });
          found.push({ golden, reply, grades: gradesOf(golden, reply, (id) => keys.get(id) ?? '') });
        }
        measured = found;
      }, 900_000);
      afterAll(() => shop.close());

      it('has enough queries of every class', () => {
        expect(measured.length).toBeGreaterThanOrEqual(200);
        expect(new Set(measured.map(({ golden }) => golden.class)).size).toBe(11);
      });

      it(`is worth ${least.all} over all queries that have right answers (NDCG@10)`, () => {
        expect(worthOf(answered(measured))).toBeGreaterThanOrEqual(least.all);
      });

      it(`is worth ${least.class} in every class`, () => {
        const classes = Map.groupBy(answered(measured), ({ golden }) => golden.class);
        for (const [kind, all] of classes)
          expect({ kind, good: worthOf(all) >= least.class, value: worthOf(all) }).toMatchObject({ good: true });
      });

      it('puts first what was asked for by its whole name, SKU or model', () => {
        const wrong = measured.filter(({ golden, grades }) => golden.class === 'exact' && grades[0] !== 3);
        expect(wrong.map(({ golden }) => golden.q)).toEqual([]);
      });

      it('shows something useful where nothing is right, and says so', () => {
        const without = measured.filter(({ golden }) => golden.class === 'zero-result');
        const useful = without.filter(({ reply }) => reply.relaxed && reply.items.length >= usefulItems);
        expect(useful.length / without.length).toBeGreaterThanOrEqual(least.useful);
      });
    },
  );
};
