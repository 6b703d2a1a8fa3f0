import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { attributeRow } from '../contracts/catalogue/attribute-schema.ts';
import { category } from '../contracts/catalogue/category.ts';
import type { ProductImport } from '../contracts/catalogue/product.ts';
import { type ShopSettings, shopSettings } from '../contracts/catalogue/shop.ts';
import { stackOutputs } from './aws/stack-outputs.ts';
import { uploadPictures } from './setup/pictures.ts';

/** `npm run setup`: what a shop just deployed lacks, put there with the AWS credentials of whoever runs it. Safe to repeat. */
const usage = `npm run setup -- [options]        after cdk deploy, with AWS credentials
  --stack NAME       the shop's stack (shop-prod)
  --owner MAIL       mail of the first owner; asked for if not given. The password is made and printed once
  --name NAME        the shop's name (小店); settings that are there already stay
  --demo             the demo shop's settings, its catalogue and pictures
  --catalogue FILE   products from a .jsonl of your own (schema: contracts/catalogue/product.ts, productImport)`;

const demo = resolve(import.meta.dirname, '../local/demo');
const demoJson = (name: string): unknown => JSON.parse(readFileSync(resolve(demo, name), 'utf8'));

const { values } = parseArgs({
  options: {
    stack: { type: 'string', default: 'shop-prod' },
    owner: { type: 'string' },
    name: { type: 'string', default: '小店' },
    demo: { type: 'boolean', default: false },
    catalogue: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

const tell = (line: string): boolean => process.stdout.write(`${line}\n`);
const progress = (what: string) => (done: number, of: number) => {
  if (done === of || done % 25 === 0) tell(`  ${what}: ${done} of ${of}`);
};

const asked = async (question: string): Promise<string> => {
  if (!process.stdin.isTTY) throw new Error('--owner MAIL is needed where nobody can be asked');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
};

const ownerMail = async (): Promise<string> => {
  const mail = (values.owner ?? (await asked('Mail address of the shop owner: '))).trim();
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(mail)) throw new Error(`"${mail}" is not a mail address`);
  return mail;
};

const outputsOf = async (stack: string): Promise<Readonly<Record<string, string>>> => {
  const outputs = await stackOutputs(stack);
  if (!outputs) throw new Error(`there is no stack ${stack} in this account and region; --stack names another`);
  return outputs;
};

const settingsFor = async (products: readonly ProductImport[]): Promise<ShopSettings> => {
  if (values.demo) return shopSettings.parse(demoJson('shop.json'));
  const { defaultSettings, warehousesFor } = await import('../functions/setup/default-settings.ts');
  return defaultSettings(values.name, warehousesFor(products));
};

/** Where a user pool knows the staff, people are added there; the shop's own accounts would open nothing. */
const firstOwner = async (email: string, pool: string | undefined): Promise<void> => {
  tell(`owner: ${email}`);
  if (pool) {
    const user = `--user-pool-id ${pool} --username ${email}`;
    tell(`  add them: aws cognito-idp admin-create-user ${user}`);
    tell(`            aws cognito-idp admin-add-user-to-group ${user} --group-name owner`);
    return;
  }
  const { createOwner } = await import('../functions/setup/create-owner.ts');
  const password = randomBytes(12).toString('base64url');
  const created = (await createOwner({ email, password })) === 'created';
  // Told at once: what fails later must not lose it.
  tell(created ? `password (shown this once): ${password}` : 'password: as before');
};

const setUp = async (): Promise<void> => {
  const email = await ownerMail();
  const outputs = await outputsOf(values.stack);
  // Stores read it when they are called; only then are they loaded, so that a mistake above costs no second.
  process.env.TABLE_NAME = outputs.TableName;
  const { setUpShop } = await import('../functions/setup/set-up-shop.ts');
  const { readCatalogue, treeFor } = await import('../functions/setup/read-catalogue.ts');

  const file = values.catalogue ?? (values.demo ? resolve(demo, 'catalogue.jsonl') : null);
  // Read first: a file with mistakes must not leave half a shop behind.
  const products = file === null ? [] : await readCatalogue(file);
  const tree = treeFor(z.array(category).parse(demoJson('categories.json')), products);
  const shop = await setUpShop({ settings: await settingsFor(products), categories: tree });
  tell(shop.wasSetUp ? 'settings: there already, unchanged' : `settings: ${shop.settings.name.zh}`);

  const { putAttributeSchemas } = await import('../functions/setup/put-attribute-schemas.ts');
  const schemas = z.record(z.string(), z.array(attributeRow)).parse(demoJson('attributes.json'));
  await putAttributeSchemas(schemas, shop.categories);
  const { upgradeTable } = await import('../functions/stores/upgrade-table.ts');
  const upgraded = await upgradeTable((seen, changed) =>
    tell(`  older data: ${seen} items seen, ${changed} brought up to date`),
  );
  if (upgraded > 0) tell(`older data: ${upgraded} items brought up to date`);

  await firstOwner(email, outputs.StaffPoolId);
  if (products.length > 0) {
    const { importProducts } = await import('../functions/setup/import-products.ts');
    await importProducts(products, { ...shop, warehouses: shop.settings.warehouses }, progress('products'));
  }
  const bucket = outputs.FilesBucket;
  if (values.demo && bucket) await uploadPictures(resolve(demo, 'pictures'), bucket, progress('pictures'));

  tell(`shop:  ${outputs.SiteUrl ?? ''}\nadmin: ${outputs.AdminUrl ?? ''}`);
};

if (values.help) tell(usage);
else
  try {
    await setUp();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
