import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface DataFolder {
  readonly path: (name: string) => string;
  /** A small JSON file of the folder, made on first use and then kept. */
  readonly remembered: <T>(name: string, make: () => T) => T;
  readonly remember: (name: string, value: unknown) => void;
  readonly release: () => void;
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Takes the shop's data folder for this process alone: two shops on one database would corrupt it. */
export const takeDataFolder = (dir: string, fresh: boolean): DataFolder => {
  const lock = join(dir, 'pid');
  const owner = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : null;
  if (owner !== null && owner !== process.pid && isAlive(owner)) {
    throw new Error(
      `A shop is already running on ${dir} (process ${owner}). Stop it first, or choose another folder with --data.`,
    );
  }
  const mark = join(dir, 'this-is-a-shop');
  // --fresh deletes: only ever a folder that a shop made.
  if (existsSync(dir) && readdirSync(dir).length > 0 && !existsSync(mark)) {
    throw new Error(`${dir} holds something else than a shop's data. Choose another folder with --data.`);
  }
  if (fresh) rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  writeFileSync(mark, 'Data of a cloud shop on this machine. `npm start -- --fresh` empties it.\n');
  writeFileSync(lock, String(process.pid));
  const keep = (name: string, value: unknown): void =>
    writeFileSync(join(dir, name), JSON.stringify(value, null, 2), { mode: 0o600 });
  return {
    path: (name) => join(dir, name),
    remembered: (name, make) => {
      const file = join(dir, name);
      if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as ReturnType<typeof make>;
      const made = make();
      keep(name, made);
      return made;
    },
    remember: keep,
    release: () => rmSync(lock, { force: true }),
  };
};
