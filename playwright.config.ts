import { defineConfig, devices } from '@playwright/test';
import { chromiumFlags, chromiumPath } from './tools/chromium.ts';

const port = Number(process.env.E2E_PORT ?? 3900);
/** Stories of the machine (restart, start over): no screen, so once is enough. */
const machine = /machine\/.*\.spec\.ts/;
const executablePath = chromiumPath();

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: '.cache/playwright',
  timeout: 120_000,
  expect: { timeout: 20_000 },
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  reporter: [['list'], ['json', { outputFile: '.cache/playwright.json' }]],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { args: chromiumFlags, ...(executablePath ? { executablePath } : {}) },
  },
  projects: [
    { name: 'phone', testIgnore: machine, use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } } },
    { name: 'pc', testIgnore: machine, use: { viewport: { width: 1366, height: 900 } } },
    { name: 'machine', testMatch: machine },
  ],
  webServer: {
    command: `node tools/start.ts --port ${port} --data .cache/e2e --fresh`,
    url: `http://localhost:${port}/api/health`,
    timeout: 120_000,
    reuseExistingServer: false,
    stdout: 'ignore',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
});
