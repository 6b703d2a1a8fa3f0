import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod/mini';
import { attributeRow } from '../../contracts/catalogue/attribute-schema.ts';
import { category } from '../../contracts/catalogue/category.ts';
import { shopSettings } from '../../contracts/catalogue/shop.ts';
import { createOwner } from '../../functions/setup/create-owner.ts';
import { importProducts } from '../../functions/setup/import-products.ts';
import { putAttributeSchemas } from '../../functions/setup/put-attribute-schemas.ts';
import { readCatalogue, treeFor } from '../../functions/setup/read-catalogue.ts';
import { putCategories, putSettings } from '../../functions/stores/shop.ts';
import { nothingToUpgrade, upgradeTable } from '../../functions/stores/upgrade-table.ts';
import type { DataFolder } from '../data-folder.ts';
import { createColleagues } from './colleagues.ts';
import { createTable } from './table.ts';

export interface SeedOptions {
  readonly folder: DataFolder;
  readonly catalogue: string | null;
  readonly progress: (what: string, done: number, of: number) => void;
}

export interface Owner {
  readonly email: string;
  readonly password: string;
}

const attributeSchemas = z.record(z.string(), z.array(attributeRow));
const demo = resolve(import.meta.dirname, '../../local/demo');
const demoJson = (name: string): unknown => JSON.parse(readFileSync(resolve(demo, name), 'utf8'));

/**
 * Sets the shop up on its first start: table, settings, categories, products, and an owner with a password of its own. Later starts
 * find all that and change nothing; a start that was interrupted goes on, since each step is safe to repeat.
 */
export const seed = async ({ folder, catalogue, progress }: SeedOptions): Promise<{ readonly staff: Owner }> => {
  const staff = folder.remembered(
    'staff.json',
    (): Owner => ({
      email: 'owner@shop.local',
      password: randomBytes(9).toString('base64url'),
    }),
  );
  const file = catalogue ?? resolve(demo, 'catalogue.jsonl');
  const before = folder.remembered('seeded.json', () => ({ catalogue: '' }));
  if (before.catalogue !== '') await upgradeTable((seen) => progress('bringing older data up to date', seen, seen));
  if (before.catalogue === file) return { staff };

  // Read first: a file with mistakes must not leave half a shop behind.
  const products = await readCatalogue(file);
  await createTable();
  const categories = treeFor(z.array(category).parse(demoJson('categories.json')), products);
  await putCategories(categories);
  await putAttributeSchemas(attributeSchemas.parse(demoJson('attributes.json')), categories);
  const settings = shopSettings.parse(demoJson('shop.json'));
  await putSettings(settings);
  await importProducts(products, { categories, warehouses: settings.warehouses }, (done, of) =>
    progress('loading products', done, of),
  );
  await createOwner(staff);
  await createColleagues(staff.password);
  if (before.catalogue === '') await nothingToUpgrade();
  folder.remember('seeded.json', { catalogue: file });
  return { staff };
};
