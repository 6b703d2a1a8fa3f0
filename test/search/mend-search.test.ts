import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ProductId } from '../../contracts/values/id.ts';
import { driftOf } from '../../functions/domain/search/drift.ts';
import { compressed } from '../../functions/gateways/search/embedded/compression.ts';
import { EmbeddedWriter } from '../../functions/gateways/search/embedded/embedded-writer.ts';
import { pack } from '../../functions/gateways/search/embedded/packing.ts';
import { snapshotClient, snapshotObject } from '../../functions/gateways/search/embedded/snapshot-object.ts';
import { script } from '../../functions/gateways/search/text/script.ts';
import { allSearchDocuments, statesOnShelf } from '../../functions/stores/search-documents.ts';
import { lambdaContext } from '../support/event.ts';
import { seedProduct } from '../support/seed.ts';
import { good } from './goods.ts';
import { startShop } from './shop-under-test.ts';

let stop: () => Promise<void>;
let mug: ProductId;
let cup: ProductId;
beforeAll(async () => {
  ({ stop } = await startShop());
  mug = await seedProduct({ handle: 'mug', stock: { 'MUG-1': { hangzhou: 3 } } });
  cup = await seedProduct({ handle: 'cup', stock: { 'CUP-1': { hangzhou: 0 } } });
  await seedProduct({ handle: 'gone', stock: { 'GONE-1': { hangzhou: 3 } }, status: 'off_shelf' });
});
afterAll(() => stop());

const object = () => snapshotObject(snapshotClient(), 'shop-search', 'search/snapshot.zst');
const writer = () => new EmbeddedWriter(object(), script);
const indexed = () => writer().indexed();
const mend = async () => (await import('../../functions/schedules/mend-search.ts')).handler({}, lambdaContext);
const whole = async () => [...(await indexed()).entries()].sort().map(([id, { available }]) => [id, available]);
const right = () =>
  [
    [mug, true],
    [cup, false],
  ].sort();

it('tells what differs: missing, left over, of another version, bought out', () => {
  const state = (version: number, available: boolean) => ({ version, available });
  const onShelf = new Map([
    ['same', state(1, true)],
    ['missing', state(1, true)],
    ['changed', state(3, true)],
    ['soldOut', state(1, false)],
  ]);
  const held = new Map([
    ['same', state(1, true)],
    ['changed', state(2, true)],
    ['soldOut', state(1, true)],
    ['gone', state(1, true)],
  ]);
  expect(driftOf(onShelf, held)).toEqual(['missing', 'changed', 'soldOut', 'gone']);
});

it('makes an index where there is none', async () => {
  await mend();
  expect(await whole()).toEqual(right());
  expect(driftOf(await statesOnShelf(), await indexed())).toEqual([]);
});

it('mends what an event lost on its way would have changed: missing, left over and other than in the table', async () => {
  await writer().apply(async () => [
    { kind: 'absent', id: mug, version: 0 },
    { kind: 'present', document: good({ n: 7, name: ['不存在的杯子', 'No cup'], category: 'cups' }) },
  ]);
  for await (const document of allSearchDocuments()) {
    const ahead = { ...document, version: document.version + 2 ** 31 };
    await writer().apply(async () => [{ kind: 'present', document: ahead }]);
  }
  expect(driftOf(await statesOnShelf(), await indexed()).length).toBeGreaterThanOrEqual(2);
  await writer().rebuild([]);
  await mend();
  expect(await whole()).toEqual(right());
});

it('changes nothing where nothing differs', async () => {
  const etag = async () => {
    const found = await object().read();
    return found === 'unchanged' ? null : found?.etag;
  };
  const before = await etag();
  await mend();
  expect(await etag()).toBe(before);
});

const store = async (bytes: Uint8Array): Promise<void> => {
  const present = await object().read();
  if (present === 'unchanged') throw new Error('it was read without an etag');
  await object().write(bytes, present?.etag ?? null);
};

it.each([
  ['of another form', () => compressed(pack({ format: 99 }, {}))],
  ['that is none', async () => new TextEncoder().encode('older form')],
])('makes a snapshot %s anew, by the clock or with the next change', async (_, bytes) => {
  await store(await bytes());
  await mend();
  expect(await whole()).toEqual(right());
  await store(await bytes());
  await new EmbeddedWriter(object(), script, allSearchDocuments).apply(async () => []);
  expect(await whole()).toEqual(right());
});

const command = promisify(execFile);
const told = async (what: string): Promise<{ readonly code: number; readonly text: string }> => {
  const tool = resolve(import.meta.dirname, '../../tools/search-index.ts');
  try {
    return { code: 0, text: (await command(process.execPath, [tool, what])).stdout };
  } catch (error) {
    if (!(error instanceof Error) || !('stdout' in error) || !('code' in error)) throw error;
    return { code: Number(error.code), text: String(error.stdout) };
  }
};

it('is checked, mended and made anew by hand', async () => {
  await mend();
  expect(await told('check')).toEqual({
    code: 0,
    text: '2 products on the shelf, 0 of them or others wrong in the search\n',
  });
  await writer().apply(async () => [{ kind: 'absent', id: mug, version: Number.MAX_SAFE_INTEGER - 1 }]);
  const checked = await told('check');
  expect([checked.code, checked.text]).toEqual([1, expect.stringContaining(`${mug} is not as the table has it`)]);
  const made = await told('rebuild');
  expect(made).toEqual({ code: 0, text: '  2 products\nmade anew: 2 products\n' });
  expect((await told('check')).code).toBe(0);
  expect((await told('nonsense')).code).toBe(1);
});
