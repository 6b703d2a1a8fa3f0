import { h } from 'preact';
import { describe, expect, test } from 'vitest';
import { cny } from '../../../contracts/values/money.ts';
import { Frame } from '../../../web/storefront/frame/frame.tsx';
import { OrderLines, OrderPanel } from '../../../web/storefront/shell/checkout-order.tsx';
import { Arrival } from '../../../web/storefront/shell/checkout-parts.tsx';
import { SetbackNote } from '../../../web/storefront/shell/checkout-setback.tsx';
import type { Checkout, Setback } from '../../../web/storefront/shell/use-checkout.ts';
import type { QuotedLine } from '../../../web/storefront/shell/use-quote.ts';
import { shown } from './shown.ts';

const line = {
  sku: 'MUG-1',
  productHandle: 'mug',
  name: { zh: '马克杯', en: 'Mug' },
  optionText: { zh: '', en: '' },
  picture: { name: 'mug', alt: { zh: '', en: '' } },
  quantity: 2,
  unitPrice: cny(5_990),
} as unknown as QuotedLine;
const short = (...available: number[]): Setback => ({
  kind: 'short',
  lines: available.map((left) => ({ sku: 'MUG-1', wanted: 2, available: left })),
});
const note = (setback: Setback, source: string): string =>
  shown(h(SetbackNote, { checkout: {} as Checkout, setback, source, lines: [line] }));

describe('checkout', () => {
  test('says what each line comes to', () => {
    expect(shown(h(OrderLines, { lines: [line] }))).toContain('119.80');
    expect(shown(h(OrderLines, { lines: [{ ...line, quantity: 1 }] }))).not.toContain('119.80');
  });

  test('offers to adjust where something is left, and other goods where nothing is', () => {
    expect(note(short(1), 'MUG-1')).toContain('按现有库存调整');
    const soldOut = note(short(0), 'MUG-1');
    expect(soldOut).toContain('已售完');
    expect(soldOut).not.toContain('按现有库存调整');
    expect(soldOut).toContain('href="/p/mug?sku=MUG-1"');
    expect(note(short(0), 'cart')).toContain('按现有库存调整');
  });

  test('asks no ¥0 and keeps no stock where nothing of it can be had', () => {
    const panel = { lines: [line], busy: false, settling: false, label: '重新核对库存' };
    const html = shown(h(OrderPanel, { ...panel, totals: null }));
    expect(html).not.toMatch(/应付|库存为您保留/);
    const totals = { goods: cny(11_980), freight: cny(0), total: cny(11_980) };
    expect(shown(h(OrderPanel, { ...panel, totals }))).toMatch(/应付.*库存为您保留 30 分钟/s);
  });

  test('names no day and no freight before it knows where to', () => {
    const arrival = { arrivesOn: '2026-11-27', freight: cny(0) };
    expect(shown(h(Arrival, { ...arrival, known: false }))).not.toMatch(/送到|免运费/);
    expect(shown(h(Arrival, { ...arrival, known: true }))).toMatch(/前送到.*免运费/s);
  });
});

test('the other language is offered at the foot of every page, paying too', () => {
  const head = { kind: 'bare', aside: { href: '/orders/1', label: '稍后再付' } } as const;
  expect(shown(h(Frame, { head, children: null }))).toContain('href="/en/" lang="en"');
});
