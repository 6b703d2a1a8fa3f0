import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Category } from '../../contracts/catalogue/category.ts';
import type { ShopSettings } from '../../contracts/catalogue/shop.ts';
import { dynamo, tableName, toItem } from './table/client.ts';
import { keys } from './table/keys.ts';
import { type ReadOptions, readItem, readItems } from './table/read.ts';

interface SettingsItem {
  readonly settings: ShopSettings;
}
interface CategoriesItem {
  readonly categories: readonly Category[];
}

const notSetUp = (): Error => new Error('the shop has no settings yet: seed it first');

/** The merchant's settings. @throws where the shop was never set up */
export const shopSettings = async (options: ReadOptions = {}): Promise<ShopSettings> => {
  const item = await readItem<SettingsItem>(keys.shop(), options);
  if (!item) throw notSetUp();
  return item.settings;
};

/** The category tree in the order shown; empty before the shop is set up. */
export const shopCategories = async (): Promise<readonly Category[]> =>
  (await readItem<CategoriesItem>(keys.categories()))?.categories ?? [];

/** Settings and category tree in one read: what every page needs. */
export const shopAndCategories = async (): Promise<{ settings: ShopSettings; categories: readonly Category[] }> => {
  const found = await readItems([keys.shop(), keys.categories()]);
  const item = found.get<SettingsItem>(keys.shop());
  if (!item) throw notSetUp();
  return {
    settings: item.settings,
    categories: found.get<CategoriesItem>(keys.categories())?.categories ?? [],
  };
};

export const putSettings = async (settings: ShopSettings): Promise<void> => {
  await put({ ...keys.shop(), _type: 'settings', _v: 1, settings });
};

export const putCategories = async (categories: readonly Category[]): Promise<void> => {
  await put({ ...keys.categories(), _type: 'categories', _v: 1, categories });
};

const put = async (item: object): Promise<void> => {
  await dynamo.send(new PutItemCommand({ TableName: tableName(), Item: toItem(item) }));
};
