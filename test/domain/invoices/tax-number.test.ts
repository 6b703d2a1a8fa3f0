import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { taxNumberOf } from '../../../functions/domain/invoices/tax-number.ts';

/** Credit codes of large companies, as public registers and their own sites have them. */
const published = [
  '91110000802100433B',
  '9144030071526726XG',
  '91330100799655058B',
  '914403001922038216',
  '91110302562134916R',
];

describe('a tax number', () => {
  it.each(published)('%s is a credit code', (number) => {
    expect(taxNumberOf(number)).toEqual({ ok: true, value: { number, kind: 'credit_code' } });
  });

  it('is read as it is pasted', () => {
    for (const text of [' 9111 0000 8021 0043 3b ', '９１１１００００８０２１００４３３Ｂ', '91110000-802100433-B'])
      expect(taxNumberOf(text)).toMatchObject({ value: { number: '91110000802100433B' } });
  });

  it.each([
    // The region and the organisation code inside two of the credit codes above.
    ['110000802100433', 'organisation'],
    ['44030071526726X', 'organisation'],
    // GB 11643-1999, its own example.
    ['11010519491231002X', 'person'],
    ['440524188001010014', 'person'],
    ['11010519491231002X01', 'person'],
    ['110105491231002', 'person'],
    ['11010549123100200', 'person'],
  ])('%s is one of %s', (number, kind) => {
    expect(taxNumberOf(number)).toEqual({ ok: true, value: { number, kind } });
  });

  it.each([
    ['', 'tax_number_length'],
    ['9111000080210043', 'tax_number_length'],
    ['91110000802100433A', 'tax_number_check'],
    ['110105194912310021', 'tax_number_check'],
    ['110105194913310029', 'tax_number_check'],
    ['110000802100434', 'tax_number_check'],
    ['11010549133100200', 'tax_number_check'],
    ['11010519491231002X0A', 'tax_number_check'],
    ['9111000080210043税务', 'tax_number_characters'],
    ['91110000802100IO3B', 'tax_number_characters'],
  ])('%s is none: %s', (text, code) => {
    expect(taxNumberOf(text)).toEqual({ ok: false, refusal: { code, meant: null } });
  });

  it('is refused with what was meant where letters were taken for digits', () => {
    expect(taxNumberOf('9lll0000802100433B'.replaceAll('l', 'I'))).toEqual({
      ok: false,
      refusal: { code: 'tax_number_check', meant: '91110000802100433B' },
    });
    expect(taxNumberOf('9111OOOO8O21OO433B')).toMatchObject({ refusal: { meant: '91110000802100433B' } });
  });

  it('with one sign mistyped is never the credit code it was', () => {
    const sign = fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY');
    fc.assert(
      fc.property(fc.constantFrom(...published), fc.nat(17), sign, (number, at, other) => {
        const mistyped = number.slice(0, at) + other + number.slice(at + 1);
        const read = taxNumberOf(mistyped);
        return mistyped === number || !read.ok || read.value.kind !== 'credit_code';
      }),
      { numRuns: 10_000 },
    );
  });
});
