import type { AttributeRow } from '../../../contracts/catalogue/attribute-schema.ts';
import type { putAttributeSchema } from '../../../contracts/catalogue/put-attribute-schema.ts';
import type { SentBody } from '../../../contracts/contract.ts';
import type { BuiltInAttribute } from '../../../contracts/values/built-in-attributes.ts';
import { codeOf, freeCode } from '../editor/codes.ts';
import { valuesTyped } from '../editor/known-values.ts';
import type { Both } from '../parts/both.ts';
import type { Text } from '../text/zh-CN.ts';

export const types = ['enum', 'multi', 'number', 'text', 'bool'] as const satisfies readonly AttributeRow['type'][];
export type AttributeType = (typeof types)[number];

export interface RowForm {
  readonly key: string;
  readonly name: Both;
  readonly type: AttributeType;
  readonly unit: string;
  readonly values: readonly { readonly value: string; readonly label: Both }[];
  readonly facet: boolean;
  readonly required: boolean;
}

export const rowOf = ({ unit = '', ...row }: AttributeRow): RowForm => ({ ...row, unit });

const isFound = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');
const bothIn = (value: unknown): Both =>
  isFound(value) ? { zh: textIn(value.zh), en: textIn(value.en) } : { zh: '', en: '' };

/** A draft read back from this device; null where it is none. */
export const readRows = (json: unknown): readonly RowForm[] | null =>
  Array.isArray(json)
    ? json.filter(isFound).map((row) => ({
        key: textIn(row.key),
        name: bothIn(row.name),
        type: types.find((type) => type === row.type) ?? 'enum',
        unit: textIn(row.unit),
        values: (Array.isArray(row.values) ? row.values : [])
          .filter(isFound)
          .map(({ value, label }) => ({ value: textIn(value), label: bothIn(label) })),
        facet: row.facet === true,
        required: row.required === true,
      }))
    : null;

type SentRow = SentBody<typeof putAttributeSchema>['own'][number];

const trimmed = ({ zh, en }: Both): Both => ({ zh: zh.trim(), en: en.trim() });
export const hasValues = (type: AttributeType): boolean => type === 'enum' || type === 'multi';

export const sentRow = ({ key, name, type, unit, values, facet, required }: RowForm): SentRow => ({
  key,
  name: trimmed(name),
  type,
  ...(type === 'number' && unit.trim() !== '' ? { unit: unit.trim() } : {}),
  values: hasValues(type) ? values.map(({ value, label }) => ({ value, label: trimmed(label) })) : [],
  facet,
  required,
});

/** `neckline` from “Neckline”, `sleeveLength` from “Sleeve length”; always one that is not taken. */
export const keyFrom = (name: string, taken: readonly string[]): string => {
  const [first = '', ...rest] = codeOf(name).split('-');
  const joined = first + rest.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('');
  const wanted = /^[a-z]/.test(joined) ? joined.slice(0, 38) : `attribute${joined}`.slice(0, 38);
  if (!taken.includes(wanted)) return wanted;
  for (let n = 2; ; n += 1) if (!taken.includes(`${wanted}${n}`)) return `${wanted}${n}`;
};

/** A row with the values added that were typed, its codes made from them. */
export const withRowValues = (row: RowForm, typed: string): RowForm => {
  const values = [...row.values];
  for (const part of valuesTyped(typed)) {
    if (values.some(({ label }) => label.zh === part || label.en === part)) continue;
    const en = /^[\x20-\x7e]+$/.test(part) ? part : '';
    const taken = values.map(({ value }) => value);
    values.push({ value: freeCode(en, 'value', taken), label: { zh: part, en } });
  }
  return { ...row, values };
};

interface Known {
  readonly type: AttributeType;
  readonly name: Both;
  readonly values: readonly (readonly [value: string, zh: string, en: string])[];
}

/** Attributes that every shop knows, with what their values are usually called. Types and values of the first three are fixed. */
export const knownAttributes: Readonly<Record<BuiltInAttribute, Known>> = {
  gender: {
    type: 'enum',
    name: { zh: '性别', en: 'Gender' },
    values: [
      ['women', '女', 'Women'],
      ['men', '男', 'Men'],
      ['unisex', '男女通用', 'Unisex'],
    ],
  },
  ageGroup: {
    type: 'enum',
    name: { zh: '适用人群', en: 'Age group' },
    values: [
      ['adult', '成人', 'Adults'],
      ['teen', '青少年', 'Teens'],
      ['child', '儿童', 'Children'],
      ['baby', '婴幼儿', 'Babies'],
      ['senior', '老人', 'Seniors'],
    ],
  },
  season: {
    type: 'multi',
    name: { zh: '季节', en: 'Season' },
    values: [
      ['spring', '春', 'Spring'],
      ['summer', '夏', 'Summer'],
      ['autumn', '秋', 'Autumn'],
      ['winter', '冬', 'Winter'],
      ['all', '四季', 'All year'],
    ],
  },
  style: { type: 'multi', name: { zh: '风格', en: 'Style' }, values: [] },
  material: { type: 'text', name: { zh: '材质', en: 'Material' }, values: [] },
};

/** Whether the shop fixes what values an attribute takes. */
export const isFixed = (key: string): boolean => key === 'gender' || key === 'ageGroup' || key === 'season';

export const knownRow = (key: BuiltInAttribute): RowForm => {
  const { type, name, values } = knownAttributes[key];
  return {
    key,
    name,
    type,
    unit: '',
    values: values.map(([value, zh, en]) => ({ value, label: { zh, en } })),
    facet: true,
    required: false,
  };
};

export const newRow = (): RowForm => ({
  key: '',
  name: { zh: '', en: '' },
  type: 'enum',
  unit: '',
  values: [],
  facet: true,
  required: false,
});

const bothMissing = (at: string, { zh, en }: Both, message: string): [string, string][] => [
  ...(zh.trim() === '' ? [[`${at}/zh`, message] as [string, string]] : []),
  ...(en.trim() === '' ? [[`${at}/en`, message] as [string, string]] : []),
];

/** What has to be mended before a schema is sent, by pointer into its body. */
export const schemaWrong = (rows: readonly RowForm[], words: Text['schema']): ReadonlyMap<string, string> =>
  new Map(
    rows.flatMap((row, n) => {
      const at = `#/own/${n}`;
      const keyWrong = !/^[a-z][a-zA-Z0-9]{0,39}$/.test(row.key);
      const twice = rows.some((other, i) => i < n && other.key === row.key);
      return [
        ...(keyWrong ? [[`${at}/key`, words.keyWrong] as [string, string]] : []),
        ...(!keyWrong && twice ? [[`${at}/key`, words.keyTwice] as [string, string]] : []),
        ...bothMissing(`${at}/name`, row.name, words.missing),
        ...(row.type === 'enum' && row.values.length === 0
          ? [[`${at}/values`, words.valuesMissing] as [string, string]]
          : []),
        ...row.values.flatMap(({ label }, v) =>
          hasValues(row.type) ? bothMissing(`${at}/values/${v}/label`, label, words.missing) : [],
        ),
      ];
    }),
  );
