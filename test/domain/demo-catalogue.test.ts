import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pictureWidths } from '../../contracts/catalogue/picture-widths.ts';
import { productImport } from '../../contracts/catalogue/product.ts';
import { shopSettings } from '../../contracts/catalogue/shop.ts';
import { schemaProblems } from '../../functions/domain/catalogue/attributes.ts';
import { draftProblems } from '../../functions/domain/catalogue/draft-problems.ts';
import { catalogueText, demoAttributes, demoCatalogue, demoCategories } from '../../local/demo/build-catalogue.ts';

const folder = join(import.meta.dirname, '../../local/demo');
const text = readFileSync(join(folder, 'catalogue.jsonl'), 'utf8');
const products = text
  .trimEnd()
  .split('\n')
  .map((line) => productImport.parse(JSON.parse(line)));
const variants = products.flatMap((p) => p.variants);
const roots = demoCategories();
const shop = shopSettings.parse(JSON.parse(readFileSync(join(folder, 'shop.json'), 'utf8')));
const rowsOf = (slug: string, schemas: ReturnType<typeof demoAttributes>, own: boolean) => {
  const root = roots.find((r) => r.children.some((leaf) => leaf.slug === slug));
  return [...(root ? (schemas[root.slug] ?? []) : []), ...(own ? (schemas[slug] ?? []) : [])];
};
const files = new Set(globSync('*', { cwd: join(folder, 'pictures') }));

const repeated = (values: readonly string[]): string[] => values.filter((v, at) => values.indexOf(v) !== at);
const soldOut = (p: (typeof products)[number]): boolean =>
  p.variants.every((v) => Object.values(v.stock).every((n) => n === 0));

/** Words the Advertising Law (art. 9) or our own voice rules out. */
const forbidden =
  /爆款|热卖|热销|顶级|最佳|最好的|第一品牌|国家级|极致|神器|秒杀|包治|根治|疗效|best-?selling|world-class|miracle|amazing/i;

describe('the demo catalogue', () => {
  test('is what its sources make', () => {
    expect(catalogueText(demoCatalogue()) === text).toBe(true);
  });

  test('has 150 products and more, 24 and more of each root, in every leaf', () => {
    expect(products.length).toBeGreaterThanOrEqual(150);
    for (const root of roots) {
      const leaves = root.children.map((leaf) => leaf.slug);
      expect(products.filter((p) => leaves.includes(p.category)).length, root.slug).toBeGreaterThanOrEqual(24);
      expect(leaves.filter((slug) => !products.some((p) => p.category === slug))).toEqual([]);
    }
  });

  test('names no category, handle or SKU twice', () => {
    expect(repeated(roots.flatMap((root) => [root.slug, ...root.children.map((leaf) => leaf.slug)]))).toEqual([]);
    expect(repeated(products.map((p) => p.handle))).toEqual([]);
    expect(repeated(variants.map((v) => v.sku))).toEqual([]);
  });

  test('holds to the attributes of its categories, as if each product were saved anew', () => {
    const schemas = demoAttributes();
    expect(Object.entries(schemas).flatMap(([slug, own]) => schemaProblems(own, rowsOf(slug, schemas, false)))).toEqual(
      [],
    );
    for (const line of products) {
      const attributes = rowsOf(line.category, schemas, true);
      expect(draftProblems(line, { categories: roots, attributes, shown: true }), line.handle).toEqual([]);
    }
    expect(products.filter((p) => p.attributes.more).length).toBeGreaterThan(50);
  });

  test('costs less than it is sold for, and tells so for every SKU', () => {
    const margins = variants.map((v) => (v.cost ? 1 - v.cost.minor / v.price.minor : 0));
    expect(Math.min(...margins)).toBeGreaterThan(0.09);
    expect(Math.max(...margins)).toBeLessThan(0.6);
  });

  test('has what a Chinese shop is first asked for', () => {
    const all = products.map((p) => [p.name.zh, ...p.tags.map((t) => t.zh)].join(' ')).join(' ');
    const asked =
      '连衣裙 卫衣 保温杯 蓝牙耳机 瑜伽垫 充电宝 面霜 口红 精华 香水 咖啡豆 蜂蜜 大米 牛奶 绿茶 台灯 抱枕 机械键盘 智能手表 手机';
    expect(asked.split(' ').filter((noun) => !all.includes(noun))).toEqual([]);
  });

  test('prices are above zero, struck ones above the price, on a part of the products only', () => {
    expect(variants.filter((v) => v.price.minor <= 0)).toEqual([]);
    expect(variants.filter((v) => v.listPrice && v.listPrice.minor <= v.price.minor)).toEqual([]);
    const reduced = products.filter((p) => p.variants.some((v) => v.listPrice)).length / products.length;
    expect(reduced).toBeGreaterThan(0.1);
    expect(reduced).toBeLessThan(0.25);
  });

  test('stock lies in the shop’s warehouses; a few products are sold out, most are not', () => {
    const warehouses = new Set(shop.warehouses.map((w) => w.id));
    expect(variants.flatMap((v) => Object.keys(v.stock)).filter((id) => !warehouses.has(id))).toEqual([]);
    const gone = products.filter(soldOut).length;
    expect(gone).toBeGreaterThanOrEqual(2);
    expect(gone).toBeLessThanOrEqual(3);
    const inOneOnly = variants.filter((v) => Object.values(v.stock).filter((n) => n > 0).length === 1);
    expect(inOneOnly.length).toBeGreaterThan(0);
  });

  test('an option’s values are used, and each variant is a combination of its own', () => {
    for (const p of products) {
      const expected = p.options.reduce((n, o) => n * o.values.length, 1);
      const ways = p.variants.map((v) => p.options.map((o) => v.options[o.code]).join(' '));
      expect(new Set(ways).size, p.handle).toBe(expected);
      expect(Object.keys(p.variants[0]?.options ?? {}), p.handle).toEqual(p.options.map((o) => o.code));
    }
  });

  test('came on the shelf in the course of 2026, and sells with a long tail', () => {
    const months = new Set(products.map((p) => p.listedAt.slice(0, 7)));
    expect([...months].filter((m) => !m.startsWith('2026-'))).toEqual([]);
    expect(months.size).toBeGreaterThanOrEqual(11);
    const sales = products.map((p) => p.salesCount).toSorted((a, b) => b - a);
    const all = sales.reduce((a, b) => a + b, 0);
    const best = sales.slice(0, Math.ceil(sales.length / 10)).reduce((a, b) => a + b, 0);
    expect(best / all).toBeGreaterThan(0.25);
  });
});

