import type { Listing } from '../../../domain/search/document.ts';
import type { Entry, IndexFacts } from './build-index.ts';
import type { Numbers } from './packing.ts';

/** Codes of the enumerated facets; 0 is none. */
export const genders = ['', 'women', 'men', 'unisex'] as const;
export const ageGroups = ['', 'adult', 'teen', 'child', 'baby', 'senior'] as const;
export const seasons = ['spring', 'summer', 'autumn', 'winter', 'all'] as const;

/** Gives each distinct value a number, in order of appearance. */
class Numbering {
  readonly values: string[] = [];
  readonly #numbers = new Map<string, number>();

  of(value: string): number {
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    this.#numbers.set(value, this.values.length);
    return this.values.push(value) - 1;
  }
}

/** What filters, facets and sorting look at: one number a product, so that ten thousand are looked at in no time. */
export const columnsOf = (listings: readonly Listing[], entries: readonly Entry[]) => {
  const [category, root, brand] = [new Numbering(), new Numbering(), new Numbering()];
  const rootOfCategory: number[] = [];
  const labels: Record<string, { zh: string; en: string }> = {};
  for (const { facets, labels: own, card } of listings) {
    rootOfCategory[category.of(facets.category)] = root.of(facets.root);
    labels[`category:${facets.category}`] = own.category;
    labels[`root:${facets.root}`] = own.root;
    labels[`brand:${facets.brand}`] = card.brand;
  }
  const u16 = (of: (l: Listing) => number) => Uint16Array.from(listings, of);
  const u32 = (of: (l: Listing) => number) => Uint32Array.from(listings, (l) => Math.min(0xffffffff, of(l)));
  const u8 = (of: (l: Listing) => number) => Uint8Array.from(listings, of);
  const arrays: Record<string, Numbers> = {
    category: u16((l) => category.of(l.facets.category)),
    brand: u16((l) => brand.of(l.facets.brand)),
    rootOfCategory: Uint16Array.from(rootOfCategory),
    gender: u8((l) => Math.max(0, genders.indexOf(l.facets.gender ?? ''))),
    ageGroup: u8((l) => Math.max(0, ageGroups.indexOf(l.facets.ageGroup ?? ''))),
    season: u8((l) => l.facets.season.reduce((bits, s) => bits | (1 << seasons.indexOf(s)), 0)),
    available: u8((l) => (l.card.available ? 1 : 0)),
    price: u32((l) => l.card.price.minor),
    sales: u32((l) => l.card.salesCount),
    listedAt: u32((l) => Math.max(0, Math.floor(Date.parse(l.card.listedAt) / 1000))),
    version: Float64Array.from(entries, (e) => e.version),
  };
  const values: IndexFacts['values'] = { category: category.values, root: root.values, brand: brand.values };
  return { arrays, values, labels };
};
