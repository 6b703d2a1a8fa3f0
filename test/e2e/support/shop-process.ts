import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { Address } from '../../../contracts/orders/address.ts';
import type { Order } from '../../../contracts/orders/order.ts';

const root = resolve(import.meta.dirname, '../../..');
const longestStartMs = 60_000;

/** A shop of its own on a free port, as `npm start` runs it after the build. @throws with what it said where it does not open */
export const runningShop = async (dataDir: string, args: readonly string[] = []) => {
  const command = [resolve(root, 'dist/local/main.js'), '--port', '0', '--data', dataDir, ...args];
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...command], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const base = await opened(child);
  const get = (path: string): Promise<Response> => fetch(`${base}${path}`);
  const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${base}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  return {
    base,
    get,
    post,
    placeOrder: async (lines: readonly { sku: string; quantity: number }[], address: Address) => {
      const quoted = await post('/api/cart/quote', { lines, province: address.province });
      const { totals } = (await quoted.json()) as { totals: Order['totals'] };
      const placed = await post(
        '/api/orders',
        { lines, address, expectedTotal: totals.total },
        { 'idempotency-key': crypto.randomUUID() },
      );
      if (placed.status !== 201) throw new Error(await placed.text());
      return (await placed.json()) as { order: Order; accessKey: string };
    },
    stop: () => ended(child, 'SIGTERM'),
    kill: () => ended(child, 'SIGKILL'),
  };
};

const opened = (child: ChildProcess): Promise<string> =>
  new Promise((done, failed) => {
    let said = '';
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      failed(new Error(`the shop did not open: ${said}`));
    }, longestStartMs);
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /shop\s+(http:\/\/localhost:\d+)\//.exec(said)?.[1];
      if (!address) return;
      clearTimeout(timer);
      done(address);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => {
      clearTimeout(timer);
      failed(new Error(said));
    });
  });

const ended = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
};
