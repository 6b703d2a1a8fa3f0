import { describe, expect, it } from 'vitest';
import { combinationsOf, rowsFor } from '../../../../web/admin/editor/combos.ts';
import { emptyCells, type OptionForm, type RowForm } from '../../../../web/admin/editor/form.ts';

const option = (code: string, ...values: string[]): OptionForm => ({
  code,
  name: { zh: code, en: code },
  values: values.map((value) => ({ code: value, name: { zh: value, en: value }, swatch: '' })),
});

const row = (chosen: Record<string, string>, cells: Partial<RowForm['cells']> = {}): RowForm => ({
  chosen,
  made: true,
  cells: { ...emptyCells, ...cells },
});

const skus = (rows: readonly RowForm[]): string[] => rows.map(({ cells }) => cells.sku);

describe('the rows of the options', () => {
  it('are all combinations, the last option changing fastest', () => {
    expect(combinationsOf([])).toEqual([{}]);
    expect(combinationsOf([option('colour', 'red', 'blue'), option('size', 's', 'm')])).toEqual([
      { colour: 'red', size: 's' },
      { colour: 'red', size: 'm' },
      { colour: 'blue', size: 's' },
      { colour: 'blue', size: 'm' },
    ]);
    expect(combinationsOf([option('colour', 'red'), option('size')])).toEqual([{ colour: 'red' }]);
  });

  it('keep what was typed of a combination that stays, wherever it goes', () => {
    const before = [
      row({ colour: 'red' }, { sku: 'R', price: '10' }),
      row({ colour: 'blue' }, { sku: 'B', price: '20' }),
    ];
    expect(skus(rowsFor([option('colour', 'blue', 'red')], before))).toEqual(['B', 'R']);
  });

  it('hand a SKU to the first value of a new option, and price and weight to all', () => {
    const before = [row({ colour: 'red' }, { sku: 'R', price: '10', weight: '200', barcode: '12345670' })];
    const after = rowsFor([option('colour', 'red'), option('size', 's', 'm')], before);
    expect(skus(after)).toEqual(['R', '']);
    expect(after.map(({ cells }) => [cells.price, cells.weight, cells.barcode])).toEqual([
      ['10', '200', '12345670'],
      ['10', '200', ''],
    ]);
  });

  it('go on from the first of each when an option is taken away', () => {
    const before = [
      row({ colour: 'red', size: 's' }, { sku: 'RS' }),
      row({ colour: 'red', size: 'm' }, { sku: 'RM' }),
      row({ colour: 'blue', size: 's' }, { sku: 'BS' }),
    ];
    expect(skus(rowsFor([option('colour', 'red', 'blue')], before))).toEqual(['RS', 'BS']);
  });

  it('give a new colour the price of the same size in another', () => {
    const before = [
      row({ colour: 'red', size: 's' }, { sku: 'RS', price: '10' }),
      row({ colour: 'red', size: 'm' }, { sku: 'RM', price: '12' }),
    ];
    const after = rowsFor([option('colour', 'red', 'blue'), option('size', 's', 'm')], before);
    expect(after.map(({ cells }) => cells.price)).toEqual(['10', '12', '10', '12']);
    expect(skus(after)).toEqual(['RS', 'RM', '', '']);
  });

  it('leave out again what was not sold', () => {
    const before = [row({ colour: 'red' }), { ...row({ colour: 'blue' }), made: false }];
    expect(rowsFor([option('colour', 'red', 'blue')], before).map(({ made }) => made)).toEqual([true, false]);
  });
});
