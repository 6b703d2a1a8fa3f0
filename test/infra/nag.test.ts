import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Validations } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { afterEach, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { type Synthesized, shopOf } from './synthesize.ts';

const report = z.object({ pluginReports: z.array(z.unknown()) });
let folders: string[] = [];
afterEach(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const checked = (change: (shop: Synthesized['shop']) => void): (() => readonly unknown[]) => {
  const { app, shop, built } = shopOf('tiny');
  folders = [built, app.outdir];
  change(shop);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return () => {
    const { directory } = app.synth();
    return report.parse(JSON.parse(readFileSync(join(directory, 'validation-report.json'), 'utf8'))).pluginReports;
  };
};

test('cdk-nag AwsSolutions finds nothing that is not acknowledged with a reason', () => {
  expect(checked(() => {})()).toEqual([]);
}, 180_000);

test('the same check refuses a careless bucket, so it is really on', () => {
  expect(checked((shop) => new Bucket(shop, 'Careless'))).toThrow(/AwsSolutions-S10/);
}, 180_000);
