import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { buildWhatChanged } from '../../build/all.ts';
import { generatedLine } from './generated-lines.ts';

const root = resolve(import.meta.dirname, '../../..');

export interface RunningShop {
  readonly port: number;
  readonly dataDir: string;
  /** Processor seconds that the shop's process and its database engine have taken so far; NaN where the system does not tell. */
  readonly cpu: () => { readonly shop: number; readonly engine: number };
  /** Resolves when the shop has dealt with what was set off before, such as the events of loading its products. */
  readonly idle: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** A folder with the generated products as an import file. */
export const folderWith = (products: number): { readonly folder: string; readonly catalogue: string } => {
  const folder = mkdtempSync(join(tmpdir(), 'shop-bench-'));
  const catalogue = join(folder, 'catalogue.jsonl');
  writeFileSync(
    catalogue,
    Array.from({ length: products }, (_, n) => `${JSON.stringify(generatedLine(n))}\n`).join(''),
  );
  return { folder, catalogue };
};

export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** Processor seconds a second, of a shop that waits. */
const idleCpu = 0.06;
const ticksInSecond = 100;
const secondsOf = (pid: number | string): number => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / ticksInSecond;
  } catch {
    return Number.NaN;
  }
};
const parentOf = (pid: string): number => {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]);
  } catch {
    return 0;
  }
};

/** The engine is a grandchild: a shell ends it with the shop (local/engine/engine.ts). */
const engineOf = (shop: number): string | undefined => {
  const pids = (() => {
    try {
      return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    } catch {
      return [];
    }
  })();
  const children = new Set(pids.filter((pid) => parentOf(pid) === shop));
  return pids.find((pid) => children.has(String(parentOf(pid))));
};

/** The shop as `npm start` runs it, its data on disk. @param preload a script that is loaded before it */
export const startShop = async (
  folder: string,
  catalogue: string,
  given: {
    readonly preload?: string;
    readonly env?: Readonly<Record<string, string>>;
    /** A folder that its CPU profile is left in. */
    readonly profile?: string;
  } = {},
): Promise<RunningShop> => {
  await buildWhatChanged(['storefront', 'admin', 'local']);
  const dataDir = join(folder, 'data');
  const flags = ['--disable-warning=ExperimentalWarning', '--enable-source-maps'];
  if (given.preload) flags.push('--require', given.preload);
  if (given.profile) flags.push('--cpu-prof', `--cpu-prof-dir=${given.profile}`);
  const main = resolve(root, 'dist/local/main.js');
  const child = spawn(process.execPath, [...flags, main, '--port', '0', '--data', dataDir, '--catalogue', catalogue], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...given.env },
  });
  let said = '';
  const port = await new Promise<number>((done, failed) => {
    child.once('exit', () => failed(new Error(`the shop did not open: ${said}`)));
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /shop\s+http:\/\/localhost:(\d+)\//.exec(said)?.[1];
      if (found && /Stop with/.test(said)) done(Number(found));
    });
  });
  const pid = child.pid ?? 0;
  const engine = engineOf(pid);
  const idle = async (): Promise<void> => {
    for (let before = -1, calm = 0; calm < 3; ) {
      await pause(1_000);
      const now = secondsOf(pid);
      // Where the system does not tell, three seconds have to do.
      calm = Number.isNaN(now) || now - before < idleCpu ? calm + 1 : 0;
      before = now;
    }
  };
  return {
    port,
    dataDir,
    cpu: () => ({ shop: secondsOf(pid), engine: engine === undefined ? Number.NaN : secondsOf(engine) }),
    idle,
    stop: async () => {
      child.removeAllListeners('exit');
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
};
