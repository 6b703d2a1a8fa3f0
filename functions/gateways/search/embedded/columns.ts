import { colourFamilies } from '../../../domain/search/colours.ts';
import type { Listing } from '../../../domain/search/document.ts';
import { mergeAttributes } from './attribute-column.ts';
import type { IndexFacts, Places } from './build-index.ts';
import type { Entry } from './entries.ts';
import { Numbering } from './numbering.ts';
import type { PackedIndex } from './packed-index.ts';
import type { Numbers } from './packing.ts';

/** Codes of the enumerated facets; 0 is none. */
export const genders = ['', 'women', 'men', 'unisex'] as const;
export const ageGroups = ['', 'adult', 'teen', 'child', 'baby', 'senior'] as const;
export const seasons = ['spring', 'summer', 'autumn', 'winter', 'all'] as const;

interface Numberings {
  readonly category: Numbering;
  readonly root: Numbering;
  readonly brand: Numbering;
}

type Column = (entry: Entry, numberings: Numberings) => number;
const card =
  (of: (card: Listing['card']) => number): Column =>
  ({ listing }) =>
    Math.min(0xffffffff, Math.max(0, of(listing.card)));

/** One number a product for what filters, facets and sorting look at, so that ten thousand are looked at in no time. */
const columns = {
  category: { kind: Uint16Array, of: ({ listing }, n) => n.category.of(listing.facets.category) },
  brand: { kind: Uint16Array, of: ({ listing }, n) => n.brand.of(listing.facets.brand) },
  gender: { kind: Uint8Array, of: ({ listing }) => Math.max(0, genders.indexOf(listing.facets.gender ?? '')) },
  ageGroup: { kind: Uint8Array, of: ({ listing }) => Math.max(0, ageGroups.indexOf(listing.facets.ageGroup ?? '')) },
  season: {
    kind: Uint8Array,
    of: ({ listing }) => listing.facets.season.reduce((bits, s) => bits | (1 << seasons.indexOf(s)), 0),
  },
  colours: {
    kind: Uint16Array,
    of: ({ listing }) => listing.facets.colours.reduce((bits, c) => bits | (1 << colourFamilies.indexOf(c)), 0),
  },
  stock: { kind: Uint8Array, of: ({ listing }) => Math.round(listing.stocked * 255) },
  available: { kind: Uint8Array, of: card((c) => (c.available ? 1 : 0)) },
  price: { kind: Uint32Array, of: card((c) => c.price.minor) },
  sales: { kind: Uint32Array, of: card((c) => c.salesCount) },
  listedAt: { kind: Uint32Array, of: card((c) => Math.floor(Date.parse(c.listedAt) / 1000)) },
  print: { kind: Uint32Array, of: (entry) => entry.print },
  version: { kind: Float64Array, of: (entry) => entry.version },
} as const satisfies Record<string, { kind: unknown; of: Column }>;

type ColumnName = keyof typeof columns;
const columnNames = Object.keys(columns) as ColumnName[];

export interface MergedColumns {
  readonly columns: Readonly<Record<string, Numbers>>;
  readonly values: IndexFacts['values'];
  readonly labels: IndexFacts['labels'];
}

/** Names of values that no product has any more stay: their numbers are in use for others' order, and they are counted as none. */
export const mergeColumns = (
  base: PackedIndex | null,
  { ofOld, kept }: Places,
  added: readonly Entry[],
): MergedColumns => {
  const known = base?.facts.values;
  const numberings = {
    category: new Numbering(known?.category),
    root: new Numbering(known?.root),
    brand: new Numbering(known?.brand),
  };
  const attribute = new Numbering(known?.attribute);
  const merged: Record<string, Numbers> = {};
  for (const name of columnNames) {
    const { kind, of } = columns[name];
    const all = new kind(kept + added.length);
    const old = base?.columns[name];
    for (let doc = 0; old && doc < ofOld.length; doc++) {
      const place = ofOld[doc] ?? -1;
      if (place >= 0) all[place] = old[doc] ?? 0;
    }
    added.forEach((entry, at) => {
      all[kept + at] = of(entry, numberings);
    });
    merged[name] = all;
  }
  const attributes = mergeAttributes(base, { ofOld, kept }, added, attribute);
  const rootOfCategory = [...(base?.columns.rootOfCategory ?? [])];
  const labels: Record<string, { zh: string; en: string }> = { ...base?.facts.labels };
  for (const { listing } of added) {
    const { facets, labels: own } = listing;
    rootOfCategory[numberings.category.of(facets.category)] = numberings.root.of(facets.root);
    labels[`category:${facets.category}`] = own.category;
    labels[`root:${facets.root}`] = own.root;
    labels[`brand:${facets.brand}`] = listing.card.brand;
    for (const { key, name, values } of facets.attributes) {
      labels[`attribute:${key}`] = name;
      for (const { value, label } of values) labels[`attribute:${key}:${value}`] = label;
    }
  }
  const { category, root, brand } = numberings;
  return {
    columns: { ...merged, ...attributes, rootOfCategory: Uint16Array.from(rootOfCategory) },
    values: { category: category.values, root: root.values, brand: brand.values, attribute: attribute.values },
    labels,
  };
};
