import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** `npm run bench`: every figure, one after the other so that none disturbs another; ends with code 1 where a bar is not held. */
const figures = ['bundles.ts', 'web.ts', 'search.ts', 'start.ts', 'http.ts', 'checkout.ts'];

for (const script of figures) {
  const { status } = spawnSync(process.execPath, [resolve(import.meta.dirname, script)], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
