import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Kept<T> {
  readonly get: (id: string) => T | undefined;
  readonly all: () => readonly T[];
  readonly put: (id: string, value: T) => void;
}

const written = (file: string, text: string): void => {
  // A crash in the middle leaves the old file, never half a new one.
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  renameSync(`${file}.new`, file);
};

/** Records by id, one JSON file each, so that a write costs the same however many there are. Read whole at start. */
export const keptFiles = <T>(dir: string): Kept<T> => {
  mkdirSync(dir, { recursive: true });
  const records = new Map<string, T>();
  for (const name of readdirSync(dir)) {
    if (!name.endsWith('.json')) continue;
    const id = decodeURIComponent(name.slice(0, -'.json'.length));
    records.set(id, JSON.parse(readFileSync(join(dir, name), 'utf8')) as T);
  }
  return {
    get: (id) => records.get(id),
    all: () => [...records.values()],
    put: (id, value) => {
      records.set(id, value);
      written(join(dir, `${encodeURIComponent(id)}.json`), JSON.stringify(value, null, 2));
    },
  };
};

/** A single record, made the first time it is asked for. */
export const keptOnce = <T>(dir: string, name: string, make: () => T): T => {
  mkdirSync(dir, { recursive: true });
  const file = join(dir, name);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as T;
  const made = make();
  written(file, JSON.stringify(made, null, 2));
  return made;
};
