import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod/mini';
import { category } from '../../../contracts/catalogue/category.ts';
import { type Product, productImport } from '../../../contracts/catalogue/product.ts';
import type { Bilingual } from '../../../contracts/values/locale.ts';
import { generatedCategories, generatedProduct } from '../../bench/generated-catalogue.ts';
import { englishKey, hanKey, measuresIn } from './keys.ts';

/** What the rules of the golden set know of a product: its catalogue fields, in a spelling that compares. */
export interface Good {
  /** Its first SKU in the demo shop, its number in the generated one. */
  readonly key: string;
  readonly name: Bilingual;
  readonly brand: Bilingual;
  readonly model: string;
  readonly skus: readonly string[];
  readonly leaf: string;
  readonly tags: readonly Bilingual[];
  readonly price: number;
  /** What it is, in Chinese: tags, the category and the name, whose ending counts. */
  readonly heads: { readonly words: ReadonlySet<string>; readonly names: readonly string[] };
  /** Texts a shopper sees at a glance. */
  readonly strong: { readonly han: string; readonly english: string };
  /** Texts further down the page. */
  readonly weak: { readonly han: string; readonly english: string };
  /** `gender:women`, `season:summer`, `colour:red`, `size:xl`, `measure:500ml`. */
  readonly codes: ReadonlySet<string>;
}

const colourOfEnding: Readonly<Record<string, string>> = {
  红: 'red',
  橙: 'orange',
  黄: 'yellow',
  绿: 'green',
  蓝: 'blue',
  紫: 'purple',
  粉: 'pink',
  棕: 'brown',
  黑: 'black',
  白: 'white',
  灰: 'grey',
}; // prettier-ignore

const codesOf = (product: Pick<Product, 'attributes' | 'options'>, texts: readonly string[]): Set<string> => {
  const { gender, ageGroup, season = [] } = product.attributes;
  const codes = new Set(season.map((s) => `season:${s}`));
  if (gender) codes.add(`gender:${gender}`);
  if (ageGroup) codes.add(`age:${ageGroup}`);
  for (const { code, values } of product.options)
    for (const { name } of values) {
      const colour = colourOfEnding[name.zh.replace(/色$/, '').slice(-1)];
      if (/colou?r/.test(code) && colour) codes.add(`colour:${colour}`);
      if (code === 'size') codes.add(`size:${name.en.toLowerCase()}`);
    }
  for (const text of texts) for (const measure of measuresIn(text)) codes.add(`measure:${measure}`);
  return codes;
};

const joinHan = (texts: readonly string[]): string => `|${texts.map(hanKey).join('|')}|`;
const joinEnglish = (texts: readonly string[]): string => ` ${texts.map(englishKey).join(' | ')} `;

type Facts = Omit<Product, 'id' | 'status' | 'version'>;

const goodOf = (product: Facts, key: string, leaf: Bilingual): Good => {
  const { name, brand, tags, options, summary, specification, attributes } = product;
  const values = options.flatMap((o) => o.values.map((v) => v.name));
  const strong = [name, brand, leaf, ...tags, ...values, ...(attributes.material ? [attributes.material] : [])];
  const weak = [summary, ...specification.map((s) => s.value)];
  const ends = [name.zh.replace(/[\s\w"“”.,+-]+$/, ''), name.zh].map(hanKey);
  const words = [...tags, leaf].flatMap((t) => [hanKey(t.zh), englishKey(t.en)]);
  return {
    ...{
      key,
      name,
      brand,
      tags,
      model: product.model,
      skus: product.variants.map((v) => v.sku),
      leaf: product.category,
    },
    price: Math.min(...product.variants.map((v) => v.price.minor)),
    heads: {
      words: new Set(words),
      names: [...ends, englishKey(name.en.split(/[,(]/)[0] ?? '').replace(/ [\d.]+ ?\w*$/, '')],
    },
    strong: { han: joinHan(strong.map((t) => t.zh)), english: joinEnglish(strong.map((t) => t.en)) },
    weak: { han: joinHan(weak.map((t) => t.zh)), english: joinEnglish(weak.map((t) => t.en)) },
    codes: codesOf(product, [name.zh, summary.zh, ...values.map((v) => v.zh)]),
  };
};

const demo = resolve(import.meta.dirname, '../../../local/demo');

/** The demo catalogue as it is served. */
export const demoGoods = (): Good[] => {
  const tree = z.array(category).parse(JSON.parse(readFileSync(resolve(demo, 'categories.json'), 'utf8')));
  const leaves = new Map(tree.flatMap((root) => [root, ...root.children]).map((c) => [c.slug, c.name]));
  return readFileSync(resolve(demo, 'catalogue.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => productImport.parse(JSON.parse(line)))
    .map((p) =>
      goodOf(p, p.variants[0]?.sku ?? p.handle, leaves.get(p.category) ?? { zh: p.category, en: p.category }),
    );
};

export const generatedCount = 10_000;

export const generatedGoods = (): Good[] => {
  const leaves = new Map(generatedCategories.flatMap((root) => root.children).map((c) => [c.slug, c.name]));
  return Array.from({ length: generatedCount }, (_, n) => {
    const p = generatedProduct(n);
    return goodOf(p, String(n), leaves.get(p.category) ?? { zh: p.category, en: p.category });
  });
};
