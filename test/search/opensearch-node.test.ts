import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { jdkFor, noJdk } from '../../local/opensearch/jdk.ts';
import { startOpenSearch } from '../../local/opensearch/start.ts';

// A busy machine is slow, and no reason to fail.
vi.setConfig({ testTimeout: 600_000 });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'opensearch-test-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const jdk = (name: string, version: string, compiler = true): string => {
  const home = join(folder, name);
  mkdirSync(join(home, 'bin'), { recursive: true });
  writeFileSync(join(home, 'release'), `IMPLEMENTOR="Some"\nJAVA_VERSION="${version}"\n`);
  if (compiler) writeFileSync(join(home, 'bin/javac'), '');
  return home;
};

test('the newest JDK of those that a version runs on is taken, and no Java without a compiler', () => {
  const newest = jdk('next', '99.0.1');
  vi.stubEnv('JAVA_HOME', newest);
  expect(jdkFor('3.8')).toEqual({ home: newest, major: 99 });
  // 2.19 does not run on Java 24 and newer.
  expect(jdkFor('2.19')?.major ?? 17).toBeLessThanOrEqual(23);
  vi.stubEnv('JAVA_HOME', jdk('old', '1.8.0_292'));
  expect(jdkFor('2.19')?.major ?? 17).toBeGreaterThanOrEqual(17);
  vi.stubEnv('JAVA_HOME', jdk('runtime', '99.0.1', false));
  expect(jdkFor('3.8')?.home).not.toBe(join(folder, 'runtime'));
});

test('what is missing is told in one line', () => {
  expect(noJdk('3.8')).toBe(
    'OpenSearch 3.8 needs a JDK of Java 21 or newer (looked at JAVA_HOME, the PATH and /usr/lib/jvm): install one or set JAVA_HOME.',
  );
  expect(noJdk('2.19')).toContain('Java 17 to 23');
});

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const starter = `
const { startOpenSearch } = await import(process.argv[1]);
const { endpoint, pid } = await startOpenSearch({ version: '3.8', dataDir: process.argv[2] });
await fetch(endpoint + '/kept/_doc/1?refresh=true', {
  method: 'PUT', headers: { 'content-type': 'application/json' }, body: '{"name":"茶"}',
});
console.log(pid);
setInterval(() => undefined, 1000);
`;

test('a node ends with a process that was killed, and its data is there when it is started again', async () => {
  const start = resolve(import.meta.dirname, '../../local/opensearch/start.ts');
  const dataDir = join(folder, 'data');
  const parent = spawn(process.execPath, ['--input-type=module', '-e', starter, start, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(parent.stdout.setEncoding('utf8'), 'data');
  const pid = Number(line);
  expect(isAlive(pid)).toBe(true);
  parent.kill('SIGKILL');
  while (isAlive(pid)) await wait(50);
  const node = await startOpenSearch({ version: '3.8', dataDir });
  try {
    expect(await (await fetch(`${node.endpoint}/kept/_doc/1`)).json()).toMatchObject({ _source: { name: '茶' } });
  } finally {
    await node.stop();
  }
  expect(isAlive(node.pid)).toBe(false);
});
