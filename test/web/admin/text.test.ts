import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { text as en } from '../../../web/admin/text/en.ts';
import { text as zh } from '../../../web/admin/text/zh-CN.ts';

type Words = { readonly [key: string]: Words | string | ((...of: never[]) => string) };

const leaves = (words: Words, path: string[] = []): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) => {
    const at = [...path, key];
    if (typeof value === 'object') return leaves(value, at);
    return [[at.join('.'), typeof value === 'string' ? value : String(value)]];
  });

const chinese = leaves(zh);
const english = leaves(en);

test('both languages say the same things', () => {
  expect(english.map(([key]) => key).toSorted()).toEqual(chinese.map(([key]) => key).toSorted());
});

test('nothing is left untranslated', () => {
  const cjk = /[\u3400-\u9fff、，。：；！？“”（）]/;
  const own = (key: string): boolean => key === 'language.switchTo';
  // Curly quotes are English too.
  const strange = english.filter(([key, words]) => !own(key) && cjk.test(words.replaceAll(/[“”]/g, '')));
  expect(strange).toEqual([]);
  const brands = /^(English|EMS|SKU|n => `\$\{n\}`|\(variant, column\) => `\$\{variant\} \$\{column\}`)$/;
  expect(chinese.filter(([, words]) => !cjk.test(words) && words !== '' && !brands.test(words))).toEqual([]);
});

test('every word is said somewhere', () => {
  const root = resolve(import.meta.dirname, '../../../web/admin');
  const sources = globSync('**/*.{ts,tsx}', { cwd: root })
    .filter((file) => !file.startsWith('text/'))
    .map((file) => readFileSync(resolve(root, file), 'utf8'))
    .join('\n');
  // Keys that are codes of a contract are looked up by the code, so the table they are in must be.
  const said = (key: string): boolean => {
    const [name = '', table = ''] = key.split('.').toReversed();
    return new RegExp(`\\b${name}\\b`).test(sources) || sources.includes(`.${table}[`);
  };
  expect(chinese.map(([key]) => key).filter((key) => !said(key))).toEqual([]);
});
