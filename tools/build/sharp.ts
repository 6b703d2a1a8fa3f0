import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import * as z from 'zod/mini';

/**
 * The layer that sharp lies in beside the bundle of the Lambda that encodes pictures: dist/sharp/<cpu>/nodejs/node_modules, for Amazon
 * Linux on that processor, whatever machine builds it. Versions and sums are those of the project's own lock file.
 */
const root = resolve(import.meta.dirname, '../..');

export const cpus = ['arm64', 'x64'] as const;
export type Cpu = (typeof cpus)[number];

const lockEntry = z.looseObject({
  version: z.string(),
  dependencies: z._default(z.record(z.string(), z.string()), {}),
  optionalDependencies: z._default(z.record(z.string(), z.string()), {}),
});
const lockFile = z.looseObject({ lockfileVersion: z.int(), packages: z.record(z.string(), z.unknown()) });
type Lock = z.infer<typeof lockFile>;

/** sharp and whatever it may need on any machine, as the lock file has them; npm leaves out what is for others. */
const neededOf = ({ packages }: Lock): ReadonlyMap<string, z.infer<typeof lockEntry>> => {
  const needed = new Map<string, z.infer<typeof lockEntry>>();
  const take = (name: string, within: string): void => {
    const path = [`${within}/node_modules/${name}`, `node_modules/${name}`].find((p) => p in packages);
    if (path === undefined || needed.has(path)) return;
    const entry = lockEntry.parse(packages[path]);
    needed.set(path, entry);
    for (const more of Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })) take(more, path);
  };
  take('sharp', '');
  return needed;
};

/** What the layer has on one processor. */
const partsFor = (cpu: Cpu, needed: ReadonlyMap<string, z.infer<typeof lockEntry>>): string[] => {
  const plain = Object.keys(needed.get('node_modules/sharp')?.dependencies ?? {});
  return ['sharp', ...plain, `@img/sharp-linux-${cpu}`, `@img/sharp-libvips-linux-${cpu}`].map(
    (n) => `node_modules/${n}`,
  );
};

/** The very packages are installed here where this machine is of the same kind. */
const copied = async (parts: readonly string[], into: string): Promise<boolean> => {
  if (process.platform !== 'linux' || !parts.every((path) => existsSync(resolve(root, path)))) return false;
  for (const path of parts) await cp(resolve(root, path), resolve(into, path), { recursive: true });
  return true;
};

const installed = async (cpu: Cpu, lock: Lock, into: string): Promise<void> => {
  const needed = neededOf(lock);
  const version = needed.get('node_modules/sharp')?.version ?? '';
  const own = { name: 'sharp-layer', version: '1.0.0', private: true, dependencies: { sharp: version } };
  const { name, version: first } = own;
  const packages = { '': own, ...Object.fromEntries(needed) };
  await writeFile(resolve(into, 'package.json'), JSON.stringify(own));
  const text = JSON.stringify({ name, version: first, lockfileVersion: lock.lockfileVersion, packages });
  await writeFile(resolve(into, 'package-lock.json'), text);
  const target = ['--os=linux', `--cpu=${cpu}`, '--libc=glibc', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status, stderr, error } = spawnSync('npm', ['ci', ...target], { cwd: into, encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm could not install sharp for ${cpu}: ${stderr}`, { cause: error });
  for (const file of ['package.json', 'package-lock.json', 'node_modules/.package-lock.json'])
    await rm(resolve(into, file), { force: true });
};

export const buildSharp = async (cpu: Cpu): Promise<void> => {
  const into = resolve(root, 'dist/sharp', cpu, 'nodejs');
  await rm(into, { recursive: true, force: true });
  await mkdir(into, { recursive: true });
  const lock = lockFile.parse(JSON.parse(await readFile(resolve(root, 'package-lock.json'), 'utf8')));
  const parts = partsFor(cpu, neededOf(lock));
  if (!(await copied(parts, into))) await installed(cpu, lock, into);
  const missing = parts.filter((path) => !existsSync(resolve(into, path)));
  if (missing.length > 0) throw new Error(`the layer for ${cpu} lacks ${missing.join(', ')}`);
};

if (import.meta.main) {
  const cpu = cpus.find((c) => c === process.argv[2]);
  if (!cpu) throw new Error(`which processor: ${cpus.join(' or ')}?`);
  await buildSharp(cpu);
}
