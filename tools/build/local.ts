import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { arrivals } from '../../contracts/arrivals.ts';
import { fileOfRoute, routes } from '../../contracts/routes.ts';
import { schedules } from '../../contracts/schedules.ts';
import { subscriptions } from '../../contracts/subscriptions.ts';
import { steps } from '../../contracts/workflows.ts';
import { entries } from './entries.ts';

const root = resolve(import.meta.dirname, '../..');

/** `#handlers`: each row's name with a loader of its module, so that the local runtime has no list of its own. */
const handlersOfTheTables: Plugin = {
  name: 'handlers-of-the-tables',
  setup(bundle) {
    bundle.onResolve({ filter: /^#handlers$/ }, () => ({ path: 'handlers', namespace: 'tables' }));
    bundle.onLoad({ filter: /./, namespace: 'tables' }, () => {
      const names = [
        ...[routes, subscriptions, schedules, arrivals].flatMap((table) => Object.keys(table)),
        ...steps.map((s) => s.name),
      ];
      const lines = names.map((name) => {
        const entry = entries.find((e) => e.name === fileOfRoute(name));
        if (!entry || !existsSync(resolve(root, entry.file))) return '';
        return `  ${name}: () => import(${JSON.stringify(resolve(root, entry.file))}),`;
      });
      return { contents: `export const handlers = {\n${lines.join('\n')}\n};\n`, resolveDir: root, loader: 'js' };
    });
  },
};

/** Bundles the local runtime with every handler to dist/local: one graph, so that the SDK and caches are loaded once. */
export const buildLocal = async (): Promise<void> => {
  const out = resolve(root, 'dist/local');
  await rm(out, { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: { main: 'local/main.ts' },
    outdir: out,
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    sourcemap: 'linked',
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { 'process.env.NODE_ENV': '"production"' },
    external: ['sharp'],
    // CommonJS dependencies ask for Node's own modules by require.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    plugins: [handlersOfTheTables],
    logLevel: 'warning',
  });
};

if (import.meta.main) await buildLocal();
