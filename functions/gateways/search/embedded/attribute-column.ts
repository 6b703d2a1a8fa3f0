import type { Places } from './build-index.ts';
import type { Entry } from './entries.ts';
import type { Numbering } from './numbering.ts';
import type { PackedIndex } from './packed-index.ts';
import type { Numbers } from './packing.ts';

/** One value of one attribute, as the index numbers it. */
export const attributeValue = (key: string, value: string): string => `${key}:${value}`;

/** Which attribute values each product has: numbers of all products in a row, and where those of each end. */
export const mergeAttributes = (
  base: PackedIndex | null,
  { ofOld }: Places,
  added: readonly Entry[],
  numbers: Numbering,
): Record<string, Numbers> => {
  const parts: (readonly number[] | Uint16Array)[] = [];
  ofOld.forEach((place, doc) => {
    if (place >= 0) parts.push(base?.attributesOf(doc) ?? []);
  });
  for (const { listing } of added)
    parts.push(
      listing.facets.attributes.flatMap(({ key, values }) =>
        values.map(({ value }) => numbers.of(attributeValue(key, value))),
      ),
    );
  const ends = new Uint32Array(parts.length);
  let end = 0;
  parts.forEach((part, at) => {
    end += part.length;
    ends[at] = end;
  });
  const all = new Uint16Array(end);
  let from = 0;
  for (const part of parts) {
    all.set(part, from);
    from += part.length;
  }
  return { attributeEnds: ends, attributeValues: all };
};
