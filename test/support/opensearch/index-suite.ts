import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchDocument } from '../../../functions/domain/search/document.ts';
import type { OpenSearch } from '../../../functions/gateways/search/opensearch/connection.ts';
import { mappings } from '../../../functions/gateways/search/opensearch/index-shape.ts';
import { readAlias, writeAliasOf, writtenIndices } from '../../../functions/gateways/search/opensearch/indices.ts';
import { OpenSearchWriter } from '../../../functions/gateways/search/opensearch/opensearch-writer.ts';
import { script } from '../../../functions/gateways/search/text/script.ts';
import { demoDocuments, good, idOf } from '../../search/goods.ts';
import { ask, namesOf } from '../../search/under-test.ts';
import type { SearchOnNode } from './open.ts';

/** What the index in OpenSearch has to stand beside searching: changes while it is rebuilt, several writers, late writers. */
export const indexSuite = (adapter: string, open: () => Promise<SearchOnNode>): void => {
  describe(`${adapter}: the index`, () => {
    let shop: SearchOnNode;
    beforeAll(async () => {
      shop = await open();
    });
    afterAll(() => shop.close());

    const dropAll = async (): Promise<void> => {
      await shop.search.call({ method: 'DELETE', path: '/shop-products-*', expected: [404] });
      await shop.settled();
    };
    const indicesThere = async (): Promise<unknown> => {
      const query = { format: 'json' };
      return (await shop.search.call({ method: 'GET', path: '/_cat/indices/shop-products-*', query })).body;
    };
    const present = (document: SearchDocument) => async () => [{ kind: 'present' as const, document }];
    const cup = (version: number, zh: string) => good({ n: 1, name: [zh, 'Cup'], category: 'cups', version });

    it('answers nothing before there is an index, and the first change makes it', async () => {
      await dropAll();
      expect(await ask(shop, '搪瓷杯')).toMatchObject({
        items: [],
        total: 0,
        pages: 0,
        relaxed: true,
        didYouMean: null,
      });
      // Two first writers at once.
      await Promise.all([
        shop.writer.apply(present(cup(1, '搪瓷杯'))),
        shop.another().writer.apply(present(good({ n: 2, name: ['竹杯', 'Bamboo cup'], category: 'cups' }))),
      ]);
      await shop.settled();
      expect(namesOf(await ask(shop, ''))).toHaveLength(2);
      expect(await writtenIndices(shop.search)).toHaveLength(1);
    });

    it('goes on answering while it is rebuilt, and what changes meanwhile is in the new one', async () => {
      await dropAll();
      await shop.writer.rebuild([cup(1, '搪瓷杯')]);
      await shop.settled();
      const during = async function* () {
        yield cup(1, '搪瓷杯');
        for (let n = 2; n < 250; n++) yield good({ n, name: [`第${n}号玻璃杯`, `Glass ${n}`], category: 'cups' });
        // The old index answers, and a change from elsewhere comes in, newer than what the rebuild has read.
        await shop.another().writer.apply(present(cup(2, '保温杯')));
        await shop.another().writer.apply(async () => [{ kind: 'absent', id: idOf(2), version: 9 }]);
        await shop.settled();
        expect(namesOf(await ask(shop, '保温杯'))[0]).toBe('保温杯');
        expect((await ask(shop, '')).total).toBe(1);
        yield good({ n: 2, name: ['迟到的杯子', 'Late cup'], category: 'cups', version: 8 });
        yield cup(1, '搪瓷杯');
      };
      const told: number[] = [];
      await shop.writer.rebuild(during(), (n) => told.push(n));
      await shop.settled();
      expect(told.length).toBeGreaterThan(1);
      expect(namesOf(await ask(shop, '保温杯'))[0]).toBe('保温杯');
      expect((await ask(shop, '')).total).toBe(248);
      expect(namesOf(await ask(shop, '迟到的杯子'))).not.toContain('迟到的杯子');
    });

    it('is never without an answer, and never answers with half of the goods', async () => {
      const documents = demoDocuments();
      await shop.writer.rebuild(documents);
      await shop.settled();
      const rebuilds = (async () => {
        for (let n = 0; n < 3; n++) await shop.another().writer.rebuild(documents);
        return true;
      })();
      let done = false;
      const finished = rebuilds.finally(() => {
        done = true;
      });
      const totals = new Set<number>();
      while (!done) totals.add((await ask(shop, '')).total);
      await finished;
      expect([...totals]).toEqual([documents.length]);
      expect(await writtenIndices(shop.search)).toHaveLength(1);
    });

    it('leaves nothing behind when a rebuild fails, and keeps answering', async () => {
      const before = await writtenIndices(shop.search);
      const failing = function* () {
        yield cup(3, '搪瓷杯');
        throw new Error('the table could not be read');
      };
      await expect(shop.writer.rebuild(failing())).rejects.toThrow('the table could not be read');
      expect(await writtenIndices(shop.search)).toEqual(before);
      expect((await ask(shop, '')).total).toBe(demoDocuments().length);
    });

    it('is not brought back by a writer that is late', async () => {
      const [old = ''] = await writtenIndices(shop.search);
      await shop.writer.rebuild([cup(1, '搪瓷杯')]);
      const late = await shop.search.call({
        method: 'POST',
        path: '/_bulk',
        lines: [{ index: { _index: writeAliasOf(old), _id: 'x', require_alias: true } }, { kind: 'gone' }],
      });
      expect(JSON.stringify(late.body)).toContain('index_not_found_exception');
      expect(await indicesThere()).toHaveLength(1);
    });

    it('reads the changes again where a rebuild has replaced the index under them', async () => {
      const changes = [
        { kind: 'present', document: cup(5, '木杯') },
        { kind: 'absent', id: idOf(1), version: 6 },
      ] as const;
      for (const change of changes) {
        await shop.writer.rebuild([cup(1, '搪瓷杯')]);
        let reads = 0;
        // Between looking the index up and writing to it, somebody replaces it.
        const call: OpenSearch['call'] = async (asked) => {
          if (asked.path === '/_bulk' && reads === 1) await shop.another().writer.rebuild([cup(1, '搪瓷杯')]);
          return shop.search.call(asked);
        };
        await new OpenSearchWriter({ ...shop.search, call }, script).apply(async () => {
          reads++;
          return [change];
        });
        await shop.settled();
        expect(reads).toBe(2);
        expect(namesOf(await ask(shop, ''))).toEqual(change.kind === 'present' ? ['木杯'] : []);
        expect(await indicesThere()).toHaveLength(1);
      }
    });

    it('has exactly the fields that this version of the shop knows', async () => {
      const { body } = await shop.search.call({ method: 'GET', path: `/${readAlias}/_mapping` });
      const [index] = Object.values(body as Record<string, { mappings: { properties: object } }>);
      expect(Object.keys(index?.mappings.properties ?? {}).sort()).toEqual(Object.keys(mappings.properties).sort());
    });

    it('tells of two likely words the one that the best product has', async () => {
      const jar = (n: number, zh: string, units: number) =>
        good({ n, name: [zh, `Thing ${n}`], category: 'cups', units });
      await shop.writer.rebuild([
        jar(1, '食物收纳罐', 0),
        jar(2, '食物保鲜罐', 0),
        jar(3, '食物盒', 0),
        jar(4, '实物台布', 9),
      ]);
      await shop.settled();
      const found = await ask(shop, '石物');
      expect([namesOf(found)[0], found.didYouMean]).toEqual(['实物台布', '实物']);
    });

    it('corrects towards nothing that is no longer sold', async () => {
      await shop.writer.rebuild([cup(1, '搪瓷杯'), good({ n: 2, name: ['保温杯', 'Flask'], category: 'cups' })]);
      await shop.settled();
      expect((await ask(shop, '保文杯')).didYouMean).toBe('保温杯');
      await shop.writer.apply(async () => [{ kind: 'absent', id: idOf(2), version: 2 }]);
      await shop.settled();
      expect((await ask(shop, '保文杯')).didYouMean).not.toBe('保温杯');
    });
  });
};
