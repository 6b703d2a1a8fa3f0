import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cny } from '../../../contracts/values/money.ts';
import {
  choose,
  chosenText,
  firstChosen,
  pictureOf,
  stateOf,
  variantOf,
} from '../../../web/storefront/pages/variants.ts';
import type { ProductView } from '../../../web/storefront/product-view.ts';

const option = (code: string, values: readonly string[]) => ({
  code,
  name: code,
  values: values.map((value) => ({ code: value, name: value.toUpperCase() })),
});

/** `red s 0` is a red one in s of which none is left. */
const productOf = (lines: readonly string[]): ProductView => ({
  handle: 'dress',
  category: 'dresses',
  brand: 'B',
  name: 'B dress',
  summary: '',
  tint: 'clothing',
  model: '',
  material: null,
  description: [],
  searchTitle: null,
  searchText: null,
  specification: [],
  options: [option('colour', ['red', 'blue', 'green']), option('size', ['s', 'm', 'l'])],
  variants: lines.map((line) => {
    const [colour = '', size = '', available = '0'] = line.split(' ');
    return { sku: `${colour}-${size}`, options: { colour, size }, price: cny(100), available: Number(available) };
  }),
  pictures: [
    { name: 'red', alt: '', of: { option: 'colour', value: 'red' } },
    { name: 'blue', alt: '', of: { option: 'colour', value: 'blue' } },
  ],
  returnable: true,
});

const dress = productOf(['red s 0', 'red m 3', 'blue m 2', 'blue l 0']);
const [colour, size] = dress.options;
if (!colour || !size) throw new Error('the product has two options');

describe('choosing a variant', () => {
  test('begins with the first that can be bought, or with the one of the address', () => {
    expect(firstChosen(dress, null)).toEqual({ colour: 'red', size: 'm' });
    expect(firstChosen(dress, 'blue-l')).toEqual({ colour: 'blue', size: 'l' });
    expect(firstChosen(dress, 'no-such')).toEqual({ colour: 'red', size: 'm' });
  });

  test('tells sold out from never made', () => {
    const red = { colour: 'red', size: 'm' };
    expect(stateOf(dress, red, size, 's')).toBe('gone');
    expect(stateOf(dress, red, size, 'm')).toBe('free');
    expect(stateOf(dress, red, size, 'l')).toBe('never');
    expect(stateOf(dress, red, colour, 'blue')).toBe('free');
    expect(stateOf(dress, red, colour, 'green')).toBe('never');
    // Blue is sold out in l and not in m: the size says so, the colour stays free.
    expect(stateOf(dress, { colour: 'blue', size: 'l' }, colour, 'blue')).toBe('free');
    expect(stateOf(dress, { colour: 'blue', size: 'm' }, size, 'l')).toBe('gone');
    expect(stateOf(productOf(['red m 0', 'blue m 1']), { colour: 'blue', size: 'm' }, colour, 'red')).toBe('gone');
  });

  test('keeps the size where the new colour has it, else takes one that can be bought', () => {
    expect(choose(dress, { colour: 'red', size: 'm' }, colour, 'blue')).toEqual({ colour: 'blue', size: 'm' });
    expect(choose(dress, { colour: 'red', size: 's' }, colour, 'blue')).toEqual({ colour: 'blue', size: 'm' });
  });

  test('shows the picture of the colour and says the values in order', () => {
    expect(pictureOf(dress, { colour: 'blue', size: 'm' })).toBe(1);
    expect(pictureOf(dress, { colour: 'green', size: 'm' })).toBe(0);
    expect(chosenText(dress, { size: 'm', colour: 'blue' }, '，')).toBe('BLUE，M');
  });

  test('whatever is chosen of what can be, there is such a variant', () => {
    const line = fc.tuple(fc.constantFrom('red', 'blue', 'green'), fc.constantFrom('s', 'm', 'l'), fc.nat(2));
    const lines = fc.uniqueArray(line, { minLength: 1, selector: ([c, s]) => `${c}${s}` });
    const steps = fc.array(fc.tuple(fc.nat(1), fc.nat(2)), { maxLength: 12 });
    fc.assert(
      fc.property(lines, steps, (made, taken) => {
        const product = productOf(made.map((l) => l.join(' ')));
        let chosen = firstChosen(product, null);
        for (const [which, value] of taken) {
          const asked = product.options[which];
          const code = asked?.values[value]?.code;
          if (!asked || code === undefined || stateOf(product, chosen, asked, code) === 'never') continue;
          chosen = choose(product, chosen, asked, code);
          expect(chosen[asked.code]).toBe(code);
          expect(variantOf(product, chosen)).toBeDefined();
        }
      }),
    );
  });
});
