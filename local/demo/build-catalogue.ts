import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { attributeRow } from '../../contracts/catalogue/attribute-schema.ts';
import { category } from '../../contracts/catalogue/category.ts';
import { pictureWidths } from '../../contracts/catalogue/picture-widths.ts';
import { type ProductImport, productImport } from '../../contracts/catalogue/product.ts';
import { assemble } from './assemble.ts';
import { leaves } from './products.ts';
import type { DemoProduct } from './shape.ts';

const here = (path: string) => new URL(path, import.meta.url);

/** The categories file, checked. */
export const demoCategories = () => z.array(category).parse(JSON.parse(readFileSync(here('categories.json'), 'utf8')));

/** The attributes of the categories' products, by slug; checked. */
export const demoAttributes = () =>
  z.record(z.string(), z.array(attributeRow)).parse(JSON.parse(readFileSync(here('attributes.json'), 'utf8')));

const refuseRepeats = (what: string, values: readonly string[]): void => {
  const seen = new Set<string>();
  for (const value of values) {
    if (seen.has(value)) throw new Error(`${what} ${value} is used twice`);
    seen.add(value);
  }
};

const refuseMissingPictures = (product: ProductImport): void => {
  for (const { name } of product.pictures)
    for (const width of pictureWidths)
      for (const type of ['avif', 'webp'])
        if (!existsSync(here(`pictures/${name}-${width}.${type}`)))
          throw new Error(`${product.handle}: no picture ${name}-${width}.${type}`);
};

/** Not every picture is rendered yet: what has none is left out, and colours without one. */
const pictured = (source: DemoProduct): DemoProduct[] => {
  const model = typeof source.pictures === 'string' ? source.pictures : source.pictures.model;
  const rendered = (code: string) => existsSync(here(`pictures/${model}-${code}-800.webp`));
  if (typeof source.pictures !== 'string') return source.pictures.codes.every(rendered) ? [source] : [];
  const options = source.options?.map((o) =>
    o.code === 'colour' ? { ...o, values: o.values.filter((v) => rendered(v.code)) } : o,
  );
  return options?.some((o) => o.values.length === 0) || !options ? [] : [{ ...source, options }];
};

/**
 * Every product of the demo catalogue, in category order, checked against the import contract and against each other.
 * @throws at the first product that does not hold
 */
export const demoCatalogue = (): ProductImport[] => {
  const roots = new Map(demoCategories().flatMap((root) => root.children.map((leaf) => [leaf.slug, root.slug])));
  const products = Object.entries(leaves).flatMap(([slug, sources]) => {
    const root = roots.get(slug);
    if (root === undefined) throw new Error(`no leaf category ${slug}`);
    return sources.flatMap(pictured).map((source) => {
      const made = productImport.safeParse(assemble(source, slug, root));
      if (!made.success) throw new Error(`${source.handle}: ${z.prettifyError(made.error)}`);
      return made.data;
    });
  });
  refuseRepeats(
    'handle',
    products.map((p) => p.handle),
  );
  refuseRepeats(
    'sku',
    products.flatMap((p) => p.variants.map((v) => v.sku)),
  );
  products.forEach(refuseMissingPictures);
  return products;
};

export const catalogueText = (products: readonly ProductImport[]): string =>
  products.map((p) => `${JSON.stringify(p)}\n`).join('');

export const catalogueFile = here('catalogue.jsonl');

if (import.meta.main) {
  const products = demoCatalogue();
  writeFileSync(catalogueFile, catalogueText(products));
  const skus = products.reduce((sum, p) => sum + p.variants.length, 0);
  console.log(`${products.length} products, ${skus} SKUs`);
}
