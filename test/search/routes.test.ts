import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EventName } from '../../contracts/events/names.ts';
import type { ProductId } from '../../contracts/values/id.ts';
import type { SearchDocument } from '../../functions/domain/search/document.ts';
import type { SearchReply, SuggestReply } from '../../functions/gateways/search/port.ts';
import { setProductStatus } from '../../functions/stores/product-status.ts';
import { allSearchDocuments } from '../../functions/stores/search-documents.ts';
import { type AwsDoor, startAws } from '../../local/aws/server.ts';
import { startEngine, type TestEngine } from '../support/engine.ts';
import { call, lambdaContext } from '../support/event.ts';
import { noon, seedProduct, setUpShop, stampAt } from '../support/seed.ts';
import { testCategories, testSettings } from '../support/shop.ts';

// Real engine, real SDK: the routes and the consumer as they are deployed.
let engine: TestEngine;
let door: AwsDoor;
beforeAll(async () => {
  engine = await startEngine();
  const objectsDir = mkdtempSync(join(tmpdir(), 'search-routes-'));
  door = await startAws({ objectsDir, parameters: new Map(), accept: () => undefined });
  Object.assign(process.env, { AWS_ENDPOINT_URL_S3: door.endpoint, SEARCH_BUCKET: 'shop-search' });
  await setUpShop();
});
afterAll(async () => {
  await door.stop();
  await engine.stop();
});

const handlers = async () => ({
  search: (await import('../../functions/http/search/search-products.ts')).handler,
  suggest: (await import('../../functions/http/search/suggest-products.ts')).handler,
  update: (await import('../../functions/consumers/update-search-on-catalogue-changed.ts')).handler,
});

const record = (name: EventName, productId: ProductId, n: number): SQSRecord => ({
  messageId: `message-${n}`,
  receiptHandle: 'receipt',
  body: JSON.stringify({
    'detail-type': name,
    detail: {
      meta: {
        id: `evt_${String(n).padStart(26, '0')}`,
        occurredAt: noon,
        correlationId: 'req_test',
        causationId: 'req_test',
        subject: productId,
        sequence: n,
      },
      data: name === 'stock.changed.v1' ? { productId, skus: [], reason: 'adjusted' } : { productId },
    },
  }),
  attributes: {
    ApproximateReceiveCount: '1',
    SentTimestamp: '1',
    SenderId: 'sender',
    ApproximateFirstReceiveTimestamp: '1',
  },
  messageAttributes: {},
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: 'arn:aws:sqs:eu-central-1:000000000000:search',
  awsRegion: 'eu-central-1',
});

const tell = async (...records: SQSRecord[]) => {
  const { update } = await handlers();
  const batch: SQSEvent = { Records: records };
  expect(await update(batch, lambdaContext)).toEqual({ batchItemFailures: [] });
};

const search = async (query: Record<string, string>) =>
  call<SearchReply>((await handlers()).search, 'searchProducts', { query });

describe('search from the table to the route', () => {
  it('indexes what a batch of events is about, once, and takes off what left the shelf', async () => {
    const mug = await seedProduct({ handle: 'mug', stock: { 'MUG-1': { hangzhou: 3 } } });
    const gone = await seedProduct({ handle: 'gone', stock: { 'GONE-1': { hangzhou: 3 } }, status: 'off_shelf' });
    await tell(
      record('product.changed.v1', mug, 1),
      record('stock.changed.v1', mug, 2),
      record('product.changed.v1', gone, 3),
      record('stock.changed.v1', `prd_${'0'.repeat(26)}` as ProductId, 4),
    );
    const found = await search({ q: 'makebei' });
    expect(found.status).toBe(200);
    expect(found.body.items.map((i) => [i.id, i.sku, i.name, i.card.available])).toEqual([
      [mug, 'MUG-1', '木屿 马克杯', true],
    ]);
    expect(found.body.didYouMean).toBe('马克杯');
    expect((await search({ q: 'mug', locale: 'en' })).body.items[0]?.name).toBe('Muyu Mug');

    const off = await setProductStatus(
      mug,
      { status: 'off_shelf', seen: 1 },
      { by: { id: 'stf_1', name: '王店长', email: 'owner@shop.local' }, at: noon },
      { categories: testCategories, warehouses: testSettings.warehouses, stamp: stampAt(noon) },
    );
    expect(off.ok).toBe(true);
    await tell(record('product.changed.v1', mug, 5));
    const { EmbeddedReader } = await import('../../functions/gateways/search/embedded/embedded-reader.ts');
    const { snapshotClient, snapshotObject } = await import(
      '../../functions/gateways/search/embedded/snapshot-object.ts'
    );
    const { script } = await import('../../functions/gateways/search/text/script.ts');
    const object = snapshotObject(snapshotClient(), 'shop-search', 'search/snapshot.zst');
    const fresh = new EmbeddedReader(object, script);
    expect(await fresh.search({ q: '', locale: 'zh-CN', limit: 9, page: 1, sort: 'relevance' })).toMatchObject({
      total: 0,
    });
  });

  it('gives every product on the shelf to a rebuild', async () => {
    const cup = await seedProduct({ handle: 'cup', stock: { 'CUP-1': { hangzhou: 0 } } });
    const documents: SearchDocument[] = [];
    for await (const document of allSearchDocuments()) documents.push(document);
    expect(documents.map((d) => [d.listing.id, d.listing.card.available])).toEqual([[cup, false]]);
  });

  it.each([
    [{ page: '10000' }],
    [{ page: '0' }],
    [{ limit: '1000' }],
    [{ q: 'a'.repeat(1001) }],
    [{ sort: 'cheapest' }],
    [{ gender: 'robot' }],
    [{ priceFrom: '-1' }],
    [{ priceTo: 'free' }],
    [{ locale: 'fr' }],
    [{ colour: 'magenta' }],
    [{ gender: 'women,robot' }],
    [{ attributes: 'neckline' }],
    [{ attributes: 'neckline:round' }],
    [{ colur: 'red' }],
    [{ cursor: '../../etc/passwd' }],
    [{ pages: '2' }],
  ])('says what is wrong with %j', async (query: Record<string, string>) => {
    const answer = await call((await handlers()).search, 'searchProducts', { query });
    expect(answer.status).toBe(400);
    expect(answer.body.code).toBe('invalid_input');
    expect(answer.body.issues?.[0]?.pointer).toBe(`#/query/${Object.keys(query)[0]}`);
  });

  it('answers the empty query, and filters with several values', async () => {
    expect((await search({ colour: 'red,blue', gender: 'women,men', category: 'cups,dresses' })).status).toBe(200);
    const suggested = await call<SuggestReply>((await handlers()).suggest, 'suggestProducts', { query: { q: '' } });
    expect(suggested.status).toBe(200);
    expect((await call((await handlers()).suggest, 'suggestProducts')).status).toBe(400);
  });
});
