import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/**
 * Runs a Node program of the project to its end.
 * @returns what it wrote
 * @throws with the end of what it wrote, where it fails or takes too long; it is ended then
 */
export const run = (
  args: readonly string[],
  { env, withinMs }: { readonly env: Readonly<Record<string, string>>; readonly withinMs: number },
): Promise<string> =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, [...args], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: withinMs,
      killSignal: 'SIGKILL',
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString('utf8');
      });
    child.once('error', failed);
    child.once('close', (code, signal) => {
      if (code === 0) return done(said);
      const how = signal ? `was ended after ${withinMs / 1000} s` : `ended with ${code}`;
      failed(new Error(`${args.slice(0, 2).join(' ')} ${how}:\n${said.slice(-2_000)}`));
    });
  });
