import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { snapshotKey } from '../../contracts/search/snapshot.ts';
import { EmbeddedReader } from '../../functions/gateways/search/embedded/embedded-reader.ts';
import { EmbeddedWriter } from '../../functions/gateways/search/embedded/embedded-writer.ts';
import { type SnapshotObject, snapshotObject } from '../../functions/gateways/search/embedded/snapshot-object.ts';
import { script } from '../../functions/gateways/search/text/script.ts';
import { type AwsDoor, startAws } from '../../local/aws/server.ts';
import { good } from './goods.ts';
import { memoryObject } from './memory-object.ts';

const cup = (n: number, version = 1) => good({ n, name: [`第${n}号杯`, `Cup ${n}`], category: 'cups', version });
const put = (...documents: ReturnType<typeof cup>[]) =>
  documents.map((document) => ({ kind: 'present', document }) as const);
const everything = { q: '', locale: 'zh-CN', limit: 60, page: 1, sort: 'newest' } as const;

describe('the snapshot in S3, through the SDK', () => {
  let door: AwsDoor;
  let buckets = 0;
  beforeAll(async () => {
    const objectsDir = mkdtempSync(join(tmpdir(), 'search-'));
    door = await startAws({ objectsDir, parameters: new Map(), accept: () => undefined });
  });
  afterAll(() => door.stop());
  const objectOfItsOwn = (): SnapshotObject => {
    const credentials = { accessKeyId: 'a', secretAccessKey: 'b' };
    const client = new S3Client({ region: 'local', credentials, endpoint: door.endpoint, forcePathStyle: true });
    return snapshotObject(client, `bucket-${++buckets}`, snapshotKey);
  };

  it('is nothing at first, then what was written, then unchanged', async () => {
    const object = objectOfItsOwn();
    expect(await object.read()).toBeNull();
    expect(await object.write(Buffer.from('one'), null)).toBe(true);
    const first = await object.read();
    if (first === null || first === 'unchanged') throw new Error('nothing was read');
    expect(Buffer.from(first.bytes).toString()).toBe('one');
    expect(await object.read(first.etag)).toBe('unchanged');
  });

  it('refuses a writer who has not seen what is there', async () => {
    const object = objectOfItsOwn();
    await object.write(Buffer.from('one'), null);
    expect(await object.write(Buffer.from('two'), null)).toBe(false);
    expect(await object.write(Buffer.from('two'), '"another"')).toBe(false);
    const first = await object.read();
    if (first === null || first === 'unchanged') throw new Error('nothing was read');
    expect(await object.write(Buffer.from('two'), first.etag)).toBe(true);
    expect(await object.write(Buffer.from('three'), first.etag)).toBe(false);
  });

  it('loses no product when several writers write at once', async () => {
    const object = objectOfItsOwn();
    const writers = Array.from({ length: 5 }, () => new EmbeddedWriter(object, script));
    await Promise.all(writers.map((writer, n) => writer.apply(async () => put(cup(n)))));
    const reader = new EmbeddedReader(object, script);
    expect((await reader.search(everything)).total).toBe(5);
  });
});

describe('a writer that meets another one', () => {
  it('reads the products again, so that it never writes older ones than it replaces', async () => {
    const object = memoryObject();
    const writer = new EmbeddedWriter(object, script);
    let reads = 0;
    await writer.apply(async () => {
      reads++;
      if (reads === 1) await new EmbeddedWriter(object, script).apply(async () => put(cup(1, 1), cup(2, 1)));
      return put(cup(1, reads));
    });
    expect(reads).toBe(2);
    expect((await new EmbeddedReader(object, script).search(everything)).total).toBe(2);
  });

  it('gives up with a fault where others always come first, so that the queue brings the batch again', async () => {
    const object: SnapshotObject = { read: async () => null, write: async () => false };
    await expect(new EmbeddedWriter(object, script).apply(async () => put(cup(1)))).rejects.toThrow(
      'changed by others',
    );
  });

  it('keeps what changed while it rebuilt', async () => {
    const object = memoryObject();
    const other = new EmbeddedWriter(object, script);
    await other.apply(async () => put(cup(1), cup(9)));
    const slowly = async function* () {
      yield cup(1, 1);
      await other.apply(async () => put(good({ n: 1, name: ['新杯', 'New cup'], category: 'cups', version: 2 })));
      yield cup(2, 1);
    };
    await new EmbeddedWriter(object, script).rebuild(slowly());
    const found = await new EmbeddedReader(object, script).search(everything);
    expect(found.items.map((i) => i.card.name.zh)).toContain('新杯');
    expect(found.items.map((i) => i.card.name.zh)).toContain('第2号杯');
  });

  it('replaces by a rebuild what it cannot read, such as a snapshot of an older form', async () => {
    const object = memoryObject();
    await object.write(Buffer.from('older form'), null);
    const writer = new EmbeddedWriter(object, script);
    await expect(writer.apply(async () => put(cup(1)))).rejects.toThrow();
    expect(await writer.rebuild([cup(1), cup(2)])).toBe(2);
    expect((await new EmbeddedReader(object, script).search(everything)).total).toBe(2);
  });

  it('does not write where shoppers would see no difference, such as units sold of many', async () => {
    const object = memoryObject();
    const writer = new EmbeddedWriter(object, script);
    await writer.apply(async () => put(cup(1, 1)));
    await writer.apply(async () => put(cup(1, 2)));
    expect(object.writes()).toBe(1);
    await writer.apply(async () =>
      put(good({ n: 1, name: ['第1号杯', 'Cup 1'], category: 'cups', units: 0, version: 3 })),
    );
    expect(object.writes()).toBe(2);
  });
});

describe('a reader', () => {
  const counted = () => {
    const object = memoryObject();
    const state = { reads: 0, fails: false, elapsed: 0 };
    const watched: SnapshotObject = {
      ...object,
      read: async (known) => {
        state.reads++;
        if (state.fails) throw new Error('no answer');
        return object.read(known);
      },
    };
    return { object, state, reader: new EmbeddedReader(watched, script, () => state.elapsed) };
  };

  it('asks for a newer snapshot every second at most, one request for all', async () => {
    const { object, state, reader } = counted();
    await new EmbeddedWriter(object, script).apply(async () => put(cup(1)));
    await Promise.all(Array.from({ length: 10 }, () => reader.search(everything)));
    state.elapsed = 999;
    await reader.search(everything);
    expect(state.reads).toBe(1);
    await new EmbeddedWriter(object, script).apply(async () => put(cup(2)));
    expect((await reader.search(everything)).total).toBe(1);
    state.elapsed = 1_000;
    expect((await reader.search(everything)).total).toBe(2);
    expect(state.reads).toBe(2);
  });

  it('goes on with what it has while S3 does not answer, for ten minutes', async () => {
    const { object, state, reader } = counted();
    await new EmbeddedWriter(object, script).apply(async () => put(cup(1)));
    await reader.search(everything);
    state.fails = true;
    state.elapsed = 5 * 60_000;
    expect((await reader.search(everything)).total).toBe(1);
    state.elapsed = 11 * 60_000;
    await expect(reader.search(everything)).rejects.toThrow('no answer');
    state.fails = false;
    expect((await reader.search(everything)).total).toBe(1);
  });

  it('fails where there never was an answer, and is empty where there is no snapshot', async () => {
    const { state, reader } = counted();
    state.fails = true;
    await expect(reader.search(everything)).rejects.toThrow('no answer');
    state.fails = false;
    expect(await reader.search(everything)).toMatchObject({ items: [], total: 0 });
  });
});
