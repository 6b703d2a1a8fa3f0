import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { peopleTold } from '../../lib/identity/people.ts';
import { shopOf } from './synthesize.ts';

const shape = z.looseObject({
  Resources: z.record(z.string(), z.looseObject({ Type: z.string(), Properties: z._default(z.looseObject({}), {}) })),
});
const report = z.object({ pluginReports: z.array(z.unknown()) });

/** The shop with a user pool, checked by cdk-nag as it is synthesized. */
const cognito = (() => {
  const { app, shop, built } = shopOf('tiny', { identity: 'cognito' });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const { directory } = app.synth();
  const read = (file: string): unknown => JSON.parse(readFileSync(join(directory, file), 'utf8'));
  const template = shape.parse(read(`${shop.stackName}.template.json`));
  const { pluginReports } = report.parse(read('validation-report.json'));
  for (const folder of [directory, built]) rmSync(folder, { recursive: true });
  return { resources: Object.values(template.Resources), pluginReports };
})();
const ofType = (type: string) => cognito.resources.filter((r) => r.Type === type).map((r) => r.Properties);

describe('a shop whose staff a user pool knows', () => {
  test('requires an authenticator app of everyone, and lets nobody sign up', () => {
    expect(ofType('AWS::Cognito::UserPool')).toEqual([
      expect.objectContaining({
        MfaConfiguration: 'ON',
        EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
        DeletionProtection: 'ACTIVE',
      }),
    ]);
    expect(ofType('AWS::Cognito::UserPoolClient')).toEqual([
      expect.objectContaining({ PreventUserExistenceErrors: 'ENABLED', GenerateSecret: false }),
    ]);
    expect(ofType('AWS::Cognito::UserPoolGroup').map((g) => g.GroupName)).toEqual(['owner', 'warehouse', 'support']);
  });

  test('passes cdk-nag with its reasons', () => {
    expect(cognito.pluginReports).toEqual([]);
  });

  test('is refused in AWS China', () => {
    expect(() => shopOf('aws-cn-tiny', { identity: 'cognito' })).toThrow(/no user pools in cn-northwest-1/);
  });
});

describe('what is told on the command line', () => {
  const told = (said: Readonly<Record<string, string>>) => peopleTold((name) => said[name]);
  test('decides who knows the staff', () => {
    expect(told({}).identity).toEqual({ kind: 'builtin', secondFactor: 'owner' });
    expect(told({ secondFactor: 'everyone' }).identity).toEqual({ kind: 'builtin', secondFactor: 'everyone' });
    expect(told({ identity: 'cognito' }).identity).toEqual({ kind: 'cognito' });
    expect(told({ mailFrom: 'a@b.example' }).senders).toEqual({ mailFrom: 'a@b.example' });
  });

  test('is refused where there is no such choice', () => {
    expect(() => told({ identity: 'ldap' })).toThrow(/choose builtin or cognito/);
    expect(() => told({ secondFactor: 'never' })).toThrow(/offered, owner, everyone/);
  });
});
