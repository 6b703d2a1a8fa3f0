import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { run } from './command.ts';
import { account, type RunningEmulator, region } from './emulator.ts';

export const stack = 'shop-emulator';

const outputs = z.object({ [stack]: z.looseObject({ ApiId: z.string(), TableName: z.string(), SiteUrl: z.string() }) });

/** `cdk bootstrap` and `cdk deploy` of the very app that goes to AWS, to the emulator. */
export const deploy = async (emulator: RunningEmulator, folder: string, origin: string, profile: string) => {
  const cdk = 'node_modules/aws-cdk/bin/cdk';
  const env = { ...emulator.environment, CDK_DISABLE_CLI_TELEMETRY: 'true', CI: 'true' };
  const app = ['--app', 'node bin/shop.ts', '--output', join(folder, 'cdk.out'), '--no-notices'];
  const told = ['-c', 'stage=emulator', '-c', `origin=${origin}`, '-c', `profile=${profile}`];
  await run([cdk, 'bootstrap', `aws://${account}/${region}`, ...app, ...told], { env, withinMs: 90_000 });
  const file = join(folder, 'outputs.json');
  const how = ['--require-approval', 'never', '--progress', 'events', '--outputs-file', file];
  await run([cdk, 'deploy', stack, ...how, ...app, ...told], { env, withinMs: 240_000 });
  return outputs.parse(JSON.parse(readFileSync(file, 'utf8')))[stack];
};
