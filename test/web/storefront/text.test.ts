import { describe, expect, test } from 'vitest';
import { text as en } from '../../../web/storefront/text/en.ts';
import { shellText as shellEn } from '../../../web/storefront/text/shell.en.ts';
import { shellText as shellZh } from '../../../web/storefront/text/shell.zh-CN.ts';
import { text as zh } from '../../../web/storefront/text/zh-CN.ts';

type Said = readonly [path: string, words: string];

/** Every sentence of a dictionary; those made to measure are made with samples. */
const saidBy = (part: unknown, path = ''): Said[] => {
  if (typeof part === 'string') return [[path, part]];
  if (typeof part === 'function') return [[path, String(part('X', 'Y', 3))]];
  return Object.entries(part ?? {}).flatMap(([key, value]) => saidBy(value, `${path}/${key}`));
};

describe.each([
  ['pages', zh, en],
  ['shells', shellZh, shellEn],
])('the dictionaries of the %s', (_, chinese, english) => {
  const [inChinese, inEnglish] = [saidBy(chinese), saidBy(english)];

  test('have the same keys and leave nothing unsaid', () => {
    expect(inEnglish.map(([path]) => path)).toEqual(inChinese.map(([path]) => path));
    for (const [path, words] of [...inChinese, ...inEnglish]) expect(words.trim(), path).not.toBe('');
  });

  test('keep to the voice: no exclamation, no shouting, no oops', () => {
    for (const [path, words] of [...inChinese, ...inEnglish])
      expect(words, path).not.toMatch(/[!！]|爆款|热卖|顶级|哎呀|oops/i);
  });

  test('English holds no Chinese but the name of that language', () => {
    for (const [path, words] of inEnglish)
      if (path !== '/otherLanguage') expect(words, path).not.toMatch(/\p{Script=Han}/u);
  });

  test('Chinese uses full-width marks between its words, and curly quotes', () => {
    for (const [path, words] of inChinese) {
      expect(words, path).not.toMatch(/\p{Script=Han}[,;:?]|"/u);
    }
  });

  test('English keeps buttons short', () => {
    const buttons = [
      'addToCart',
      'buy',
      'toCart',
      'clearAll',
      'filter',
      'cancelNo',
      'again',
      'retry',
      'undo',
      'removeAll',
    ];
    for (const [path, words] of inEnglish)
      if (buttons.includes(path.split('/').at(-1) ?? ''))
        expect(words.length, `${path}: ${words}`).toBeLessThanOrEqual(16);
  });
});
