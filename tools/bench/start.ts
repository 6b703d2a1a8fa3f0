import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * From `npm start` to the first page, in seconds: once with nothing built and no data (the first start after an install), then three
 * times as any other day, of which the median counts.
 */
const root = resolve(import.meta.dirname, '../..');

const firstPage = async (dataDir: string): Promise<number> => {
  const began = performance.now();
  const shop = spawn(process.execPath, [resolve(root, 'tools/start.ts'), '--port', '0', '--data', dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, INIT_CWD: root },
  });
  let said = '';
  const address = await new Promise<string>((done, failed) => {
    shop.once('exit', () => failed(new Error(`the shop did not open: ${said}`)));
    shop.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /shop\s+(http:\/\/localhost:\d+\/)/.exec(said)?.[1];
      if (found) done(found);
    });
  });
  const page = await fetch(address);
  const html = await page.text();
  if (page.status !== 200 || !html.includes('</html>')) throw new Error(`the first page answered ${page.status}`);
  const seconds = (performance.now() - began) / 1000;
  shop.removeAllListeners('exit');
  shop.kill('SIGTERM');
  await once(shop, 'exit');
  return seconds;
};

const say = (name: string, seconds: number, goal: number): void => {
  const value = Math.round(seconds * 10) / 10;
  const holds = value <= goal;
  if (!holds) process.exitCode = 1;
  console.log(JSON.stringify({ name, value, unit: 's', goal, holds }));
};

const dataDir = mkdtempSync(join(tmpdir(), 'shop-bench-'));
rmSync(resolve(root, 'dist'), { recursive: true, force: true });
say('first start to the first page', await firstPage(dataDir), 30);
const later: number[] = [];
for (let run = 0; run < 3; run++) later.push(await firstPage(dataDir));
say('later start to the first page', later.toSorted((a, b) => a - b)[1] ?? Number.NaN, 5);
rmSync(dataDir, { recursive: true, force: true });
