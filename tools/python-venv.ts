import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const oldest = 10;
const minutes = 5;

/** The machine's Python 3.10 or newer with what makes environments; null where there is none. */
export const systemPython = (): string | null => {
  for (const name of ['python3', 'python']) {
    const said = spawnSync(name, [
      '-c',
      'import sys, venv, ensurepip; print(sys.version_info[0] * 100 + sys.version_info[1])',
    ]);
    if (said.status === 0 && Number(said.stdout.toString()) >= 300 + oldest) return name;
  }
  return null;
};

/**
 * A Python program at one version in an environment of its own under .cache; made the first time it is asked for.
 * @returns its interpreter
 * @throws saying what is missing on this machine
 */
export const pythonWith = (name: string, version: string, extras = ''): string => {
  const folder = resolve(import.meta.dirname, '../.cache/venv', `${name}-${version}`);
  const python = join(folder, 'bin/python');
  const complete = join(folder, 'complete');
  if (existsSync(complete) && existsSync(python)) return python;
  process.stdout.write(`  installing ${name} ${version} ...\n`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const run = (command: string, args: readonly string[]): void => {
    const { status, error } = spawnSync(command, [...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: minutes * 60_000,
    });
    if (status !== 0) throw new Error(`${name} ${version} could not be installed`, { cause: error });
  };
  const system = systemPython();
  if (system === null) throw new Error(`needs Python 3.${oldest} or newer with venv: apt-get install python3-venv`);
  run(system, ['-m', 'venv', folder]);
  run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', `${name}${extras}==${version}`]);
  writeFileSync(complete, `${new Date().toISOString()}\n`);
  return python;
};
