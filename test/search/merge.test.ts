import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SearchChange } from '../../functions/domain/search/document.ts';
import { expanded } from '../../functions/gateways/search/embedded/compression.ts';
import { EmbeddedReader } from '../../functions/gateways/search/embedded/embedded-reader.ts';
import { EmbeddedWriter } from '../../functions/gateways/search/embedded/embedded-writer.ts';
import { PackedIndex } from '../../functions/gateways/search/embedded/packed-index.ts';
import type { SnapshotObject } from '../../functions/gateways/search/embedded/snapshot-object.ts';
import type { SearchReply } from '../../functions/gateways/search/port.ts';
import { script } from '../../functions/gateways/search/text/script.ts';
import { good, idOf } from './goods.ts';
import { memoryObject } from './memory-object.ts';

const names = [
  ['碎花连衣裙', 'Floral dress'],
  ['保温杯 500ml', 'Insulated bottles'],
  ['真无线蓝牙耳机', 'Wireless earbuds'],
  ['机械键盘', 'Mechanical keyboard'],
] as const;
const brands = [
  ['晨野', 'Morning Field'],
  ['木屿', 'Muyu'],
] as const;
const queries = [
  '',
  '连衣裙',
  '杯',
  '蓝牙耳机',
  'keyboard',
  '木屿',
  'SKU-1001',
  'lianyiqun',
  '保文杯',
  'botle',
  '没有',
];

interface Step {
  readonly n: number;
  readonly name: number;
  readonly brand: number;
  readonly units: number;
  readonly gone: boolean;
}

const step: fc.Arbitrary<Step> = fc.record({
  n: fc.integer({ min: 1, max: 6 }),
  name: fc.integer({ min: 0, max: 3 }),
  brand: fc.integer({ min: 0, max: 1 }),
  units: fc.integer({ min: 0, max: 1 }),
  gone: fc.boolean(),
});

const documentOfStep = (s: Step, version: number) =>
  good({ n: s.n, name: names[s.name] ?? names[0], brand: brands[s.brand] ?? brands[0], units: s.units, version });

const changeOf = (s: Step, version: number): SearchChange =>
  s.gone ? { kind: 'absent', id: idOf(s.n), version } : { kind: 'present', document: documentOfStep(s, version) };

const ask = (reader: EmbeddedReader, q: string) =>
  reader.search({ q, locale: 'zh-CN', limit: 60, page: 1, sort: 'newest' });

/** Null where nothing was ever written. */
const indexIn = async (object: SnapshotObject): Promise<PackedIndex | null> => {
  const found = await object.read();
  return found === null || found === 'unchanged' ? null : new PackedIndex(await expanded(found.bytes));
};

/** What a reply tells, whatever order equal products lie in. */
const told = ({ items, total, relaxed, facets }: SearchReply) => ({
  items: items.map((i) => [i.id, i.name, i.card.available]).toSorted(),
  ...{ total, relaxed },
  facets: facets.map((f) => [f.field, f.values.map((v) => [v.value, v.label, v.count]).toSorted()]),
});

it('an index changed many times answers like one made anew from the same products', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
      async (batches) => {
        const changed = memoryObject();
        const writer = new EmbeddedWriter(changed, script);
        const last = new Map<number, Step>();
        let version = 0;
        for (const batch of batches) {
          const changes = batch.map((s) => {
            last.set(s.n, s);
            return changeOf(s, ++version);
          });
          await writer.apply(async () => changes);
        }
        const anew = memoryObject();
        const present = [...last.values()].filter((s) => !s.gone);
        await new EmbeddedWriter(anew, script).rebuild(present.map((s) => documentOfStep(s, 1)));
        const [one, other] = [new EmbeddedReader(changed, script), new EmbeddedReader(anew, script)];
        const [changedIndex, anewIndex] = [await indexIn(changed), await indexIn(anew)];
        expect([changedIndex?.terms, changedIndex?.postingCount]).toEqual([anewIndex?.terms, anewIndex?.postingCount]);
        const sounds = Array.from({ length: changedIndex?.soundCount ?? 0 }, (_, at) => changedIndex?.sound(at) ?? '');
        expect(sounds).toEqual(sounds.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
        for (const q of queries) expect([q, told(await ask(one, q))]).toEqual([q, told(await ask(other, q))]);
      },
    ),
    { numRuns: 60 },
  );
});

it('finds by sound what only later became the name of something', async () => {
  const object = memoryObject();
  const writer = new EmbeddedWriter(object, script);
  const put = (document: ReturnType<typeof good>) =>
    writer.apply(async () => [{ kind: 'present', document } satisfies SearchChange]);
  await put(good({ n: 1, name: ['手机', 'Phone'], summary: '附耳机' }));
  await put(good({ n: 2, name: ['耳机', 'Earphones'] }));
  const found = await ask(new EmbeddedReader(object, script), 'erji');
  expect([found.relaxed, found.items.map((i) => i.card.name.zh)]).toEqual([false, ['耳机', '手机']]);
});
