import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { startEngine } from '../../local/engine/engine.ts';
import { another, commandOf, type Recorded, recordedIn } from './checkout/recorded-calls.ts';
import { Shopper } from './checkout/shopper.ts';
import { whereItGoes } from './checkout/where-it-goes.ts';
import { generatedLine } from './http/generated-lines.ts';
import { KeepAlive } from './http/keep-alive.ts';
import { part } from './http/load.ts';
import { folderWith, type RunningShop, removeFolder, startShop } from './http/shop.ts';

/**
 * A checkout of seven steps (product, cart, freight to the address, order, payment begun, paid at the sandbox, order seen paid) through the
 * local HTTP API, data on disk, ten shoppers at once, each buying another product; with all that its events set off. In the same run the
 * engine's own rate: the identical calls of DynamoDB, in their order, ten at once, sent by the SDK from this process without HTTP, handler or
 * domain. Goals: 60% of that, and three times the 10.1 a second of the same steps in Vendure 3.7.3 on SQLite (a machine of the same kind).
 */
const products = 600;
const concurrency = 10;
const seconds = 8;
const runs = 3;
const partOfEngine = 0.6;
const threeTimesVendure = 30.3;

/** `--profile` tells where the shop's processor time goes; profiling takes some of it. */
const profiled = process.argv.includes('--profile');

const handles = Array.from({ length: products }, (_, n) => generatedLine(n).handle);
const { folder, catalogue } = folderWith(products);
const file = join(folder, 'calls.jsonl');
writeFileSync(file, '');

interface Rate {
  readonly rate: number;
  readonly p50: number;
  readonly cpu: number;
}

/** How often `work` is done a second by so many at once; each is given its place among them. */
const rateOf = async (work: (worker: number) => Promise<void>): Promise<Rate> => {
  const took: number[] = [];
  const cpuBefore = process.cpuUsage();
  const began = performance.now();
  const until = began + seconds * 1000;
  const worker = async (n: number): Promise<void> => {
    for (let at = performance.now(); at < until; ) {
      await work(n);
      const now = performance.now();
      took.push(now - at);
      at = now;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, (_, n) => worker(n)));
  const ms = performance.now() - began;
  const { user, system } = process.cpuUsage(cpuBefore);
  const sorted = took.toSorted((a, b) => a - b);
  return { rate: (took.length * 1000) / ms, p50: part(sorted, 0.5), cpu: (user + system) / 1000 / ms };
};

const linesIn = (): number => readFileSync(file, 'utf8').split('\n').length - 1;

const quiet = async (): Promise<void> => {
  for (let before = -1; before !== linesIn(); ) {
    before = linesIn();
    await pause(2_000);
  }
};

/** What one checkout calls, and the ids of the catalogue among it. */
const record = async (): Promise<{ readonly calls: Recorded[]; readonly kept: ReadonlySet<string> }> => {
  const preload = resolve(import.meta.dirname, '../cost/count-calls.cjs');
  const shop = await startShop(folder, catalogue, { preload, env: { COUNT_CALLS: file, COUNT_CALLS_WHOLE: 'yes' } });
  const shopper = new Shopper(await KeepAlive.open(shop.port));
  try {
    // Once before, so that what is loaded at the first call is there.
    await shopper.checkout(handles[0] ?? '');
    await quiet();
    const before = linesIn();
    const catalogueIds = readFileSync(file, 'utf8').match(/(?<=prd_)[0-9A-Z]{26}/g) ?? [];
    await shopper.checkout(handles[0] ?? '');
    await quiet();
    return { calls: recordedIn(file, before), kept: new Set(catalogueIds) };
  } finally {
    shopper.close();
    await shop.stop();
  }
};

const ofShop = async (shop: RunningShop): Promise<Rate> => {
  const shoppers = await Promise.all(
    Array.from({ length: concurrency }, async () => new Shopper(await KeepAlive.open(shop.port))),
  );
  let bought = 0;
  const rate = await rateOf(async (n) => shoppers[n]?.checkout(handles[bought++ % products] ?? ''));
  for (const shopper of shoppers) shopper.close();
  return rate;
};

const ofEngine = async (client: DynamoDBClient, calls: readonly Recorded[], kept: ReadonlySet<string>): Promise<Rate> =>
  rateOf(async () => {
    for (const call of another(calls, kept)) await client.send(commandOf(call));
  });

const medianOf = (rates: readonly Rate[], figure: keyof Rate): number =>
  part(
    rates.map((r) => r[figure]).toSorted((a, b) => a - b),
    0.5,
  );
const rounded = (value: number): number => Math.round(value * 100) / 100;

const say = (name: string, value: number, unit: string, goal: number | null, beside: object = {}): void => {
  const holds = goal === null || value >= goal;
  if (!holds) process.exitCode = 1;
  console.log(JSON.stringify({ name, value: rounded(value), unit, goal, holds, ...beside }));
};

const measureShop = async (): Promise<Rate[]> => {
  const shop = await startShop(folder, catalogue, profiled ? { profile: join(folder, 'profile') } : {});
  try {
    await shop.idle();
    await ofShop(shop);
    const rates: Rate[] = [];
    for (let run = 0; run < runs; run++) rates.push(await ofShop(shop));
    return rates;
  } finally {
    await shop.stop();
  }
};

const measureEngine = async (calls: readonly Recorded[], kept: ReadonlySet<string>): Promise<Rate[]> => {
  cpSync(join(folder, 'data/database'), join(folder, 'engine'), { recursive: true });
  const engine = await startEngine({ dataDir: join(folder, 'engine') });
  const client = new DynamoDBClient({
    endpoint: engine.endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  try {
    await ofEngine(client, calls, kept);
    const rates: Rate[] = [];
    for (let run = 0; run < runs; run++) rates.push(await ofEngine(client, calls, kept));
    return rates;
  } finally {
    client.destroy();
    await engine.stop();
  }
};

try {
  const { calls, kept } = await record();
  const own = await measureEngine(calls, kept);
  const shop = await measureShop();
  const [rate, engineRate] = [medianOf(shop, 'rate'), medianOf(own, 'rate')];
  const unit = 'checkouts/s';
  say('checkout_engine_itself', engineRate, unit, null, { calls: calls.length, p50: rounded(medianOf(own, 'p50')) });
  const beside = { p50: rounded(medianOf(shop, 'p50')), generatorCpu: rounded(medianOf(shop, 'cpu')) };
  say('checkout', rate, unit, threeTimesVendure, beside);
  say('checkout_of_engine', rate / engineRate, 'of 1', partOfEngine);
  if (profiled)
    for (const { place, share } of whereItGoes(join(folder, 'profile')).slice(0, 25))
      say(`checkout_time ${place}`, share * 100, '%', null);
} finally {
  removeFolder(folder);
}
