import type { AttributeRow } from '../../../contracts/catalogue/attribute-schema.ts';
import type { Attributes, AttributeValue } from '../../../contracts/catalogue/product.ts';
import type { Issue } from '../../../contracts/problems.ts';
import { builtInAttributes, isBuiltIn } from '../../../contracts/values/built-in-attributes.ts';

/** What a product says of an attribute, wherever it is kept: five are fields of their own. */
export const attributeOf = (attributes: Attributes, key: string): AttributeValue | undefined =>
  isBuiltIn(key) ? attributes[key] : attributes.more?.[key];

const wrong = (pointer: string, message: string): Issue => ({ pointer, message });

/** Where the attribute stands in the product. */
const pointerOf = (key: string): string => `#/attributes/${isBuiltIn(key) ? key : `more/${key}`}`;

const offers = (row: AttributeRow, value: unknown): boolean => row.values.some((v) => v.value === value);

const fits = (row: AttributeRow, value: AttributeValue): boolean => {
  switch (row.type) {
    case 'enum':
      return offers(row, value);
    case 'multi':
      return Array.isArray(value) && value.every((one) => offers(row, one));
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'bool':
      return typeof value === 'boolean';
    case 'text':
      return typeof value === 'object' && !Array.isArray(value);
  }
};

const isEmpty = (value: AttributeValue | undefined): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 0);

/**
 * What does not fit the schema of the product's category. The five built-in ones are let be where the schema has no row for them: what a
 * shop had before it kept schemas stays valid. `required` counts only for what shoppers see.
 */
export const attributeProblems = (attributes: Attributes, rows: readonly AttributeRow[], shown: boolean): Issue[] => {
  const known = new Set(rows.map((r) => r.key));
  const strange = Object.keys(attributes.more ?? {}).filter((key) => !known.has(key) || isBuiltIn(key));
  return [
    ...rows.flatMap((row) => {
      const value = attributeOf(attributes, row.key);
      if (isEmpty(value)) return shown && row.required ? [wrong(pointerOf(row.key), 'required')] : [];
      return value === undefined || fits(row, value) ? [] : [wrong(pointerOf(row.key), 'attribute_wrong')];
    }),
    ...strange.map((key) => wrong(`#/attributes/more/${key}`, 'no_such_attribute')),
  ];
};

const takesValues = (row: AttributeRow): boolean => row.type === 'enum' || row.type === 'multi';

const fixedProblems = (row: AttributeRow, at: number): Issue[] => {
  if (!isBuiltIn(row.key)) return [];
  const { type, values } = builtInAttributes[row.key];
  const fixed: readonly string[] | null = values;
  const fit = row.type === type && (fixed === null || row.values.every((v) => fixed.includes(v.value)));
  return fit ? [] : [wrong(`#/own/${at}/values`, 'values_fixed')];
};

/** What is wrong with a category's own rows, given those of the category above. */
export const schemaProblems = (own: readonly AttributeRow[], inherited: readonly AttributeRow[]): Issue[] =>
  own.flatMap((row, at) => [
    ...(own.findIndex((r) => r.key === row.key) < at ? [wrong(`#/own/${at}/key`, 'code_twice')] : []),
    ...(inherited.some((r) => r.key === row.key) ? [wrong(`#/own/${at}/key`, 'attribute_inherited')] : []),
    ...(takesValues(row) && row.values.length === 0 ? [wrong(`#/own/${at}/values`, 'values_missing')] : []),
    ...row.values.flatMap((v, n) =>
      row.values.findIndex((w) => w.value === v.value) < n
        ? [wrong(`#/own/${at}/values/${n}/value`, 'code_twice')]
        : [],
    ),
    ...fixedProblems(row, at),
  ]);
