import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { type Program, type Progress, programOf } from './program.ts';
import type { OpenSearchVersion } from './versions.ts';

/** A running OpenSearch node on loopback; it is open to whoever is on this machine, so it holds nothing but the catalogue. */
export interface OpenSearchNode {
  readonly endpoint: string;
  readonly version: OpenSearchVersion;
  readonly pid: number;
  /** Ends the node; an index in a `dataDir` is closed properly first. */
  readonly stop: () => Promise<void>;
}

export interface OpenSearchOptions {
  readonly version: OpenSearchVersion;
  /** Folder the index is kept in; absent: one of its own that goes with the node. */
  readonly dataDir?: string;
  readonly progress?: Progress;
}

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

const readyWithinMs = 120_000;
const stoppedWithinMs = 15_000;

// One machine, one small index: the plain collector and the quick compiler halve the start and cost nothing measurable after it.
const flags = ['-Xmx512m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];

const spawnNode = ({ jdk, classPath }: Program, dataDir: string): Child => {
  // Java 24 and newer warn of every library that calls native code, as Lucene does.
  const native = jdk.major >= 22 ? ['--enable-native-access=ALL-UNNAMED'] : [];
  const args = [...flags, ...native, '-cp', classPath, 'Node', dataDir];
  return spawn(join(jdk.home, 'bin/java'), args, { stdio: ['pipe', 'pipe', 'pipe'] });
};

/** The port the node tells once it serves. */
const portOf = (child: Child, version: OpenSearchVersion): Promise<number> =>
  new Promise((found, failed) => {
    const last: string[] = [];
    const fail = (why: string, cause?: unknown): void =>
      failed(new Error(`OpenSearch ${version} ${why}${last.length ? `:\n${last.join('\n')}` : ''}`, { cause }));
    const late = setTimeout(() => fail(`did not answer within ${readyWithinMs / 1000} s`), readyWithinMs);
    const done = (): void => clearTimeout(late);
    for (const stream of [child.stdout, child.stderr]) {
      // Read to the end, or the node would block on a full pipe.
      createInterface({ input: stream }).on('line', (line) => {
        last.push(line);
        if (last.length > 20) last.shift();
        const port = /http port (\d+)$/.exec(line)?.[1];
        if (port === undefined) return;
        done();
        found(Number(port));
      });
    }
    child.once('error', (error) => {
      done();
      fail('could not be run', error);
    });
    child.once('exit', (code, signal) => {
      done();
      fail(`ended with ${code ?? signal}`);
    });
  });

/** Indices kept from an earlier run are opened after the node has begun to answer. */
const whenIndicesServe = async (endpoint: string): Promise<void> => {
  const health = await fetch(`${endpoint}/_cluster/health?wait_for_status=yellow&timeout=60s`);
  if (!health.ok) throw new Error(`OpenSearch is not well: ${await health.text()}`);
};

const ended = (child: Child): boolean => child.exitCode !== null || child.signalCode !== null;

const end = async (child: Child, gently: boolean): Promise<void> => {
  if (ended(child)) return;
  const exit = once(child, 'exit');
  const impatient = setTimeout(() => child.kill('SIGKILL'), gently ? stoppedWithinMs : 0);
  child.stdin.end();
  await exit;
  clearTimeout(impatient);
};

/**
 * Starts a real OpenSearch node and waits until it serves. Its jars come by Maven on first use.
 * @throws with one line that says what to install where there is no fitting JDK or no Maven
 */
export const startOpenSearch = async ({ version, dataDir, progress }: OpenSearchOptions): Promise<OpenSearchNode> => {
  const program = await programOf(version, progress);
  const folder = dataDir === undefined ? mkdtempSync(join(tmpdir(), 'opensearch-')) : resolve(dataDir);
  mkdirSync(folder, { recursive: true });
  const child = spawnNode(program, folder);
  // The node ends with its standard input, however this process ends; this is for an end that leaves the pipe to others.
  const atExit = (): void => void child.kill('SIGKILL');
  process.once('exit', atExit);
  const stop = async (): Promise<void> => {
    await end(child, dataDir !== undefined);
    process.off('exit', atExit);
    if (dataDir === undefined) rmSync(folder, { recursive: true, force: true });
  };
  try {
    const port = await portOf(child, version);
    const endpoint = `http://127.0.0.1:${port}`;
    await whenIndicesServe(endpoint);
    return { endpoint, version, pid: child.pid ?? 0, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
