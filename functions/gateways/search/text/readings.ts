import { readingsTable } from './readings-table.ts';

const readings = new Map<string, string[]>();
const rows = readingsTable
  .trim()
  .split('\n')
  .map((row) => row.split(' '));
for (const column of [1, 2]) {
  for (const row of rows) {
    const syllable = row[0] ?? '';
    for (const char of row[column] ?? '') {
      const held = readings.get(char);
      if (held) held.push(syllable);
      else readings.set(char, [syllable]);
    }
  }
}

const none: readonly string[] = [];

/** The toneless readings of a character, likeliest first; none outside GB 2312. ü is written u. */
export const readingsOf = (char: string): readonly string[] => readings.get(char) ?? none;
