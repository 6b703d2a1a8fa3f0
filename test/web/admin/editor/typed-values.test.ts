import { describe, expect, it } from 'vitest';
import { addOption, recoded, withOption } from '../../../../web/admin/editor/change-options.ts';
import { codeOf, freeCode } from '../../../../web/admin/editor/codes.ts';
import { blankForm } from '../../../../web/admin/editor/form.ts';
import { moveBy } from '../../../../web/admin/editor/grid-keys.ts';
import { commonOptions, valuesTyped, withValues } from '../../../../web/admin/editor/known-values.ts';
import { moved } from '../../../../web/admin/editor/lists.ts';
import { fieldTime, instantOf, timesWrong } from '../../../../web/admin/editor/shelf-time.ts';

describe('codes', () => {
  it.each([
    ['Belted linen dress', 'belted-linen-dress'],
    ["Girls' café T-shirt", 'girls-cafe-t-shirt'],
    ['  --  ', ''],
    ['连衣裙', ''],
  ])('%s is %s', (text, code) => expect(codeOf(text)).toBe(code));
  it('are never taken twice', () => {
    expect(freeCode('Red', 'value', ['red', 'red-2'])).toBe('red-3');
    expect(freeCode('', 'value', ['value-1'])).toBe('value-2');
  });
});

describe('values of an option', () => {
  const colour = { ...commonOptions[0], values: [] };
  it('come several at once', () => {
    expect(valuesTyped('S、M，L;XL\nXXL、S')).toEqual(['S', 'M', 'L', 'XL', 'XXL']);
    expect(valuesTyped('Light grey')).toEqual(['Light grey']);
  });
  it('bring their English name and dot where they are known', () => {
    const { values } = withValues(colour, '藏青、卡其、雾霾');
    expect(values.map(({ code, name }) => [code, name.en])).toEqual([
      ['navy', 'Navy'],
      ['khaki', 'Khaki'],
      ['value-1', ''],
    ]);
    expect(values[0]?.swatch).toMatch(/^#[0-9a-f]{6}$/);
    expect(withValues(colour, 'Navy').values[0]?.name).toEqual({ zh: '藏青', en: 'Navy' });
  });
  it('are the same in both languages where they are letters and figures', () => {
    expect(withValues({ ...commonOptions[1], values: [] }, 'XL、500 ml').values.map(({ name }) => name)).toEqual([
      { zh: 'XL', en: 'XL' },
      { zh: '500 ml', en: '500 ml' },
    ]);
  });
  it('get a telling code once their English name is typed, and rows and pictures follow', () => {
    const begun = withOption(addOption(blankForm, commonOptions[0]), 0, (o) => withValues(o, '雾霾'));
    const named = withOption(begun, 0, (o) => ({
      ...o,
      values: o.values.map((v) => ({ ...v, name: { zh: '雾霾', en: 'Haze' } })),
    }));
    const pictured = {
      ...named,
      pictures: [{ name: 'u', alt: { zh: '', en: '' }, option: 'colour', value: 'value-1' }],
    };
    const after = recoded(pictured, 0, 0, new Set());
    expect(after.options[0]?.values[0]?.code).toBe('haze');
    expect(after.rows.map(({ chosen }) => chosen)).toEqual([{ colour: 'haze' }]);
    expect(after.pictures[0]?.value).toBe('haze');
    // one that shoppers may have in a link stays
    expect(recoded(pictured, 0, 0, new Set(['colour/value-1']))).toBe(pictured);
  });
  it('take their pictures along only while they are there', () => {
    const form = withOption(addOption(blankForm, commonOptions[0]), 0, (o) => withValues(o, '红色、蓝色'));
    const pictured = { ...form, pictures: [{ name: 'u', alt: { zh: '', en: '' }, option: 'colour', value: 'blue' }] };
    const gone = withOption(pictured, 0, (o) => ({ ...o, values: o.values.slice(0, 1) }));
    expect(gone.pictures[0]).toMatchObject({ option: '', value: '' });
  });
});

describe('the keys of the grid', () => {
  const grid = { columns: 3, rows: [0, 2, 3] };
  const inside = { atStart: false, atEnd: false };
  it('go up and down over rows that are sold', () => {
    expect(moveBy('ArrowDown', false, { row: 0, column: 1 }, grid, inside)).toEqual({ row: 2, column: 1 });
    expect(moveBy('Enter', false, { row: 2, column: 1 }, grid, inside)).toEqual({ row: 3, column: 1 });
    expect(moveBy('Enter', true, { row: 2, column: 1 }, grid, inside)).toEqual({ row: 0, column: 1 });
    expect(moveBy('ArrowUp', false, { row: 0, column: 1 }, grid, inside)).toBe(null);
  });
  it('leave a cell sideways at its edge only', () => {
    expect(moveBy('ArrowRight', false, { row: 0, column: 1 }, grid, inside)).toBe(null);
    expect(moveBy('ArrowRight', false, { row: 0, column: 1 }, grid, { atStart: false, atEnd: true })).toEqual({
      row: 0,
      column: 2,
    });
    expect(moveBy('ArrowLeft', false, { row: 0, column: 0 }, grid, { atStart: true, atEnd: false })).toBe(null);
  });
});

describe('times for the shelf', () => {
  const now = Date.parse('2026-11-25T02:00:00.000Z');
  it('are Beijing time', () => {
    expect(instantOf('2026-11-26T09:30')).toBe('2026-11-26T01:30:00.000Z');
    expect(fieldTime('2026-11-26T01:30:00.000Z')).toBe('2026-11-26T09:30');
    expect(instantOf('')).toBe(null);
    expect(fieldTime(undefined)).toBe('');
  });
  it('are told to be wrong before the shop is asked', () => {
    expect(timesWrong({ on: '', off: '' }, now)).toEqual({ on: 'timeMissing' });
    expect(timesWrong({ on: '2026-11-25T09:59', off: '' }, now)).toEqual({ on: 'timePast' });
    expect(timesWrong({ on: '2026-11-25T10:01', off: '' }, now)).toEqual({});
    expect(timesWrong({ on: '2026-11-26T10:00', off: '2026-11-26T10:00' }, now)).toEqual({ off: 'timeOrder' });
    expect(timesWrong({ on: null, off: '' }, now)).toEqual({ off: 'timeMissing' });
  });
});

describe('moving in a list', () => {
  it('takes one out and puts it in, no further than the ends', () => {
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
    expect(moved(['a', 'b', 'c'], 0, 9)).toEqual(['b', 'c', 'a']);
    expect(moved(['a'], 3, 0)).toEqual(['a']);
  });
});
