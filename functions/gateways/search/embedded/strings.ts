import type { Numbers, Unpacked } from './packing.ts';

/** Many strings in one: text, and where each ends in UTF-16 units. Strings are cut out when asked for. */
export interface Strings {
  readonly length: number;
  at(index: number): string;
}

export const packStrings = (name: string, strings: readonly string[]): Record<string, Numbers> => {
  const ends = new Uint32Array(strings.length);
  let end = 0;
  strings.forEach((s, i) => {
    end += s.length;
    ends[i] = end;
  });
  return { [`${name}Text`]: new TextEncoder().encode(strings.join('')), [`${name}Ends`]: ends };
};

export const unpackStrings = (from: Unpacked<unknown>, name: string): Strings => {
  const text = new TextDecoder().decode(from.u8(`${name}Text`));
  const ends = from.u32(`${name}Ends`);
  return { length: ends.length, at: (i) => text.slice(i > 0 ? ends[i - 1] : 0, ends[i]) };
};

/** The first place in sorted strings whose string is not before `wanted`. */
export const placeIn = (strings: Strings, wanted: string): number => {
  let low = 0;
  let high = strings.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (strings.at(middle) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** FNV-1a over UTF-16 units, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/). Only for looking up: readers check what they find. */
export const hash32 = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
};

/**
 * Pairs of hash and number, sorted by hash, as two arrays: the old ones with their numbers as they are now (-1: gone), and new ones.
 */
export const mergePairs = (
  name: string,
  old: Pairs | undefined,
  ofOld: Int32Array,
  fresh: readonly (readonly [hash: number, value: number])[],
): Record<string, Numbers> => {
  const oldHashes = old?.hashes ?? new Uint32Array(0);
  // hash * 2^21 + value stays a safe integer, and numbers sort without a comparator.
  const news = Float64Array.from(fresh, ([hash, value]) => hash * 0x200000 + value).sort();
  const hashes = new Uint32Array(oldHashes.length + news.length);
  const values = new Uint32Array(oldHashes.length + news.length);
  let end = 0;
  let at = 0;
  const addUpTo = (limit: number): void => {
    for (; at < news.length && (news[at] ?? 0) < limit; at++, end++) {
      hashes[end] = Math.floor((news[at] ?? 0) / 0x200000);
      values[end] = (news[at] ?? 0) % 0x200000;
    }
  };
  for (let i = 0; i < oldHashes.length; i++) {
    const value = ofOld[old?.values[i] ?? 0] ?? -1;
    if (value < 0) continue;
    const hash = oldHashes[i] ?? 0;
    addUpTo(hash * 0x200000 + value);
    hashes[end] = hash;
    values[end] = value;
    end++;
  }
  addUpTo(Number.POSITIVE_INFINITY);
  return { [`${name}Hashes`]: hashes.slice(0, end), [`${name}Values`]: values.slice(0, end) };
};

export interface Pairs {
  readonly hashes: Uint32Array;
  readonly values: Uint32Array;
}

/** Values filed under a hash, each once. */
export const valuesAt = ({ hashes, values }: Pairs, hash: number): number[] => {
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hashes[middle] ?? 0) < hash) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (; hashes[low] === hash; low++) {
    const value = values[low] ?? 0;
    if (found[found.length - 1] !== value) found.push(value);
  }
  return found;
};
