import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProductChangedContext } from '../../contracts/catalogue/staff-product.ts';
import type { ProductId } from '../../contracts/values/id.ts';
import { cny } from '../../contracts/values/money.ts';
import { newProductId } from '../../functions/runtime/ids.ts';
import { attributeSchemaOf, putAttributeSchema } from '../../functions/stores/attribute-schemas.ts';
import { productWithAvailability, soldSkus } from '../../functions/stores/catalogue.ts';
import { createProduct } from '../../functions/stores/edit-product.ts';
import { importProduct } from '../../functions/stores/import-product.ts';
import { staffProduct } from '../../functions/stores/kept-products.ts';
import { unpublishedEvents } from '../../functions/stores/outbox.ts';
import { priceHistoryOf } from '../../functions/stores/product-history.ts';
import { draft, inSizes, variantOf } from '../support/draft.ts';
import { by, context, create, issuesOf, li, ofOk, put, update, wang } from '../support/editing.ts';
import { startEngine, type TestEngine } from '../support/engine.ts';
import { noon, seedProduct, setUpShop } from '../support/seed.ts';
import { productLine, sku, testCategories, testSettings } from '../support/shop.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
  await setUpShop();
});
afterAll(() => engine.stop());

const { warehouses } = testSettings;

describe('a new product', () => {
  it('is a draft that nobody can find or buy, and then on the shelf', async () => {
    const made = await create({ handle: 'first', variants: [variantOf('FIRST-1', { cost: cny(2_000) })] });
    expect(made).toMatchObject({ status: 'draft', version: 1, changedBy: wang, changedAt: noon });
    expect((await soldSkus([sku('FIRST-1')], [])).sold.get(sku('FIRST-1'))?.onShelf).toBe(false);
    const shown = ofOk(await put(made, 'on_shelf'));
    expect((await productWithAvailability('first', warehouses))?.product.status).toBe('on_shelf');
    expect((await soldSkus([sku('FIRST-1')], [])).sold.get(sku('FIRST-1'))?.onShelf).toBe(true);
    expect(shown.variants[0]?.cost).toEqual(cny(2_000));
  });

  it('needs a picture and what its category requires before it is shown', async () => {
    const bare = await create({ handle: 'bare', pictures: [], category: 'dresses', variants: [variantOf('BARE-1')] });
    const own = [
      { key: 'fit', name: { zh: '版型', en: 'Fit' }, type: 'bool', values: [], facet: false, required: true },
    ] as const;
    const schema = await attributeSchemaOf('clothing', testCategories);
    await putAttributeSchema(
      'clothing',
      { own: own.map((o) => ({ ...o, values: [] })), seen: schema?.version ?? 0 },
      testCategories,
    );
    expect(issuesOf(await put(bare, 'on_shelf'))).toEqual([
      '#/pictures picture_missing',
      '#/attributes/more/fit required',
    ]);
    const whole = ofOk(await update(bare, { pictures: draft().pictures, attributes: { more: { fit: true } } }));
    expect((await put(whole, 'on_shelf')).ok).toBe(true);
  });

  it('cannot have the handle or a SKU of another, and is told which line', async () => {
    await create({ handle: 'taken', variants: [variantOf('TAKEN-1')] });
    const thief = draft({ handle: 'taken', ...inSizes(['FREE-1', 'TAKEN-1']) });
    expect(issuesOf(await createProduct(newProductId(), thief, by(li), context()))).toEqual([
      '#/handle handle_taken',
      '#/variants/1/sku sku_taken',
    ]);
  });

  it('gets a handle or SKU that two want at once only once', async () => {
    const both = await Promise.all(
      [1, 2].map((n) =>
        createProduct(
          newProductId(),
          draft({ handle: 'wanted', variants: [variantOf(`WANT-${n}`)] }),
          by(wang),
          context(),
        ),
      ),
    );
    expect(both.filter((r) => r !== 'raced' && r.ok)).toHaveLength(1);
    expect(both.flatMap(issuesOf)).toEqual(['#/handle handle_taken']);
    const skus = await Promise.all(
      [1, 2].map((n) =>
        createProduct(
          newProductId(),
          draft({ handle: `race-${n}`, variants: [variantOf('RACE-1')] }),
          by(wang),
          context(),
        ),
      ),
    );
    expect(skus.flatMap(issuesOf)).toEqual(['#/variants/0/sku sku_taken']);
  });
});

