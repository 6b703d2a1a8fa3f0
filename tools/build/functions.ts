import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build, type Plugin } from 'esbuild';
import { entries } from './entries.ts';
import { definesOf, type VariantName, variants } from './variants.ts';

const root = resolve(import.meta.dirname, '../..');

const elsewhere = /^@(aws-sdk|smithy)\/credential-provider-(ini|sso|process|web-identity|login|http|imds)$/;

/**
 * In Lambda credentials come from the environment. The SDK's ways to find them on other machines (SSO, profiles, instance metadata)
 * are a third of a bundle, and its DynamoDB client most of one, so they are left out, and asking for one is a fault that says so.
 */
const environmentCredentialsOnly: Plugin = {
  name: 'environment-credentials-only',
  setup(bundle) {
    bundle.onResolve({ filter: elsewhere }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path, namespace: 'left-out' } : null,
    );
    bundle.onLoad({ filter: /./, namespace: 'left-out' }, ({ path }) => ({
      contents: `throw new Error('${path} is not in this bundle: in Lambda credentials come from the environment')`,
    }));
  },
};

export interface BuildOptions {
  /** Builds what is there and names what is not, instead of refusing. */
  readonly allowMissing?: boolean;
  readonly variant?: VariantName;
}

/**
 * Bundles every Lambda of a variant in one run to dist/<folder>/<name>/index.js. CommonJS starts faster than ES modules on Lambda's Node 24;
 * the AWS SDK is bundled too, so that what was tested is what runs.
 */
export const buildFunctions = async ({ allowMissing = false, variant = 'tiny' }: BuildOptions = {}) => {
  const out = resolve(root, 'dist', variants[variant].folder);
  const missing = entries.filter((e) => !existsSync(resolve(root, e.file)));
  const names = missing.map((e) => `  ${e.file}`).join('\n');
  if (missing.length > 0 && !allowMissing)
    throw new Error(`no handler for ${missing.length} of the tables' rows:\n${names}`);
  const present = entries.filter((e) => !missing.includes(e));
  await rm(out, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(present.map((e) => [`${e.name}/index`, e.file])),
    outdir: out,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    // ES module builds of dependencies are the ones that tree-shake.
    mainFields: ['module', 'main'],
    minify: true,
    // A Chinese character is three bytes so, and six where it is escaped.
    charset: 'utf8',
    sourcemap: 'external',
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: definesOf(variant),
    plugins: [environmentCredentialsOnly],
    metafile: true,
    // Machine code, which no bundle holds: it lies beside in a layer (tools/build/sharp.ts).
    external: ['sharp'],
    logLevel: 'warning',
  });
  await mkdir(out, { recursive: true });
  // The project's own package.json says ES modules; in Lambda there is none beside the bundle.
  await writeFile(resolve(out, 'package.json'), '{ "type": "commonjs" }\n');
  await writeFile(resolve(out, 'metafile.json'), JSON.stringify(metafile));
  return { built: present, missing };
};

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      'allow-missing': { type: 'boolean', default: false },
      variant: { type: 'string', default: 'tiny' },
    },
  });
  const started = performance.now();
  try {
    const { built, missing } = await buildFunctions({
      allowMissing: values['allow-missing'],
      variant: values.variant === 'standard' ? 'standard' : 'tiny',
    });
    for (const { file } of missing) console.warn(`missing: ${file}`);
    console.log(`bundled ${built.length} functions in ${Math.round(performance.now() - started)} ms`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
