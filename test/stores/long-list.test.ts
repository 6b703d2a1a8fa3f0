import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dynamo, toItem } from '../../functions/stores/table/client.ts';
import { readPage } from '../../functions/stores/table/page.ts';
import { startEngine, type TestEngine } from '../support/engine.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

/** A query ends at 1 MB of items whatever its limit (Amazon DynamoDB, Query). */
it('a list of large items goes on behind the megabyte that one query reads', async () => {
  const text = 'x'.repeat(120_000);
  for (let n = 10; n < 25; n++) {
    const item = { pk: `LARGE#${n}`, sk: 'LARGE', gsi1pk: 'LARGE', gsi1sk: String(n), _type: 'large', _v: 1, text };
    await dynamo.send(new PutItemCommand({ TableName: 'shop', Item: toItem(item) }));
  }
  const seen: string[] = [];
  let cursor: string | undefined;
  let pages = 0;
  do {
    const listed = await readPage<{ gsi1sk: string }>({ index: 'LARGE', oldestFirst: true }, { limit: 50, cursor });
    if (!listed.ok) throw new Error('refused');
    seen.push(...listed.value.items.map((i) => i.gsi1sk));
    cursor = listed.value.nextCursor ?? undefined;
    pages++;
  } while (cursor !== undefined);
  expect(seen).toEqual(Array.from({ length: 15 }, (_, n) => String(n + 10)));
  expect(pages).toBeGreaterThan(1);
});
