import { readFileSync } from 'node:fs';
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OrderId, ProductId } from '../../contracts/values/id.ts';
import { ok } from '../../contracts/values/result.ts';
import { productWithAvailability, soldSkus } from '../../functions/stores/catalogue.ts';
import { categoryTree, changeCategories } from '../../functions/stores/category-changes.ts';
import { keptByStatus, keptProduct } from '../../functions/stores/kept-products.ts';
import { labelsOfKind } from '../../functions/stores/labels.ts';
import { orderById } from '../../functions/stores/orders.ts';
import { unpublishedEvents } from '../../functions/stores/outbox.ts';
import { setProductStatus } from '../../functions/stores/product-status.ts';
import { shopAndCategories } from '../../functions/stores/shop.ts';
import { staffByEmail } from '../../functions/stores/staff.ts';
import { dynamo, toItem } from '../../functions/stores/table/client.ts';
import { keys } from '../../functions/stores/table/keys.ts';
import { upcast, versionOf } from '../../functions/stores/table/versions.ts';
import { upgradeTable } from '../../functions/stores/upgrade-table.ts';
import { startEngine, type TestEngine } from '../support/engine.ts';
import { noon, stampAt } from '../support/seed.ts';
import { sku } from '../support/shop.ts';

/** Items as the shop of 2026-11-24 wrote them, never to be changed: a shop that has them must open and sell with today's code. */
const file = new URL('./yesterday/2026-11-24.json', import.meta.url);
type Old = Readonly<Record<string, unknown>> & { readonly pk: string; readonly sk: string; readonly _type: string };
const items = JSON.parse(readFileSync(file, 'utf8')) as readonly Old[];
const idsOf = (type: string): string[] =>
  items.filter((i) => i._type === type).map((i) => i.pk.slice(i.pk.indexOf('#') + 1));

let engine: TestEngine;
const put = (item: object) => dynamo.send(new PutItemCommand({ TableName: 'shop', Item: toItem(item) }));
const raw = async (key: { pk: string; sk: string }): Promise<Record<string, unknown>> => {
  const { Item } = await dynamo.send(new GetItemCommand({ TableName: 'shop', Key: toItem(key) }));
  return Item ? unmarshall(Item) : {};
};

beforeAll(async () => {
  engine = await startEngine();
  for (const item of items) await put(item);
});
afterAll(() => engine.stop());

const change = { by: { id: 'stf_1', name: '王店长', email: 'owner@shop.local' }, at: noon };

describe('items of yesterday', () => {
  it('are of every kind that a shop had, each of version 1', () => {
    const kinds =
      'card categories due handle hold idempotency movement order order-row outbox product settings sku staff stock';
    expect([...new Set(items.map((i) => i._type))].toSorted()).toEqual(kinds.split(' '));
    expect(new Set(items.map((i) => i._v))).toEqual(new Set([1]));
  });

  it('are read in the shape of today, whatever lies in the table', () => {
    for (const item of items) {
      const now = upcast(item);
      expect(now._v).toBe(versionOf(item._type));
      expect(upcast(now)).toBe(now);
    }
  });

  it('are a shop that is open', async () => {
    const { settings, categories } = await shopAndCategories();
    const [dress] = items.filter((i) => i._type === 'handle' && i.handle === 'belted-linen-dress');
    const found = await productWithAvailability('belted-linen-dress', settings.warehouses);
    expect(found?.product.id).toBe(dress?.productId);
    expect(found?.availability.length).toBe(found?.product.variants.length);
    const [known] = idsOf('sku');
    const { sold } = await soldSkus([sku(known ?? '')], settings.warehouses);
    expect(sold.get(sku(known ?? ''))?.price.minor).toBeGreaterThan(0);
    const [order] = idsOf('order');
    expect((await orderById(order as OrderId))?.lines.length).toBe(1);
    expect(await staffByEmail('owner@shop.local')).toMatchObject({ staff: { role: 'owner' } });
    expect((await unpublishedEvents(10)).length).toBeGreaterThan(0);
    expect(await categoryTree()).toEqual({ items: categories, version: 1 });
  });

  it('can be changed like any other', async () => {
    const { settings, categories } = await shopAndCategories();
    const [id] = (await keptByStatus('off_shelf', { limit: 5 }).then((l) => (l.ok ? l.value.items : []))).map(
      (k) => k.product.id,
    );
    const kept = await keptProduct(id as ProductId);
    expect(kept?.backstage).toMatchObject({ costs: {}, changedBy: null, formerHandles: [] });
    const context = { categories, warehouses: settings.warehouses, stamp: stampAt(noon) };
    const to = { status: 'on_shelf' as const, seen: kept?.product.version ?? 0 };
    expect(await setProductStatus(id as ProductId, to, change, context)).toMatchObject({
      ok: true,
      value: { changedBy: change.by },
    });
    expect(await changeCategories(1, (tree) => ok(tree))).toMatchObject({ ok: true, value: { version: 2 } });
  });
});

describe('bringing a table up to date', () => {
  it('goes on where it was interrupted, changes each old item once, and lets newer ones be', async () => {
    // More than one page of what needs no change, so that there is something to interrupt.
    for (let at = 0; at < 120; at++) await put({ pk: `SKU#FILL-${at}`, sk: 'MOVEMENT#x', _type: 'movement', _v: 1 });
    const [off] = idsOf('product');
    const before = await raw(keys.product(off ?? ''));
    let first = 0;
    const stopped = upgradeTable((seen) => {
      first = seen;
      throw new Error('switched off');
    });
    await expect(stopped).rejects.toThrow('switched off');
    const seen: number[] = [];
    const changed = await upgradeTable((now) => seen.push(now));
    expect(first).toBe(100);
    expect(seen[0]).toBeGreaterThan(100);
    // Of three products and four SKUs one product was saved before, with its SKU items that are in the file.
    expect(changed).toBeGreaterThanOrEqual(2);
    for (const id of idsOf('product')) {
      const item = await raw(keys.product(id));
      expect(item._v).toBe(2);
      expect(item.backstage).toMatchObject({ costs: {} });
    }
    for (const code of idsOf('sku')) expect((await raw(keys.sku(code)))._v).toBe(2);
    expect((await raw(keys.product(off ?? ''))).product).toEqual(before.product);
    expect(await upgradeTable(() => expect.unreachable())).toBe(0);
  });

  it('lists the brands and tags that the products have', async () => {
    const brands = await labelsOfKind('brand', { limit: 100 });
    expect(brands.ok && brands.value.items.map((b) => b.name.zh)).toContain('晨野');
    const tags = await labelsOfKind('tag', { limit: 100 });
    expect(tags.ok && tags.value.items.map((t) => t.name.zh)).toContain('亚麻');
  });
});
