import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildWhatChanged } from './build/all.ts';
import { ensureChromium } from './chromium.ts';

/** `npm test`: everything that must hold before a change lands. Each step tells how it went; the last line sums them up. */
const root = resolve(import.meta.dirname, '..');

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

const run = (command: readonly string[], quiet = false): Promise<number> =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, [...command], {
      cwd: root,
      stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit'],
    });
    child.once('error', failed);
    child.once('exit', (code) => done(code ?? 1));
  });

const check = async (title: string, command: readonly string[]): Promise<Counts> => {
  const began = performance.now();
  const code = await run(command);
  process.stdout.write(
    `${code === 0 ? 'ok  ' : 'FAIL'} ${title} (${((performance.now() - began) / 1000).toFixed(1)} s)\n`,
  );
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
};

/** A suite's own counts, from its JSON report; a suite that reports nothing has failed. */
const suite = async (
  title: string,
  command: readonly string[],
  report: string,
  read: (json: unknown) => Counts,
): Promise<Counts> => {
  const file = resolve(root, report);
  rmSync(file, { force: true });
  const began = performance.now();
  const code = await run(command);
  const counts = reported(file, read);
  const fine = code === 0 && counts.failed === 0 && counts.passed > 0;
  process.stdout.write(
    `${fine ? 'ok  ' : 'FAIL'} ${title}: ${counts.passed} passed, ${counts.failed} failed (${((performance.now() - began) / 1000).toFixed(1)} s)\n`,
  );
  return fine || counts.failed > 0 ? counts : { ...counts, failed: 1 };
};

const reported = (file: string, read: (json: unknown) => Counts): Counts => {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 1 };
  }
};

const vitestCounts = (json: unknown): Counts => {
  const { numPassedTests, numFailedTests } = json as { numPassedTests: number; numFailedTests: number };
  return { passed: numPassedTests, failed: numFailedTests };
};

const playwrightCounts = (json: unknown): Counts => {
  const { stats } = json as { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };
  // A test that needs a second try, or none at all, has not passed.
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped };
};

const tsc = 'node_modules/tsc7/bin/tsc';

const main = async (): Promise<Counts[]> => {
  ensureChromium();
  const [types, adminTypes, lint] = await Promise.all([
    check('types', [tsc, '-p', '.']),
    check('types of the admin site', [tsc, '-p', 'web/admin']),
    check('format and lint', [
      'node_modules/@biomejs/biome/bin/biome',
      'ci',
      '.',
      '--diagnostic-level=warn',
      '--error-on-warnings',
    ]),
  ]);
  await buildWhatChanged(['storefront', 'admin', 'local', 'functions']);
  const unit = await suite(
    'unit, store, handler, template and architecture tests',
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      '--outputFile.json=.cache/vitest.json',
    ],
    '.cache/vitest.json',
    vitestCounts,
  );
  const browser = await suite(
    'browser tests',
    ['node_modules/@playwright/test/cli.js', 'test'],
    '.cache/playwright.json',
    playwrightCounts,
  );
  return [types, adminTypes, lint, unit, browser];
};

const counts = await main();
const passed = counts.reduce((n, c) => n + c.passed, 0);
const failed = counts.reduce((n, c) => n + c.failed, 0);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
