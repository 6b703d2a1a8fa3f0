import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StaffProduct } from '../../contracts/catalogue/staff-product.ts';
import { cny } from '../../contracts/values/money.ts';
import { handler } from '../../functions/schedules/keep-shelves.ts';
import { cardsOnShelf, soldSkus } from '../../functions/stores/catalogue.ts';
import { dueBy, dueWrite } from '../../functions/stores/due.ts';
import { staffProduct } from '../../functions/stores/kept-products.ts';
import { unpublishedEvents } from '../../functions/stores/outbox.ts';
import { setProductStatus } from '../../functions/stores/product-status.ts';
import { dynamo, toItem, transact } from '../../functions/stores/table/client.ts';
import { keys } from '../../functions/stores/table/keys.ts';
import { readItem } from '../../functions/stores/table/read.ts';
import { inSizes, variantOf } from '../support/draft.ts';
import { context, create, ofOk, put, update, wang } from '../support/editing.ts';
import { startEngine, type TestEngine } from '../support/engine.ts';
import { lambdaContext } from '../support/event.ts';
import { setUpShop } from '../support/seed.ts';
import { sku } from '../support/shop.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
  await setUpShop();
});
afterAll(() => engine.stop());
// Only what tells the time of day: everything that waits goes on waiting truly.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  return () => vi.useRealTimers();
});

const at = (time: string): void => void vi.setSystemTime(new Date(time));
const run = () => handler({}, lambdaContext);
const onShelf = async (handle: string): Promise<boolean> => {
  const listed = await cardsOnShelf('home', { limit: 100 });
  return listed.ok && listed.value.items.some((c) => c.handle === handle);
};
const versionsTold = async (product: StaffProduct): Promise<unknown[]> =>
  (await unpublishedEvents(2_000))
    .filter((e) => e.name === 'product.changed.v1' && e.meta.subject === product.id)
    .map((e) => [e.meta.sequence, 'status' in e.data ? e.data.status : '']);
const placeAt = (product: StaffProduct, onShelfAt: string, offShelfAt?: string) =>
  setProductStatus(
    product.id,
    { status: 'scheduled', seen: product.version, onShelfAt, offShelfAt },
    { by: wang, at: new Date().toISOString() },
    context(),
  );

const morning = '2026-12-01T01:00:00.000Z';
const evening = '2026-12-01T12:00:00.000Z';

describe('a product with a time', () => {
  it('comes and goes by itself, once each, however many runs look', async () => {
    at('2026-11-30T00:00:00.000Z');
    const made = await create({ handle: 'sale', variants: [variantOf('SALE-1')] });
    ofOk(await placeAt(made, morning, evening));
    await run();
    expect(await onShelf('sale')).toBe(false);
    at('2026-12-01T01:00:30.000Z');
    await Promise.all([run(), run(), run()]);
    expect(await onShelf('sale')).toBe(true);
    expect((await soldSkus([sku('SALE-1')], [])).sold.get(sku('SALE-1'))?.onShelf).toBe(true);
    expect(await staffProduct(made.id)).toMatchObject({
      status: 'on_shelf',
      version: 3,
      offShelfAt: evening,
      changedBy: { id: 'schedule' },
    });
    at('2026-12-01T12:00:00.000Z');
    await Promise.all([run(), run()]);
    await run();
    expect(await onShelf('sale')).toBe(false);
    expect(await versionsTold(made)).toEqual([
      [1, 'draft'],
      [2, 'scheduled'],
      [3, 'on_shelf'],
      [4, 'off_shelf'],
    ]);
    expect(await dueBy('catalogue', '2027-01-01T00:00:00.000Z', 10)).toEqual([]);
  });

  it('that staff changed their mind about stays where they put it', async () => {
    at('2026-11-30T00:00:00.000Z');
    const made = await create({ handle: 'second-thought', variants: [variantOf('MIND-1')] });
    const scheduled = ofOk(await placeAt(made, morning));
    ofOk(await put(scheduled, 'draft'));
    const later = await create({ handle: 'put-off', variants: [variantOf('LATER-1')] });
    const first = ofOk(await placeAt(later, morning));
    ofOk(await placeAt(first, '2026-12-05T01:00:00.000Z'));
    at('2026-12-01T02:00:00.000Z');
    await run();
    expect([await onShelf('second-thought'), await onShelf('put-off')]).toEqual([false, false]);
    at('2026-12-05T01:00:00.000Z');
    await run();
    expect(await onShelf('put-off')).toBe(true);
  });

  it('keeps its time through an edit', async () => {
    at('2026-11-30T00:00:00.000Z');
    const made = await create({ handle: 'edited', variants: [variantOf('EDIT-1')] });
    const scheduled = ofOk(await placeAt(made, morning));
    expect(ofOk(await update(scheduled, { model: 'M-10' }))).toMatchObject({ status: 'scheduled', onShelfAt: morning });
    at(morning);
    await run();
    expect(await onShelf('edited')).toBe(true);
  });
});

describe('SKUs of a large product', () => {
  it('follow it at the next run where the process that changed it died in between', async () => {
    at('2026-11-30T00:00:00.000Z');
    const skus = Array.from({ length: 95 }, (_, n) => `DIED-${n}`);
    const made = await create({ handle: 'died', ...inSizes(skus) });
    const dearer = ofOk(await update(made, { variants: made.variants.map((v) => ({ ...v, price: cny(9_900) })) }));
    // As it would lie there: some SKUs of the version before, and the note.
    for (const code of skus.slice(0, 40)) {
      const item = await readItem<{ sold: object }>(keys.sku(code), { consistent: true });
      const stale = { ...item, sold: { ...item?.sold, price: cny(5_900) }, productVersion: 1 };
      await dynamo.send(new PutItemCommand({ TableName: 'shop', Item: toItem(stale) }));
    }
    const note = {
      kind: 'product-skus',
      subject: made.id,
      at: '2026-11-30T00:01:00.000Z',
      round: dearer.version,
    } as const;
    await transact([dueWrite(note)]);
    at('2026-11-30T00:01:00.000Z');
    await run();
    const { sold } = await soldSkus(skus.map(sku), []);
    expect(new Set([...sold.values()].map((s) => s.price.minor))).toEqual(new Set([9_900]));
    expect(await dueBy('catalogue', '2027-01-01T00:00:00.000Z', 10)).toEqual([]);
  });
});
