import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { tableDefinition } from '../../functions/stores/table/definition.ts';
import { ofType, resourcesOf, templatesOf } from './shop.ts';

const resources = resourcesOf(await templatesOf('tiny'));
const [table] = ofType(resources, 'AWS::DynamoDB::Table', z.looseObject({}));

test("the template's table is the one that local engines make", () => {
  const { TableName, ...same } = tableDefinition('any');
  expect(table?.is).toMatchObject(same);
});

test('it is backed up, hard to delete, and tells the publisher of new items', () => {
  expect(table?.is).toMatchObject({
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    DeletionProtectionEnabled: true,
    StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
    TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
  });
});

test("the shop's own address is where providers' adapters look for it", () => {
  const [origin] = ofType(resources, 'AWS::SSM::Parameter', z.looseObject({ Name: z.string(), Type: z.string() }));
  expect(origin?.is).toMatchObject({ Name: '/shop/prod/origin', Type: 'String' });
});
