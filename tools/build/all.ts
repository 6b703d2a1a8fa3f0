import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

interface Part {
  readonly title: string;
  /** What it is made of, from the root; a change in any rebuilds it. */
  readonly from: readonly string[];
  readonly to: string;
  readonly command: readonly string[];
  /** Parts that must be there first. */
  readonly after: readonly PartName[];
}

const vite = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error', '-c'];
const always = ['package-lock.json', 'contracts', 'tools/build'];

const parts = {
  storefront: {
    title: 'storefront',
    from: [...always, 'web/storefront', 'web/shared'],
    to: 'dist/web/storefront',
    command: [...vite, 'web/storefront/vite.config.ts'],
    after: [],
  },
  admin: {
    title: 'admin site',
    from: [...always, 'web/admin', 'web/shared'],
    to: 'dist/web/admin',
    command: [...vite, 'web/admin/vite.config.ts'],
    after: [],
  },
  // Pages name the storefront's hashed files, so its build comes first.
  local: {
    title: 'shop for this machine',
    from: [...always, 'functions', 'local', 'web/storefront', 'web/shared'],
    to: 'dist/local',
    command: ['tools/build/local.ts'],
    after: ['storefront'],
  },
  functions: {
    title: 'Lambda functions',
    from: [...always, 'functions', 'web/storefront', 'web/shared'],
    to: 'dist/functions',
    command: ['tools/build/functions.ts'],
    after: ['storefront'],
  },
  sharpArm: {
    title: 'layer of sharp for arm64',
    from: ['package-lock.json', 'tools/build/sharp.ts'],
    to: 'dist/sharp/arm64',
    command: ['tools/build/sharp.ts', 'arm64'],
    after: [],
  },
  sharpX64: {
    title: 'layer of sharp for x64',
    from: ['package-lock.json', 'tools/build/sharp.ts'],
    to: 'dist/sharp/x64',
    command: ['tools/build/sharp.ts', 'x64'],
    after: [],
  },
  standard: {
    title: 'Lambda functions of profile standard',
    from: [...always, 'functions', 'web/storefront', 'web/shared'],
    to: 'dist/functions-standard',
    command: ['tools/build/functions.ts', '--variant', 'standard'],
    after: ['storefront'],
  },
} as const satisfies Record<string, Omit<Part, 'after'> & { after: readonly string[] }>;

export type PartName = keyof typeof parts;

/** Size and time of every file under the paths: cheap to read, and changed by any edit. */
const fingerprint = (paths: readonly string[]): string => {
  const hash = createHash('sha256');
  const visit = (path: string): void => {
    if (!existsSync(path)) return;
    const stat = statSync(path);
    if (stat.isDirectory()) {
      for (const name of readdirSync(path).toSorted()) if (name !== 'demo') visit(join(path, name));
    } else hash.update(`${path}:${stat.size}:${Math.floor(stat.mtimeMs)}\n`);
  };
  for (const path of paths) visit(resolve(root, path));
  return hash.digest('hex');
};

const stampOf = (name: PartName): string => resolve(root, `dist/.built/${name}`);

const isBuilt = (name: PartName, print: string): boolean =>
  existsSync(resolve(root, parts[name].to)) &&
  existsSync(stampOf(name)) &&
  readFileSync(stampOf(name), 'utf8') === print;

const run = (command: readonly string[]): Promise<void> =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, [...command], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', failed);
    child.once('exit', (code) => (code === 0 ? done() : failed(new Error(`${command.join(' ')} failed`))));
  });

/** Builds those of the parts (and what they need) whose sources changed, side by side where they may; tells how long each took. */
export const buildWhatChanged = async (names: readonly PartName[]): Promise<void> => {
  mkdirSync(resolve(root, 'dist/.built'), { recursive: true });
  const under = new Map<PartName, Promise<void>>();
  const build = (name: PartName): Promise<void> => {
    const present = under.get(name);
    if (present) return present;
    const part: Part = parts[name];
    const work = (async () => {
      await Promise.all(part.after.map(build));
      const print = fingerprint(part.from);
      if (isBuilt(name, print)) return;
      const began = performance.now();
      process.stdout.write(`  building the ${part.title} ...\n`);
      await run(part.command);
      writeFileSync(stampOf(name), print);
      process.stdout.write(`  built the ${part.title} (${((performance.now() - began) / 1000).toFixed(1)} s)\n`);
    })();
    under.set(name, work);
    return work;
  };
  await Promise.all(names.map(build));
};

if (import.meta.main) {
  const wanted = process.argv.slice(2).filter((n): n is PartName => n in parts);
  await buildWhatChanged(wanted.length > 0 ? wanted : ['storefront', 'admin', 'local', 'functions']);
}
