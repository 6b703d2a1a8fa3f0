import { describe, expect, it, test } from 'vitest';
import { reordered } from '../../../web/admin/categories/order.ts';
import {
  keyFrom,
  knownRow,
  newRow,
  readRows,
  schemaWrong,
  sentRow,
  withRowValues,
} from '../../../web/admin/categories/schema-form.ts';
import { matching } from '../../../web/admin/labels/use-labels.ts';
import { text } from '../../../web/admin/text/zh-CN.ts';

const name = (zh: string, en = zh) => ({ zh, en });
const tree = [
  { slug: 'a', name: name('甲'), tint: 'home', children: ['a1', 'a2'].map((slug) => ({ slug, name: name(slug) })) },
  { slug: 'b', name: name('乙'), tint: 'food', children: [] },
];

describe('the order of categories', () => {
  it('changes on one level, and names every category once', () => {
    expect(reordered(tree, 'b', -1)).toEqual([
      { slug: 'b', children: [] },
      { slug: 'a', children: ['a1', 'a2'] },
    ]);
    expect(reordered(tree, 'a2', -1)[0]).toEqual({ slug: 'a', children: ['a2', 'a1'] });
    expect(reordered(tree, 'a1', -1)[0]).toEqual({ slug: 'a', children: ['a1', 'a2'] });
  });
});

describe('the attributes of a category', () => {
  it('have keys made of their English name', () => {
    expect(keyFrom('Sleeve length', [])).toBe('sleeveLength');
    expect(keyFrom('Neckline', ['neckline'])).toBe('neckline2');
    expect(keyFrom('5G bands', [])).toMatch(/^[a-z][a-zA-Z0-9]+$/);
    expect(keyFrom('领型', [])).toMatch(/^[a-z][a-zA-Z0-9]*$/);
  });

  it('take values several at once, each once', () => {
    const row = withRowValues(newRow(), '圆领、V-neck、圆领');
    expect(row.values).toEqual([
      { value: 'value-1', label: { zh: '圆领', en: '' } },
      { value: 'v-neck', label: { zh: 'V-neck', en: 'V-neck' } },
    ]);
  });

  it('are sent without what their type does not have', () => {
    const row = { ...withRowValues(newRow(), 'A'), key: 'size', name: name('尺', 'Size'), unit: 'cm' };
    expect(sentRow({ ...row, type: 'number' })).toMatchObject({ unit: 'cm', values: [] });
    expect('unit' in sentRow({ ...row, type: 'enum' })).toBe(false);
  });

  it('are told what is wrong at their place', () => {
    const twice = [knownRow('gender'), { ...knownRow('gender'), name: name('', '') }];
    expect([...schemaWrong(twice, text.schema)].map(([at]) => at)).toEqual([
      '#/own/1/key',
      '#/own/1/name/zh',
      '#/own/1/name/en',
    ]);
    expect(schemaWrong([{ ...newRow(), key: 'neck', name: name('领') }], text.schema).get('#/own/0/values')).toBe(
      text.schema.valuesMissing,
    );
    expect(schemaWrong([knownRow('season')], text.schema).size).toBe(0);
  });
});

test('brands are found in either language', () => {
  const brands = [
    { key: 'shanye', name: name('山野', 'Shanye') },
    { key: 'feise', name: name('绯色', 'Feise') },
  ];
  expect(matching(brands, ' SHAN ').map(({ key }) => key)).toEqual(['shanye']);
  expect(matching(brands, '色').map(({ key }) => key)).toEqual(['feise']);
  expect(matching(brands, '')).toHaveLength(2);
});

describe('a draft of attributes', () => {
  it('comes back as it was left, and is none where it is something else', () => {
    const rows = [knownRow('season'), { ...newRow(), key: 'weight', type: 'number' as const, unit: 'g' }];
    expect(readRows(JSON.parse(JSON.stringify(rows)))).toEqual(rows);
    expect(readRows([{ type: 'odd', values: 'x' }])).toEqual([{ ...newRow(), facet: false }]);
    expect(readRows({})).toBe(null);
  });
});
