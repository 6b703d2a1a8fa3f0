import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Category } from '../../contracts/catalogue/category.ts';
import type { ShopSettings } from '../../contracts/catalogue/shop.ts';
import { dynamo, tableName, toItem } from './table/client.ts';
import { keys } from './table/keys.ts';
import { type ReadOptions, readItem, readItems } from './table/read.ts';
import { versionOf } from './table/versions.ts';

interface SettingsItem {
  readonly settings: ShopSettings;
}
export interface CategoriesItem {
  readonly categories: readonly Category[];
  readonly version: number;
}

/** A shop just deployed: nobody has run `npm run setup` yet. The runtime knows it by its name and answers `shop_not_set_up`. */
export class ShopNotSetUp extends Error {
  override readonly name = 'ShopNotSetUp';
  constructor() {
    super('the shop has no settings yet: npm run setup');
  }
}

/** The merchant's settings; null where the shop was never set up. */
export const settingsIfAny = async (options: ReadOptions = {}): Promise<ShopSettings | null> =>
  (await readItem<SettingsItem>(keys.shop(), options))?.settings ?? null;

/** The merchant's settings. @throws ShopNotSetUp */
export const shopSettings = async (options: ReadOptions = {}): Promise<ShopSettings> => {
  const settings = await settingsIfAny(options);
  if (!settings) throw new ShopNotSetUp();
  return settings;
};

/** The category tree in the order shown; empty before the shop is set up. */
export const shopCategories = async (): Promise<readonly Category[]> =>
  (await readItem<CategoriesItem>(keys.categories()))?.categories ?? [];

/** Settings and category tree in one read: what every page needs. @throws ShopNotSetUp */
export const shopAndCategories = async (): Promise<{ settings: ShopSettings; categories: readonly Category[] }> => {
  const found = await readItems([keys.shop(), keys.categories()]);
  const item = found.get<SettingsItem>(keys.shop());
  if (!item) throw new ShopNotSetUp();
  return {
    settings: item.settings,
    categories: found.get<CategoriesItem>(keys.categories())?.categories ?? [],
  };
};

export const putSettings = async (settings: ShopSettings): Promise<void> => {
  await put({ ...keys.shop(), _type: 'settings', _v: 1, settings });
};

/** The tree a shop begins with. What staff change of it goes through category-changes.ts. */
export const putCategories = async (categories: readonly Category[]): Promise<void> => {
  await put({ ...keys.categories(), _type: 'categories', _v: versionOf('categories'), version: 1, categories });
};

const put = async (item: object): Promise<void> => {
  await dynamo.send(new PutItemCommand({ TableName: tableName(), Item: toItem(item) }));
};
