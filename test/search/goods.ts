import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod/mini';
import type { AttributeRow } from '../../contracts/catalogue/attribute-schema.ts';
import { type Category, category } from '../../contracts/catalogue/category.ts';
import { type ProductImport, productImport } from '../../contracts/catalogue/product.ts';
import type { ProductId } from '../../contracts/values/id.ts';
import { cny } from '../../contracts/values/money.ts';
import { cardOf } from '../../functions/domain/catalogue/card.ts';
import { importedProduct } from '../../functions/domain/catalogue/imported-product.ts';
import { documentOf, type SearchDocument } from '../../functions/domain/search/document.ts';
import { generatedCard, generatedCategories, generatedProduct } from '../../tools/bench/generated-catalogue.ts';
import { sku } from '../support/shop.ts';

const demo = resolve(import.meta.dirname, '../../local/demo');
const both = (zh: string, en: string) => ({ zh, en });

export const idOf = (n: number): ProductId => `prd_${String(n).padStart(26, '0')}` as ProductId;

interface Placed {
  readonly n: number;
  readonly tree: readonly Category[];
  readonly version: number;
  readonly rows?: readonly AttributeRow[] | undefined;
}

const documentOfLine = (line: ProductImport, { n, tree, version, rows = [] }: Placed): SearchDocument => {
  const kept = importedProduct(line, null, { id: idOf(n), at: line.listedAt });
  if (!kept) throw new Error(`${line.handle} makes no product`);
  const { product } = kept;
  const stock = line.variants.map((v) => ({
    sku: v.sku,
    available: Object.values(v.stock).reduce((sum, units) => sum + units, 0),
  }));
  return documentOf(product, { card: cardOf(product, stock), tree, version, stock, rows });
};

/** The catalogue the shop is shown with: what shoppers' queries are tried on. */
export const demoDocuments = (): SearchDocument[] => {
  const tree = z.array(category).parse(JSON.parse(readFileSync(resolve(demo, 'categories.json'), 'utf8')));
  const lines = readFileSync(resolve(demo, 'catalogue.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line, n) => documentOfLine(productImport.parse(JSON.parse(line)), { n, tree, version: 1 }));
};

/** Ten thousand products of every kind, always the same. */
export const generatedDocuments = (count = 10_000): SearchDocument[] =>
  Array.from({ length: count }, (_, n) => {
    const product = generatedProduct(n);
    return documentOf(product, { card: generatedCard(product), tree: generatedCategories, version: 1 });
  });

/** Words a demo product is known by: its names, tags, category and description's first line. */
export const wordsOf = (document: SearchDocument): string =>
  document.fields
    .filter(({ kind }) => kind === 'name' || kind === 'tag' || kind === 'category')
    .map(({ text }) => text)
    .join('\n')
    .toLowerCase();

const tree: readonly Category[] = [
  {
    slug: 'clothing',
    name: both('服饰', 'Clothing'),
    tint: 'clothing',
    children: [
      { slug: 'dresses', name: both('连衣裙', 'Dresses') },
      { slug: 'coats', name: both('外套', 'Coats') },
    ],
  },
  {
    slug: 'home',
    name: both('家居', 'Home'),
    tint: 'home',
    children: [{ slug: 'cups', name: both('杯壶', 'Cups') }],
  },
];

export interface Good {
  readonly n: number;
  readonly name: readonly [zh: string, en: string];
  readonly brand?: readonly [zh: string, en: string];
  readonly category?: string;
  readonly fen?: number;
  readonly sales?: number;
  readonly units?: number;
  readonly listedAt?: string;
  readonly version?: number;
  readonly summary?: string;
  readonly attributes?: ProductImport['attributes'];
  /** The schema of its category. */
  readonly rows?: readonly AttributeRow[];
  /** A variant of each, of which so many as `units` says are there. */
  readonly colours?: readonly (readonly [zh: string, units: number])[];
}

/** A product made to measure for one rule. */
export const good = (wanted: Good): SearchDocument => {
  const { n, name, brand = ['山野', 'Shanye'], category: leaf = 'dresses', fen = 10_000 } = wanted;
  const colours = wanted.colours ?? [['', wanted.units ?? 5] as const];
  const line = productImport.parse({
    handle: `good-${n}`,
    category: leaf,
    brand: both(...brand),
    model: `MD-${1000 + n}`,
    name: both(...name),
    summary: both(wanted.summary ?? '一件', 'One'),
    description: both('一件商品。', 'A product.'),
    tags: [],
    attributes: wanted.attributes ?? {},
    specification: [],
    options:
      colours.length === 1
        ? []
        : [
            {
              code: 'colour',
              name: both('颜色', 'Colour'),
              values: colours.map(([zh], at) => ({ code: `c${at}`, name: both(zh, zh) })),
            },
          ],
    variants: colours.map(([, units], at) => ({
      sku: sku(`SKU-${1000 + n}-${'ABCDEFGH'[at]}`),
      options: colours.length === 1 ? {} : { colour: `c${at}` },
      price: cny(fen),
      weightGrams: 100,
      stock: { hangzhou: units },
    })),
    pictures: [{ name: 'home-mug-white', alt: both('图', 'Picture') }],
    returnable: true,
    salesCount: wanted.sales ?? 10,
    listedAt: wanted.listedAt ?? '2026-05-01T00:00:00.000Z',
  });
  return documentOfLine(line, { n, tree, version: wanted.version ?? 1, rows: wanted.rows });
};