describe('its texts', () => {
  test('are in both languages, without words we do not use', () => {
    for (const p of products) {
      const texts = [p.name, p.summary, p.description, ...p.tags, ...p.pictures.map((x) => x.alt)];
      const chinese = texts.map((t) => t.zh).join('\n');
      const english = texts.map((t) => t.en).join('\n');
      expect(`${chinese}\n${english}`, p.handle).not.toMatch(forbidden);
      expect(chinese, p.handle).toMatch(/\p{Script=Han}/u);
      // Signs printed on the goods (安, 慢) may be quoted in English; sentences may not be Chinese.
      expect(english, p.handle).not.toMatch(/\p{Script=Han}{3}/u);
    }
  });

  test('names are short, summaries one line, descriptions two to four paragraphs', () => {
    for (const p of products) {
      expect([...p.name.zh].length, p.name.zh).toBeLessThanOrEqual(16);
      expect(p.name.en.length, p.name.en).toBeLessThanOrEqual(48);
      expect([...p.summary.zh].length, p.summary.zh).toBeLessThanOrEqual(32);
      expect(p.summary.zh.includes('\n')).toBe(false);
      for (const language of ['zh', 'en'] as const) {
        const paragraphs = p.description[language].split('\n\n').length;
        expect(paragraphs, p.handle).toBeGreaterThanOrEqual(2);
        expect(paragraphs, p.handle).toBeLessThanOrEqual(4);
      }
    }
  });
});

describe('its pictures', () => {
  test('are there in every width and type, and no other is', () => {
    const used = new Set(products.flatMap((p) => p.pictures.map((x) => x.name)));
    const wanted = [...used].flatMap((name) =>
      pictureWidths.flatMap((width) => ['avif', 'webp'].map((type) => `${name}-${width}.${type}`)),
    );
    expect(wanted.filter((file) => !files.has(file))).toEqual([]);
    expect([...files].filter((file) => !wanted.includes(basename(file)))).toEqual([]);
  });

  test('belong to a colour the product has', () => {
    for (const p of products)
      for (const { of } of p.pictures)
        if (of) {
          const option = p.options.find((o) => o.code === of.option);
          expect(
            option?.values.map((v) => v.code),
            p.handle,
          ).toContain(of.value);
        }
  });
});

test('the shop’s settings point at products there are', () => {
  const handles = new Set(products.map((p) => p.handle));
  expect(shop.home.hero.filter((h) => !handles.has(h.handle))).toEqual([]);
  expect(shop.legal.icp).toContain('示例');
  expect(existsSync(join(folder, 'categories.json'))).toBe(true);
});
