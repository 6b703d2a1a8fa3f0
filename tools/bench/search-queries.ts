import { generatedProduct } from './generated-catalogue.ts';

const typos = (name: string): string[] => [
  name,
  name.slice(-3),
  name.slice(-4, -1),
  name.slice(0, 2),
  `${name.slice(-3, -2)}${name.slice(-1)}${name.slice(-2, -1)}`,
  `${name.slice(0, 2)} ${name.slice(-2)}`,
];

const byHand = [
  '连衣群',
  'lianyiqun',
  'lyq',
  '保文杯',
  '蓝牙erji',
  '藍牙耳機',
  'nike鞋',
  '女士碎花连衣裙',
  '1.5L保温杯',
  'headphnes',
  'yoga mat',
  'wireless mouse',
  'jixiejianpan',
  'kfd',
  '好看的裙子',
  '没有这种东西',
  'asdfghjkl',
  '茶',
  '女',
  'silk dress for women',
  '懂',
  'TO00012-C0',
]; // prettier-ignore

/** More than 500 different queries: names, parts of names, mistakes in them, English names, and what people type by hand. */
export const searchQueries: readonly string[] = [
  ...new Set([
    ...Array.from({ length: 90 }, (_, n) => typos(generatedProduct(n * 101).name.zh)).flat(),
    ...Array.from({ length: 60 }, (_, n) => generatedProduct(n * 137 + 7).name.en.toLowerCase()),
    ...Array.from(
      { length: 60 },
      (_, n) =>
        generatedProduct(n * 131 + 3)
          .name.en.split(' ')
          .at(-1)
          ?.slice(0, 5) ?? '',
    ),
    ...byHand,
  ]),
];
