import type { Category } from '../../contracts/catalogue/category.ts';
import type { ProductImport } from '../../contracts/catalogue/product.ts';
import type { ShopSettings } from '../../contracts/catalogue/shop.ts';
import type { Sku } from '../../contracts/values/id.ts';
import { cny } from '../../contracts/values/money.ts';

/** A small shop for tests: one root with one leaf, two warehouses, and products made to measure. */
const both = (zh: string, en: string) => ({ zh, en });

export const testSettings: ShopSettings = {
  name: both('试店', 'Test shop'),
  tagline: both('小而全', 'Small and whole'),
  warehouses: [
    { id: 'hangzhou', name: both('杭州仓', 'Hangzhou'), province: '浙江省', city: '杭州市' },
    { id: 'guangzhou', name: both('广州仓', 'Guangzhou'), province: '广东省', city: '广州市' },
  ],
  freight: { freeFrom: 12_900, standard: 1_200, remote: 2_000, remoteProvinces: ['西藏自治区', '新疆维吾尔自治区'] },
  payWithinMinutes: 30,
  defaultRegion: { province: '上海市', city: '上海市', district: '徐汇区' },
  legal: { company: both('示例公司', 'Example company'), icp: '示例', publicSecurity: '示例', licence: '示例' },
  home: { hero: [{ handle: 'mug', title: both('杯', 'Mug'), text: both('一只杯子', 'A mug') }] },
};

export const testCategories: readonly Category[] = [
  {
    slug: 'home',
    name: both('家居', 'Home'),
    tint: 'home',
    children: [{ slug: 'cups', name: both('杯壶', 'Cups') }],
  },
  {
    slug: 'clothing',
    name: both('服饰', 'Clothing'),
    tint: 'clothing',
    children: [{ slug: 'dresses', name: both('连衣裙', 'Dresses') }],
  },
];

export const sku = (code: string): Sku => code as Sku;

/** What a test says of a product; stock is by SKU and warehouse, and each SKU is one value of a size option. */
export interface Wanted {
  readonly handle?: string;
  readonly category?: string;
  readonly fen?: number;
  readonly stock: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly listedAt?: string;
  readonly status?: ProductImport['status'];
}

export const productLine = (wanted: Wanted): ProductImport => {
  const skus = Object.keys(wanted.stock);
  const single = skus.length === 1;
  return {
    handle: wanted.handle ?? 'mug',
    category: wanted.category ?? 'cups',
    brand: both('木屿', 'Muyu'),
    model: 'M-1',
    name: both('马克杯', 'Mug'),
    summary: both('350 ml 陶瓷', '350 ml ceramic'),
    description: both('一只杯子。', 'A mug.'),
    tags: [],
    attributes: {},
    specification: [],
    options: single
      ? []
      : [
          {
            code: 'size',
            name: both('尺码', 'Size'),
            values: skus.map((s) => ({ code: s.toLowerCase(), name: both(s, s) })),
          },
        ],
    variants: skus.map((s) => ({
      sku: sku(s),
      options: single ? {} : { size: s.toLowerCase() },
      price: cny(wanted.fen ?? 5_900),
      weightGrams: 300,
      stock: { ...wanted.stock[s] },
    })),
    pictures: [{ name: 'home-mug-white', alt: both('白色马克杯', 'White mug') }],
    returnable: true,
    salesCount: 0,
    listedAt: wanted.listedAt ?? '2026-11-01T02:00:00.000Z',
    status: wanted.status ?? 'on_shelf',
  };
};
