import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { Architecture } from 'aws-cdk-lib/aws-lambda';
import * as z from 'zod/mini';
import { placeTold } from '../lib/place.ts';
import { buildWhatChanged } from './build/all.ts';
import { toldIn } from './told.ts';

/** `npm run synth -- -c profile=tiny`: builds what the profile deploys, makes the templates in cdk.out and tells what each stack holds. */
const root = resolve(import.meta.dirname, '..');
const out = resolve(root, 'cdk.out');
const mostResources = 450;

const template = z.looseObject({
  Resources: z.record(z.string(), z.looseObject({ Type: z.string() })),
  Parameters: z._default(z.record(z.string(), z.unknown()), {}),
});

const told = toldIn(process.argv.slice(2));
const standard = told('profile') === 'standard';
const layer = placeTold(told).architecture === Architecture.ARM_64 ? 'sharpArm' : 'sharpX64';
await buildWhatChanged(['storefront', 'admin', standard ? 'standard' : 'functions', layer]);

rmSync(out, { recursive: true, force: true });
const cdk = [resolve(root, 'node_modules/aws-cdk/bin/cdk'), 'synth', '--quiet', '--no-notices', '--output', out];
const { status } = spawnSync(process.execPath, [...cdk, ...process.argv.slice(2)], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, CDK_DISABLE_CLI_TELEMETRY: 'true' },
});
if (status !== 0) process.exit(status ?? 1);

const rows = readdirSync(out)
  .filter((file) => file.endsWith('.template.json'))
  .map((file) => {
    const { Resources, Parameters } = template.parse(JSON.parse(readFileSync(resolve(out, file), 'utf8')));
    const lambdas = Object.values(Resources).filter((r) => r.Type === 'AWS::Lambda::Function').length;
    const stack = file.replace(/(([0-9A-F]{8})?\.nested)?\.template\.json$/, '');
    return { stack, resources: Object.keys(Resources).length, parameters: Object.keys(Parameters).length, lambdas };
  });
console.table(rows);
const total = rows.reduce((sum, row) => sum + row.resources, 0);
const full = rows.filter((row) => row.resources > mostResources);
console.log(
  `${total} resources in ${rows.length} stacks; the fullest holds ${Math.max(...rows.map((r) => r.resources))} of ${mostResources}`,
);
if (full.length > 0) {
  console.error(`too full: ${full.map((row) => row.stack).join(', ')}`);
  process.exitCode = 1;
}
