import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amountOf,
  amountText,
  fillColumn,
  fillDown,
  gramsOf,
  pasteInto,
  settled,
  sheetOf,
} from '../../../../web/admin/editor/cells.ts';
import { emptyCells, type RowForm } from '../../../../web/admin/editor/form.ts';
import { fillSkus, patternFor, skuOf } from '../../../../web/admin/editor/sku-pattern.ts';

const row = (cells: Partial<RowForm['cells']> = {}, made = true, chosen: RowForm['chosen'] = {}): RowForm => ({
  chosen,
  made,
  cells: { ...emptyCells, ...cells },
});
const prices = (rows: readonly RowForm[]): string[] => rows.map(({ cells }) => cells.price);

describe('amounts as typed', () => {
  it.each([
    ['129', 12_900],
    ['129.5', 12_950],
    ['0.29', 29],
    ['¥1,299.00', 129_900],
    ['１２９。５', 12_950],
    [' 39.90 元', 3990],
    ['5.', 500],
  ])('%s is %i fen', (typed, minor) => expect(amountOf(typed)).toEqual({ ok: true, minor }));

  it.each(['', 'abc', '1.234', '-5', '1e3', '10000000', '.5'])('%s is none', (typed) =>
    expect(amountOf(typed)).toEqual({ ok: false }),
  );

  it('come back from their text to the fen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), (minor) => {
        expect(amountOf(amountText(minor))).toEqual({ ok: true, minor });
      }),
    );
  });
});

describe('weights as typed', () => {
  it.each([
    ['260', 260],
    ['260g', 260],
    ['0.9kg', 900],
    ['1.25 公斤', 1250],
    ['２００克', 200],
  ])('%s is %i grams', (typed, grams) => expect(gramsOf(typed)).toBe(grams));
  it.each(['', '0', '1.5', '0.0001kg', '-3', '2000kg'])('%s is none', (typed) => expect(gramsOf(typed)).toBe(null));
});

describe('filling', () => {
  it('leaves alone what is there, or replaces all, and never a row that is not sold', () => {
    const rows = [row({ price: '1.00' }), row(), row({ price: '3.00' }, false)];
    expect(prices(fillColumn(rows, 'price', '9', 'empty'))).toEqual(['1.00', '9.00', '3.00']);
    expect(prices(fillColumn(rows, 'price', '9', 'all'))).toEqual(['9.00', '9.00', '3.00']);
  });

  it('takes a cell down to the end', () => {
    expect(prices(fillDown([row({ price: '1' }), row({ price: '2' }), row(), row({}, false)], 1, 'price'))).toEqual([
      '1',
      '2',
      '2.00',
      '',
    ]);
  });

  it('settles a cell once it is left', () => {
    expect(settled('price', '129.5')).toBe('129.50');
    expect(settled('price', '12x')).toBe('12x');
    expect(settled('sku', ' ab-１ ')).toBe('AB-1');
    expect(settled('weight', '0.9kg')).toBe('900');
  });
});

describe('pasting from a spreadsheet', () => {
  it('reads lines and tabs, with the end of line a sheet puts last', () => {
    expect(sheetOf('1\t2\r\n"3"\t4\r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it('goes down over the rows sold and right over the columns, and counts what does not fit', () => {
    const rows = [row(), row({}, false), row()];
    const laid = pasteInto(rows, { row: 0, column: 'price' }, sheetOf('10\t20\n30\t40\n50\t60'));
    expect(laid.rows.map(({ cells }) => [cells.price, cells.listPrice])).toEqual([
      ['10.00', '20.00'],
      ['', ''],
      ['30.00', '40.00'],
    ]);
    expect([laid.pasted, laid.left]).toEqual([4, 2]);
    const atEdge = pasteInto(rows, { row: 2, column: 'barcode' }, sheetOf('12345670\t1'));
    expect([atEdge.rows[2]?.cells.barcode, atEdge.left]).toEqual(['12345670', 1]);
  });
});

describe('SKUs by a pattern', () => {
  const options = [
    { code: 'colour', name: { zh: '颜色', en: 'Colour' }, values: [] },
    { code: 'size', name: { zh: '尺码', en: 'Size' }, values: [] },
  ];
  it('begin with the model and name every option', () => {
    expect(patternFor('dr 2601', options)).toBe('DR-2601-{colour}-{size}');
    expect(patternFor('', [])).toBe('SKU');
  });
  it('put in the codes of the values', () => {
    const one = row({}, true, { colour: 'rust', size: 'x-l' });
    expect(skuOf('DR-2601-{colour}-{size}', one)).toBe('DR-2601-RUST-X-L');
    expect(skuOf('a b/{none}-', one)).toBe('A-B');
    expect(skuOf(`${'X'.repeat(60)}-{size}`, one)).toHaveLength(48);
  });
  it('leave the SKUs that are there', () => {
    const rows = [row({ sku: 'OLD' }, true, { colour: 'red' }), row({}, true, { colour: 'blue' })];
    expect(fillSkus(rows, 'N-{colour}', 'empty').map(({ cells }) => cells.sku)).toEqual(['OLD', 'N-BLUE']);
    expect(fillSkus(rows, 'N-{colour}', 'all').map(({ cells }) => cells.sku)).toEqual(['N-RED', 'N-BLUE']);
  });
});
