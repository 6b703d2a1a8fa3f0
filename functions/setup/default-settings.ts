import type { ProductImport } from '../../contracts/catalogue/product.ts';
import type { ShopSettings, Warehouse } from '../../contracts/catalogue/shop.ts';

const first: Warehouse = {
  id: 'main',
  name: { zh: '主仓', en: 'Main warehouse' },
  province: '浙江省',
  city: '杭州市',
};

/** A warehouse for each that a catalogue has stock in, so that the shop can take it; where they stand is the merchant's to say. */
export const warehousesFor = (products: readonly ProductImport[]): Warehouse[] => {
  const ids = new Set(products.flatMap((p) => p.variants.flatMap((v) => Object.keys(v.stock))));
  return ids.size === 0 ? [first] : [...ids].map((id) => ({ ...first, id, name: { zh: id, en: id } }));
};

/**
 * What a new shop begins with, to be changed by its merchant: free freight from 99 yuan, half an hour to pay. Numbers of
 * registrations are left empty, since a made-up one would be shown to shoppers.
 */
export const defaultSettings = (name: string, warehouses: ShopSettings['warehouses']): ShopSettings => ({
  name: { zh: name, en: name },
  tagline: { zh: '24 小时自助下单', en: 'Order any hour' },
  warehouses,
  freight: {
    freeFrom: 9_900,
    standard: 1_000,
    remote: 2_000,
    remoteProvinces: ['西藏自治区', '新疆维吾尔自治区', '内蒙古自治区', '青海省'],
  },
  payWithinMinutes: 30,
  defaultRegion: { province: '上海市', city: '上海市', district: '徐汇区' },
  legal: { company: { zh: name, en: name }, icp: '', publicSecurity: '', licence: '' },
  home: { hero: [] },
});
