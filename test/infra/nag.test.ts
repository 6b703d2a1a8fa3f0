import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Validations } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { afterEach, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { type SetName, type Synthesized, shopOf } from './synthesize.ts';

const report = z.object({ pluginReports: z.array(z.unknown()) });
let folders: string[] = [];
afterEach(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const checked = (set: SetName, change: (shop: Synthesized['shop']) => void): (() => readonly unknown[]) => {
  const { app, shop, built } = shopOf(set);
  folders = [built, app.outdir];
  change(shop);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return () => {
    const { directory } = app.synth();
    return report.parse(JSON.parse(readFileSync(join(directory, 'validation-report.json'), 'utf8'))).pluginReports;
  };
};

const sets = ['tiny', 'standard', 'aws-cn', 'aws-cn-tiny'] as const;

test.each(sets)(
  '%s: cdk-nag AwsSolutions finds nothing that is not acknowledged with a reason',
  (set) => {
    expect(checked(set, () => {})()).toEqual([]);
  },
  180_000,
);

test('the same check refuses a careless bucket, so it is really on', () => {
  expect(checked('tiny', (shop) => new Bucket(shop, 'Careless'))).toThrow(/AwsSolutions-S10/);
}, 180_000);