describe('two editors', () => {
  it('both save, and the second is told who changed what and loses nothing', async () => {
    const opened = await create({ handle: 'shared', variants: [variantOf('SHARED-1', { cost: cny(100) })] });
    const first = ofOk(
      await update(
        opened,
        { name: { zh: '李的名字', en: 'New mug' }, variants: [variantOf('SHARED-1', { cost: cny(200) })] },
        li,
      ),
    );
    const mine = {
      name: { zh: '王的名字', en: 'New mug' },
      summary: { zh: '王的简介', en: 'x' },
      variants: opened.variants,
    };
    const late = await update(opened, mine);
    expect(late.ok ? '' : late.refusal.code).toBe('product_changed');
    const told = (late.ok ? {} : late.refusal.context) as ProductChangedContext;
    expect(told).toMatchObject({ version: 2, changedBy: li, changedAt: noon });
    expect(told.fields).toEqual([
      { pointer: '#/name/zh', sku: null, before: '新马克杯', theirs: '李的名字', yours: '王的名字', clash: true },
      {
        pointer: '#/variants/0/cost',
        sku: 'SHARED-1',
        before: cny(100),
        theirs: cny(200),
        yours: cny(100),
        clash: false,
      },
    ]);
    const again = ofOk(await update({ ...first, name: mine.name, summary: mine.summary }, {}));
    expect(again).toMatchObject({ version: 3, name: mine.name, summary: mine.summary, changedBy: wang });
    expect(again.variants[0]?.cost).toEqual(cny(200));
  });

  it('at the very same moment are one and then the other', async () => {
    const opened = await create({ handle: 'moment', variants: [variantOf('MOMENT-1')] });
    const both = await Promise.all([update(opened, { model: 'A' }, wang), update(opened, { model: 'B' }, li)]);
    expect(both.filter((r) => r.ok)).toHaveLength(1);
    expect(both.flatMap((r) => (r.ok ? [] : [r.refusal.code]))).toEqual(['product_changed']);
  });

  it('who save what is there already change nothing', async () => {
    const opened = await create({ handle: 'same', variants: [variantOf('SAME-1')] });
    expect(ofOk(await update(opened, {})).version).toBe(1);
  });
});

describe('an address', () => {
  it('that a product had leads to it for ever, and is nobody else’s', async () => {
    const made = await create({ handle: 'old-name', variants: [variantOf('MOVE-1')] });
    const shown = ofOk(await put(made, 'on_shelf'));
    const second = ofOk(await update(shown, { handle: 'second-name' }));
    await update(second, { handle: 'third-name' });
    for (const handle of ['old-name', 'second-name', 'third-name'])
      expect((await productWithAvailability(handle, warehouses))?.product.handle).toBe('third-name');
    const thief = createProduct(
      newProductId(),
      draft({ handle: 'old-name', variants: [variantOf('MOVE-2')] }),
      by(li),
      context(),
    );
    expect(issuesOf(await thief)).toEqual(['#/handle handle_taken']);
  });

  it('of a file that is older than the move means the product, where it is now', async () => {
    const id = await seedProduct({ handle: 'filed', stock: { 'FILED-1': { hangzhou: 1 } } });
    const product = await staffProduct(id);
    if (!product) throw new Error('not there');
    await update(product, { handle: 'filed-anew' });
    const line = productLine({ handle: 'filed', fen: 7_700, stock: { 'FILED-1': { hangzhou: 1 } } });
    const again = await importProduct(line, { ...context(), newProductId });
    expect(again).toMatchObject({ ok: true, value: { productId: id, outcome: 'changed' } });
    expect(await staffProduct(id)).toMatchObject({ handle: 'filed-anew', variants: [{ price: cny(7_700) }] });
  });
});

describe('prices', () => {
  it('are on record with who, when, from and to, newest first', async () => {
    const made = await create({ handle: 'priced', ...inSizes(['P-A', 'P-B'], { cost: cny(50) }) });
    const dearer = ofOk(await update(made, { variants: made.variants.map((v) => ({ ...v, price: cny(6_600) })) }, li));
    await update(dearer, { variants: dearer.variants.map(({ cost: _, ...v }) => v) });
    const history = await priceHistoryOf(made.id, { limit: 1 });
    const first = history.ok ? history.value : null;
    expect(first?.items[0]).toMatchObject({
      by: wang,
      version: 3,
      changes: [{ sku: 'P-A', field: 'cost', from: cny(50), to: null }, { sku: 'P-B' }],
    });
    const rest = await priceHistoryOf(made.id, { limit: 9, cursor: first?.nextCursor ?? '' });
    expect(rest.ok && rest.value).toEqual({
      items: [
        {
          at: noon,
          by: li,
          version: 2,
          changes: ['P-A', 'P-B'].map((s) => ({ sku: s, field: 'price', from: cny(5_900), to: cny(6_600) })),
        },
      ],
      nextCursor: null,
    });
  });
});

describe('events', () => {
  it('tell of every version once, and nothing that only staff may know', async () => {
    const made = await create({ handle: 'told', variants: [variantOf('TOLD-1', { cost: cny(1_234) })] });
    const shown = ofOk(await put(made, 'on_shelf'));
    await update(shown, { handle: 'told-anew' });
    const events = (await unpublishedEvents(2_000)).filter((e) => e.meta.subject === (made.id as ProductId));
    expect(events.map((e) => e.data)).toEqual([
      { productId: made.id, handle: 'told', status: 'draft', version: 1 },
      { productId: made.id, handle: 'told', status: 'on_shelf', version: 2 },
      { productId: made.id, handle: 'told-anew', status: 'on_shelf', version: 3 },
    ]);
  });
});
