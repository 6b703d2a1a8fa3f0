import type { AttributeRow } from '../../../contracts/catalogue/attribute-schema.ts';
import type { Category } from '../../../contracts/catalogue/category.ts';
import type { Product, ProductCard } from '../../../contracts/catalogue/product.ts';
import type { ColourFamily } from '../../../contracts/search/colour-family.ts';
import type { Bilingual } from '../../../contracts/values/locale.ts';
import { attributeWordsOf } from './attribute-words.ts';
import { colourFamilyOf, colourWords } from './colours.ts';
import { attributeTexts, type FacetAttribute, facetAttributes } from './facet-attributes.ts';

/** What part of a product a text comes from; how much each counts is told in ranking.ts. */
export type FieldKind =
  | 'name'
  | 'model'
  | 'category'
  | 'root'
  | 'brand'
  | 'tag'
  | 'attribute'
  | 'implied'
  | 'option'
  | 'summary'
  | 'specification';

export interface Field {
  readonly kind: FieldKind;
  readonly text: string;
}

/** What the filters of a search look at. */
export interface Facets {
  /** Slugs of the leaf and of its root. */
  readonly category: string;
  readonly root: string;
  /** See {@link brandValue}. */
  readonly brand: string;
  readonly gender: Product['attributes']['gender'] | null;
  readonly ageGroup: Product['attributes']['ageGroup'] | null;
  readonly season: NonNullable<Product['attributes']['season']>;
  readonly colours: readonly ColourFamily[];
  readonly attributes: readonly FacetAttribute[];
}

/** What a search answers with: ready to show, and kept by every adapter as it is. */
export interface Listing {
  readonly id: string;
  readonly card: ProductCard;
  /** Every SKU, in the product's order. */
  readonly skus: readonly string[];
  readonly model: string;
  readonly facets: Facets;
  /** Which part of its variants can be bought now, 0 to 1. */
  readonly stocked: number;
  readonly labels: { readonly category: Bilingual; readonly root: Bilingual };
}

/** A product as a search index takes it, neutral of the index. */
export interface SearchDocument {
  readonly listing: Listing;
  /** Grows with every change of the product or its stock; an older document never replaces a newer one. */
  readonly version: number;
  readonly fields: readonly Field[];
}

/** One product as it should be found from now on, or not at all. `version` grows with every change of the product or its stock. */
export type SearchChange =
  | { readonly kind: 'present'; readonly document: SearchDocument }
  | { readonly kind: 'absent'; readonly id: string; readonly version: number };

/**
 * One number of a product's version and its stock's (see stores/README.md): every change of the product counts more than any movement
 * of stock, whose versions a removed SKU takes along.
 */
export const documentVersion = (product: number, stock: number): number =>
  product * 2 ** 31 + Math.min(stock, 2 ** 31 - 1);

/** The product's part of a document's version. */
export const productVersionOf = (version: number): number => Math.floor(version / 2 ** 31);

/** A brand in an address and a filter: its English name in lower case, or its Chinese name where that has no letters. */
export const brandValue = (brand: Bilingual): string =>
  brand.en
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '') || brand.zh;

const both = (kind: FieldKind, text: Bilingual): Field[] => [
  { kind, text: text.zh },
  { kind, text: text.en },
];

type Option = Product['options'][number];
const isColour = ({ code }: Option, { swatch }: Option['values'][number]): boolean =>
  swatch !== undefined || /colou?r/.test(code);

const optionFields = ({ options }: Product): Field[] =>
  options.flatMap((option) =>
    option.values.flatMap((value) => [
      ...both('option', value.name),
      ...(isColour(option, value)
        ? colourWords(value.name.zh, value.swatch).map((text): Field => ({ kind: 'option', text }))
        : []),
    ]),
  );

const coloursOf = ({ options }: Product): ColourFamily[] => [
  ...new Set(
    options.flatMap((option) =>
      option.values.flatMap((value) =>
        isColour(option, value) ? (colourFamilyOf(value.name.zh, value.swatch) ?? []) : [],
      ),
    ),
  ),
];

const unknown = (slug: string) => ({ slug, name: { zh: slug, en: slug } });

const placeOf = (slug: string, tree: readonly Category[]) => {
  const root = tree.find((r) => r.slug === slug || r.children.some((leaf) => leaf.slug === slug));
  return {
    root: root ?? unknown(slug),
    leaf: root?.children.find((leaf) => leaf.slug === slug) ?? root ?? unknown(slug),
  };
};

const fieldsOf = (product: Product, leaf: Bilingual, root: Bilingual, rows: readonly AttributeRow[]): Field[] => {
  const words = attributeWordsOf(product.attributes);
  return [
    ...both('name', product.name),
    ...both('brand', product.brand),
    { kind: 'model', text: product.model },
    ...both('category', leaf),
    ...both('root', root),
    ...product.tags.flatMap((tag) => both('tag', tag)),
    ...words.told.map((text): Field => ({ kind: 'attribute', text })),
    ...attributeTexts(product.attributes, rows).flatMap((text) => both('attribute', text)),
    ...words.implied.map((text): Field => ({ kind: 'implied', text })),
    ...optionFields(product),
    ...both('summary', product.summary),
    ...product.specification.flatMap(({ value }) => both('specification', value)),
  ];
};

/** What a document needs to know besides the product. */
export interface Around {
  /** Made from the product and its stock, so it carries price and availability. */
  readonly card: ProductCard;
  readonly tree: readonly Category[];
  /** Grows with every change, see {@link documentVersion}. */
  readonly version: number;
  /** Units that can be bought now, by SKU; without it all are there as far as the card says so. */
  readonly stock?: readonly { readonly sku: string; readonly available: number }[];
  /** The attribute schema of its category. */
  readonly rows?: readonly AttributeRow[];
}

const stockedOf = ({ variants }: Product, { card, stock }: Around): number => {
  if (!stock) return card.available ? 1 : 0;
  const there = new Set(stock.filter((s) => s.available > 0).map((s) => s.sku));
  return Math.round((variants.filter((v) => there.has(v.sku)).length / variants.length) * 100) / 100;
};

/**
 * The search document of a product on the shelf. Descriptions are left out: they are prose, and what they mention in passing is not
 * what a shopper is looking for.
 */
export const documentOf = (product: Product, around: Around): SearchDocument => {
  const { card, tree, version, rows = [] } = around;
  const { root, leaf } = placeOf(product.category, tree);
  const { gender = null, ageGroup = null, season = [] } = product.attributes;
  return {
    listing: {
      id: product.id,
      card,
      skus: product.variants.map((v) => v.sku),
      model: product.model,
      facets: {
        ...{ category: leaf.slug, root: root.slug, brand: brandValue(product.brand), gender, ageGroup, season },
        colours: coloursOf(product),
        attributes: facetAttributes(product.attributes, rows),
      },
      stocked: stockedOf(product, around),
      labels: { category: leaf.name, root: root.name },
    },
    version,
    fields: fieldsOf(product, leaf.name, root.name, rows).filter((f) => f.text.trim() !== ''),
  };
};
