import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { buildWhatChanged } from './build/all.ts';

/** `npm start`: builds what has changed since the last start, then runs the shop. */
const root = resolve(import.meta.dirname, '..');
await buildWhatChanged(['storefront', 'admin', 'local']);

const shop = spawn(
  process.execPath,
  [
    '--disable-warning=ExperimentalWarning',
    '--enable-source-maps',
    resolve(root, 'dist/local/main.js'),
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit', cwd: process.env.INIT_CWD ?? process.cwd() },
);
// Ctrl+C reaches the shop by itself; a signal to this process alone has to be handed on.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => shop.kill(signal));
shop.once('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
