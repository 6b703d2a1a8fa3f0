import { lookAlikesTable } from './look-alikes-table.ts';

const alike = new Map<string, string>();
for (const line of lookAlikesTable.trim().split('\n')) {
  const [char = '', ...others] = line;
  for (const other of others) {
    alike.set(char, (alike.get(char) ?? '') + other);
    alike.set(other, (alike.get(other) ?? '') + char);
  }
}

/** Whether two characters are written alike, as 未 and 末, 抱 and 袍. */
export const looksLike = (a: string, b: string): boolean => alike.get(a)?.includes(b) ?? false;
