import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pythonWith } from '../python-venv.ts';

export interface RunningEmulator {
  readonly port: number;
  readonly endpoint: string;
  /** What a program needs to take the emulator for AWS. */
  readonly environment: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
}

export const region = 'ap-east-1';
export const account = '000000000000';
const upWithinMs = 60_000;

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (!address || typeof address !== 'object') throw new Error('no free port');
  return address.port;
};

/** Only what a program needs of the environment of whoever runs this: no AWS profile, no Node options. */
const plainEnvironment = (): Record<string, string> => ({
  // Lambdas are run by the first node on the path: this very one.
  PATH: [dirname(process.execPath), process.env.PATH ?? ''].join(delimiter),
  HOME: process.env.HOME ?? '',
  LANG: 'C.UTF-8',
});

/**
 * ministack, an emulator of AWS, on a free port with its files in a folder of the run. `forLambdas` is inherited by every Lambda it runs.
 * Its own documentation: the package `ministack` of the Python Package Index.
 */
export const startEmulator = async (
  folder: string,
  forLambdas: Readonly<Record<string, string>>,
): Promise<RunningEmulator> => {
  const python = pythonWith('ministack', '1.5.33', '[full]');
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const temporary = join(folder, 'tmp');
  await mkdir(temporary, { recursive: true });
  const log = openSync(join(folder, 'emulator.log'), 'a');
  const environment = {
    ...plainEnvironment(),
    AWS_ENDPOINT_URL: endpoint,
    AWS_ENDPOINT_URL_S3: endpoint,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  };
  // A group of its own: the processes of its Lambdas end with it, and nothing else does.
  const child = spawn(python, ['-m', 'ministack'], {
    cwd: folder,
    detached: true,
    stdio: ['ignore', log, log],
    env: {
      ...environment,
      ...forLambdas,
      GATEWAY_PORT: String(port),
      BIND_HOST: '127.0.0.1',
      STATE_DIR: join(folder, 'state'),
      TMPDIR: temporary,
      MINISTACK_REGION: region,
    },
  });
  closeSync(log);
  const stop = (): Promise<void> => ended(child);
  try {
    await answering(endpoint, child);
  } catch (error) {
    await stop();
    throw error;
  }
  return { port, endpoint, environment, stop };
};

const answering = async (endpoint: string, child: ChildProcess): Promise<void> => {
  const until = Date.now() + upWithinMs;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`the emulator ended with ${child.exitCode}; see its log`);
    try {
      const { ok } = await fetch(`${endpoint}/_ministack/health`, { signal: AbortSignal.timeout(2_000) });
      if (ok) return;
    } catch {
      // Not up yet.
    }
    await pause(200);
  }
  throw new Error(`the emulator did not answer within ${upWithinMs / 1000} s`);
};

const ended = async (child: ChildProcess): Promise<void> => {
  const { pid } = child;
  if (pid === undefined) return;
  const gone = child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : once(child, 'exit');
  signalGroup(pid, 'SIGTERM');
  await Promise.race([gone, pause(5_000)]);
  // Lambdas that did not hear it.
  signalGroup(pid, 'SIGKILL');
  await gone;
};

const signalGroup = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(-pid, signal);
  } catch {
    // The group is gone already.
  }
};
