import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../contracts/problems.ts';
import { draft, variantOf } from '../support/draft.ts';
import { startEngine, type TestEngine } from '../support/engine.ts';
import { setUpShop } from '../support/seed.ts';
import { staffCookieFor } from '../support/sign-in.ts';
import { callerFor } from '../support/staff-calls.ts';

let engine: TestEngine;
let ask: ReturnType<typeof callerFor>;
beforeAll(async () => {
  engine = await startEngine();
  await setUpShop();
  ask = callerFor(await staffCookieFor('owner'));
});
afterAll(() => engine.stop());

describe('whatever is sent', () => {
  it('is answered in words, never by a fault', async () => {
    const long = 'x'.repeat(3_000);
    const odd: Record<string, unknown>[] = [
      { name: { zh: '\u0000\u202e', en: '🧨' } },
      {
        summary: { zh: "'; DROP TABLE shop; --", en: '<script>alert(1)</script>' },
        handle: 'odd-text',
        variants: [variantOf('ODD-1')],
      },
      { options: [{ code: 'size', name: { zh: long, en: long }, values: [] }] },
      { pictures: [{ name: '', alt: { zh: long, en: 'x' } }] },
      { variants: Array.from({ length: 101 }, (_, n) => variantOf(`MANY-${n}`)) },
      {
        variants: [
          variantOf('NAN-1', { weightGrams: 0.5 }),
          variantOf('neg', { price: { currency: 'CNY', minor: -1 } }),
        ],
      },
      {
        handle: 'proto',
        variants: [{ ...variantOf('PROTO-1'), options: JSON.parse('{"__proto__":"x"}') as Record<string, string> }],
      },
      { attributes: { more: { 'not a key': true, fine: { deep: [] } } } },
      { category: { $ne: null }, tags: 'many' },
    ];
    // Text is text wherever it comes from, and no object is handed a prototype.
    const harmless = new Set([1, 6]);
    for (const [at, of] of odd.entries()) {
      const { status } = await ask<Problem>('createProduct', { body: { ...draft(), ...of }, key: `odd-${at}` });
      expect(status, JSON.stringify(of).slice(0, 60)).toBe(harmless.has(at) ? 201 : 400);
    }
    const huge = {
      ...draft(),
      description: { zh: '长'.repeat(20_000), en: 'x'.repeat(20_000) },
      handle: 'long-story',
      variants: [variantOf('LONG-1')],
    };
    expect((await ask('createProduct', { body: huge, key: 'huge' })).status).toBe(201);
    expect(
      (await ask<Problem>('createProduct', { body: { ...huge, model: 'x'.repeat(270_000) }, key: 'huger' })).status,
    ).toBe(413);
    for (const query of [{ cursor: 'x' }, { limit: '1000' }, { status: 'sold' }])
      expect((await ask<Problem>('listProductsForStaff', { query })).status, JSON.stringify(query)).toBe(400);
    expect((await ask('listProductsForStaff', { query: { text: '.*(' } })).status).toBe(200);
  });
});
