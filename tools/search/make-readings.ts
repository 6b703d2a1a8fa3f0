import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pinyin } from 'pinyin-pro';

/**
 * Makes functions/gateways/search/text/readings-table.ts: the toneless readings of the 6,763 characters of GB 2312 from pinyin-pro's dictionary.
 * A search needs no more, and a bundle with this table is 300 KB smaller than one with the dictionary.
 */
// Third readings are of names and classics (食 yi), and would let unlike words sound alike.
const mostReadings = 2;

const gb2312 = (): string[] => {
  const decode = new TextDecoder('gb2312');
  const chars: string[] = [];
  for (let row = 0xb0; row <= 0xf7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) chars.push(decode.decode(Uint8Array.of(row, cell)));
  return chars.filter((c) => /^\p{Script=Han}$/u.test(c));
};

const readingsOf = (char: string): string[] => {
  const found = pinyin(char, { multiple: true, toneType: 'none', type: 'array', v: true });
  return [...new Set(found.map((r) => r.replaceAll('v', 'u')))]
    .filter((r) => /^[a-z]+$/.test(r))
    .slice(0, mostReadings);
};

/** One line a syllable: `syllable first-readings further-readings`. */
export const makeReadings = (): string => {
  const table = new Map<string, [first: string, further: string]>();
  for (const char of gb2312())
    readingsOf(char).forEach((reading, rank) => {
      const row = table.get(reading) ?? ['', ''];
      row[rank === 0 ? 0 : 1] += char;
      table.set(reading, row);
    });
  const rows = [...table]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([s, [first, further]]) => `${s} ${first} ${further}`.trimEnd());
  return [
    '// Made by tools/search/make-readings.ts from the dictionary of pinyin-pro (MIT, Copyright (c) 2020 zh-lx). Do not edit.',
    '/** Lines of `syllable characters characters-with-this-as-a-further-reading`. */',
    'export const readingsTable = `',
    ...rows,
    '`;',
    '',
  ].join('\n');
};

export const readingsFile = resolve(import.meta.dirname, '../../functions/gateways/search/text/readings-table.ts');

if (import.meta.main) await writeFile(readingsFile, makeReadings());
