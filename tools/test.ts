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

interface Suite {
  readonly title: string;
  readonly command: readonly string[];
  /** Where its JSON report goes. */
  readonly report: string;
  readonly read: (json: unknown) => Counts;
  readonly env?: Readonly<Record<string, string>>;
}

const run = (command: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<number> =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, [...command], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.once('error', failed);
    child.once('exit', (code) => done(code ?? 1));
  });

const tell = (fine: boolean, what: string, began: number): void => {
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stdout.write(`${fine ? 'ok  ' : 'FAIL'} ${what} (${seconds} s)\n`);
};

const check = async (title: string, command: readonly string[]): Promise<Counts> => {
  const began = performance.now();
  const fine = (await run(command)) === 0;
  tell(fine, title, began);
  return fine ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
};

/** A suite's own counts; one that reports nothing, or ends badly without saying why, has failed. */
const count = async ({ title, command, report, read, env }: Suite): Promise<Counts> => {
  const file = resolve(root, report);
  rmSync(file, { force: true });
  const began = performance.now();
  const code = await run(command, env);
  const counts = reported(file, read);
  const fine = code === 0 && counts.failed === 0 && counts.passed > 0;
  tell(fine, `${title}: ${counts.passed} passed, ${counts.failed} failed`, began);
  return fine || counts.failed > 0 ? counts : { ...counts, failed: 1 };
};

const reported = (file: string, read: (json: unknown) => Counts): Counts => {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 1 };
  }
};

const vitest = (title: string, report: string, folders: readonly string[], env?: Record<string, string>): Suite => ({
  title,
  report,
  command: [
    'node_modules/vitest/vitest.mjs',
    'run',
    ...folders,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ],
  read: (json) => {
    // A skipped test has not passed.
    const { numPassedTests, numTotalTests } = json as { numPassedTests: number; numTotalTests: number };
    return { passed: numPassedTests, failed: numTotalTests - numPassedTests };
  },
  ...(env ? { env } : {}),
});

const browser: Suite = {
  title: 'browser tests',
  report: '.cache/playwright.json',
  command: ['node_modules/@playwright/test/cli.js', 'test'],
  read: (json) => {
    const { stats } = json as { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };
    // Nor has one that needs a second try.
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped };
  },
};

/** What depends on how the table behaves. */
const aboutTheTable = ['test/stores', 'test/payments', 'test/after-sales', 'test/account', 'test/staff'];
const tsc = 'node_modules/tsc7/bin/tsc';
const lint = ['node_modules/@biomejs/biome/bin/biome', 'ci', '.', '--diagnostic-level=warn', '--error-on-warnings'];

const main = async (): Promise<Counts[]> => {
  ensureChromium();
  const checks = await Promise.all([
    check('types', [tsc, '-p', '.']),
    check('types of the admin site', [tsc, '-p', 'web/admin']),
    check('format and lint', lint),
  ]);
  await buildWhatChanged(['storefront', 'admin', 'local', 'functions']);
  const nodes = await check('what the OpenSearch nodes of the tests need', ['local/opensearch/prepare.ts']);
  return [
    ...checks,
    nodes,
    await count(vitest('rules, stores, handlers, pages, template, architecture', '.cache/vitest.json', [])),
    await count(
      vitest('what is about the table, on DynamoDB Local', '.cache/vitest-second.json', aboutTheTable, {
        TEST_ENGINE: 'dynamodb-local',
      }),
    ),
    await count(browser),
  ];
};

const counts = await main();
const passed = counts.reduce((n, c) => n + c.passed, 0);
const failed = counts.reduce((n, c) => n + c.failed, 0);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
