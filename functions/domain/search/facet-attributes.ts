import type { AttributeRow } from '../../../contracts/catalogue/attribute-schema.ts';
import type { Attributes, AttributeValue } from '../../../contracts/catalogue/product.ts';
import type { Bilingual } from '../../../contracts/values/locale.ts';
import { attributeOf } from '../catalogue/attributes.ts';

/** One attribute that shoppers may filter by, as one product has it. */
export interface FacetAttribute {
  readonly key: string;
  readonly name: Bilingual;
  readonly values: readonly { readonly value: string; readonly label: Bilingual }[];
}

const filteredOtherwise: ReadonlySet<string> = new Set(['gender', 'ageGroup', 'season', 'colour']);
const yes: Bilingual = { zh: '是', en: 'Yes' };

const isText = (value: AttributeValue): value is Bilingual => typeof value === 'object' && !Array.isArray(value);

/** A text as a value in an address. */
const valueOfText = ({ zh }: Bilingual): string => zh.replaceAll(/[,;:]/g, ' ').trim();

const valuesOf = (row: AttributeRow, value: AttributeValue): FacetAttribute['values'] => {
  if (typeof value === 'boolean') return value ? [{ value: 'yes', label: yes }] : [];
  if (typeof value === 'number') {
    const text = row.unit === undefined ? String(value) : `${value} ${row.unit}`;
    return [{ value: String(value), label: { zh: text, en: text } }];
  }
  if (isText(value)) return [{ value: valueOfText(value), label: value }];
  const codes = Array.isArray(value) ? value : [value];
  return codes.map((code) => ({
    value: code,
    label: row.values.find((v) => v.value === code)?.label ?? { zh: code, en: code },
  }));
};

/** The attributes of a product that its category's schema offers as facets, besides those that every shop has. */
export const facetAttributes = (attributes: Attributes, rows: readonly AttributeRow[]): FacetAttribute[] =>
  rows.flatMap((row) => {
    const value = attributeOf(attributes, row.key);
    if (!row.facet || value === undefined || filteredOtherwise.has(row.key)) return [];
    const values = valuesOf(row, value);
    return values.length === 0 ? [] : [{ key: row.key, name: row.name, values }];
  });

/** What a shopper may type of the attributes that a category adds of its own. */
export const attributeTexts = (attributes: Attributes, rows: readonly AttributeRow[]): Bilingual[] =>
  rows.flatMap((row) => {
    const value = attributes.more?.[row.key];
    if (value === undefined) return [];
    if (typeof value === 'boolean') return value ? [row.name] : [];
    return valuesOf(row, value).map((v) => v.label);
  });
