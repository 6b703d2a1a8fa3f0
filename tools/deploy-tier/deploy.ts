import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { run } from './command.ts';
import { account, type RunningEmulator, region } from './emulator.ts';

export const stack = 'shop-emulator';

const outputs = z.object({
  [stack]: z.looseObject({ ApiId: z.string(), TableName: z.string(), SiteUrl: z.string(), FilesBucket: z.string() }),
});

/** `cdk bootstrap` and `cdk deploy` of the very app that goes to AWS, to the emulator. */
export const deploy = async (emulator: RunningEmulator, folder: string, origin: string, profile: string) => {
  const cdk = 'node_modules/aws-cdk/bin/cdk';
  const env = { ...emulator.environment, CDK_DISABLE_CLI_TELEMETRY: 'true', CI: 'true' };
  const out = join(folder, 'cdk.out');
  const told = ['-c', 'stage=emulator', '-c', `origin=${origin}`, '-c', `profile=${profile}`];
  const quiet = ['--no-notices', '--quiet'];
  await run([cdk, 'synth', ...quiet, '--app', 'node bin/shop.ts', '--output', out, ...told], {
    env,
    withinMs: 180_000,
  });
  // What was synthesized is what is deployed: the app is not run again.
  const app = ['--app', out, '--no-notices'];
  await run([cdk, 'bootstrap', `aws://${account}/${region}`, ...app], { env, withinMs: 120_000 });
  const file = join(folder, 'outputs.json');
  const how = ['--require-approval', 'never', '--progress', 'events', '--outputs-file', file];
  await run([cdk, 'deploy', stack, ...how, ...app], { env, withinMs: 240_000 });
  return outputs.parse(JSON.parse(readFileSync(file, 'utf8')))[stack];
};
