import { generatedProduct } from './generated-catalogue.ts';
import { generatedLine, shelves } from './http/generated-lines.ts';
import { drive, type Measured, part } from './http/load.ts';
import { folderWith, type RunningShop, removeFolder, startShop } from './http/shop.ts';
import { searchQueries } from './search-queries.ts';

/**
 * Reads through the local HTTP API, the shop run as `npm start` runs it with its data on disk: ten ask at once, at random among at least 500
 * different addresses. Each figure is the median of three runs; beside it what the shop had kept, what asking took of a core, and the
 * rate with nothing kept (more addresses in turn than the shop keeps replies).
 */
const products = 2_000;
const concurrency = 10;
const seconds = 4;
const runs = 3;

interface Kind {
  readonly name: string;
  readonly goal: number;
  readonly asked: readonly string[];
  readonly many: readonly string[];
}

const productAddresses = Array.from({ length: products }, (_, n) => `/api/products/${generatedLine(n).handle}`);

const searchFor = (q: string): string => `/api/search?q=${encodeURIComponent(q)}&locale=zh-CN&limit=24`;
const manyQueries = [
  ...new Set(
    Array.from({ length: products }, (_, n) => generatedProduct(n * 7 + 1).name.zh).flatMap((zh) => [
      zh,
      zh.slice(0, 3),
      zh.slice(1, 5),
    ]),
  ),
];

/** Every page of every shelf, in three lengths. */
const listAddresses = async (port: number): Promise<string[]> => {
  const found: string[] = [];
  for (const limit of [18, 20, 22, 24, 26, 28, 30])
    for (const category of shelves)
      for (let cursor: string | null = ''; cursor !== null; ) {
        const address = `/api/products?category=${category}&limit=${limit}${cursor && `&cursor=${cursor}`}`;
        found.push(address);
        const reply = (await (await fetch(`http://127.0.0.1:${port}${address}`)).json()) as {
          nextCursor: string | null;
        };
        cursor = reply.nextCursor;
      }
  return found;
};

const medianOf = (of: readonly Measured[], figure: keyof Measured): number =>
  part(
    of.map((m) => m[figure]).toSorted((a, b) => a - b),
    0.5,
  );

const rounded = (value: number, digits = 2): number => Math.round(value * 10 ** digits) / 10 ** digits;

const measure = async (shop: RunningShop, next: () => string): Promise<Record<string, number>> => {
  await drive({ port: shop.port, concurrency, seconds: 2, next });
  const measured: Measured[] = [];
  const before = shop.cpu();
  const began = performance.now();
  for (let run = 0; run < runs; run++) measured.push(await drive({ port: shop.port, concurrency, seconds, next }));
  const passed = (performance.now() - began) / 1000;
  const after = shop.cpu();
  return {
    rate: Math.round(medianOf(measured, 'rate')),
    p50: rounded(medianOf(measured, 'p50')),
    p99: rounded(medianOf(measured, 'p99')),
    hitRate: rounded(medianOf(measured, 'hitRate')),
    generatorCpu: rounded(medianOf(measured, 'generatorCpu')),
    shopCpu: rounded((after.shop - before.shop) / passed),
    engineCpu: rounded((after.engine - before.engine) / passed),
  };
};

const say = async (shop: RunningShop, { name, goal, asked, many }: Kind): Promise<void> => {
  const atRandom = () => asked[Math.floor(Math.random() * asked.length)] ?? '';
  const { rate: value = 0, ...beside } = await measure(shop, atRandom);
  const holds = value >= goal;
  if (!holds) process.exitCode = 1;
  const unit = 'requests/s';
  console.log(JSON.stringify({ name, value, unit, goal, holds, distinct: asked.length, ...beside }));
  let at = 0;
  const { rate, ...rest } = await measure(shop, () => many[at++ % many.length] ?? '');
  console.log(
    JSON.stringify({
      name: `${name}, nothing kept`,
      value: rate,
      unit,
      goal: null,
      holds: true,
      distinct: many.length,
      ...rest,
    }),
  );
};

const { folder, catalogue } = folderWith(products);
try {
  const shop = await startShop(folder, catalogue);
  try {
    await shop.idle();
    const lists = await listAddresses(shop.port);
    const kinds: Kind[] = [
      { name: 'http_search', goal: 1_000, asked: searchQueries.map(searchFor), many: manyQueries.map(searchFor) },
      { name: 'http_product', goal: 1_500, asked: productAddresses.slice(0, 600), many: productAddresses },
      { name: 'http_list', goal: 1_500, asked: lists.slice(0, 600), many: lists },
    ];
    for (const kind of kinds) await say(shop, kind);
  } finally {
    await shop.stop();
  }
} finally {
  removeFolder(folder);
}
