import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import type { RouteRow } from '../../contracts/route-row.ts';
import { fileOfRoute, routes } from '../../contracts/routes.ts';
import { entries } from '../../tools/build/entries.ts';
import { root } from './cruise.ts';

const sources = globSync('{contracts,functions,lib,bin,local,web,tools,test}/**/*.{ts,tsx}', { cwd: root }).filter(
  (file) => !file.includes('node_modules'),
);
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');
const linesOf = (file: string): number => textOf(file).split('\n').length - 1;
const longerThan = (most: number, files: readonly string[]): string[] =>
  files.flatMap((file) => (linesOf(file) > most ? [`${file}: ${linesOf(file)} lines`] : []));

test('there are sources to look at', () => {
  expect(sources.length).toBeGreaterThan(100);
});

test('files are named in kebab case', () => {
  const odd = sources.filter(
    (file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.(v\d+|test|spec|config|d))?\.tsx?$/.test(localeless(file)),
  );
  expect(odd).toEqual([]);
});

/** A dictionary has a BCP 47 tag in its name. */
const localeless = (file: string): string =>
  basename(file)
    .replace(/zh-CN(?=\.tsx?$)/, 'en')
    .replace('.en.', '.');

test('no file is named by a word that says nothing', () => {
  const empty = /(^|-)(services?|managers?|helpers?|utils?|common|misc)(-|$)|^(data|infos?)$/;
  const stem = (file: string): string => basename(file).replace(/\..*$/, '');
  // About the `data` of an event, which is what EventBridge calls the part that is not `meta`.
  expect(sources.filter((f) => empty.test(stem(f)) && f !== 'contracts/events/data.ts')).toEqual([]);
});

test('no file has grown past what one can hold in mind', () => {
  const written = sources.filter((file) => !textOf(file).startsWith('// Made by tools/'));
  const long = longerThan(250, written);
  if (long.length > 0) console.warn(`longer than 250 lines:\n  ${long.join('\n  ')}`);
  expect(longerThan(400, written)).toEqual([]);
});

test('the stack only composes', () => {
  expect(longerThan(80, ['lib/shop-stack.ts'])).toEqual([]);
});

test('every row of the tables has its handler, and every route its contract', () => {
  const contracts = Object.entries<RouteRow>(routes).map(
    ([name, { area }]) => `contracts/${area}/${fileOfRoute(name)}.ts`,
  );
  expect([...entries.map((e) => e.file), ...contracts].filter((file) => !existsSync(join(root, file)))).toEqual([]);
});

test('every handler is the one of a row', () => {
  const known = new Set(entries.map((e) => e.file));
  const handlers = sources.filter((file) => /^functions\/(http|consumers|schedules)\//.test(file));
  expect(handlers.filter((file) => !known.has(file))).toEqual([]);
});
