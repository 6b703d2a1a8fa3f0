import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AnyPrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

/**
 * The merchant's own key over what names people and moves money: the table, the payment keys and the search index. Whoever may use those in
 * this account may use the key through them and in no other way, so that no role needs a word about it.
 */
export const ownKey = (scope: Construct, prefix: string): Key => {
  const key = new Key(scope, 'Key', {
    alias: prefix,
    description: 'Table, secrets and search index of the shop',
    enableKeyRotation: true,
    pendingWindow: Duration.days(30),
    removalPolicy: RemovalPolicy.RETAIN,
  });
  const { account, region } = Stack.of(scope);
  const through = ['dynamodb', 'secretsmanager'].map((service) => `${service}.${region}.amazonaws.com`);
  key.addToResourcePolicy(
    new PolicyStatement({
      sid: 'ThroughTheServices',
      principals: [new AnyPrincipal()],
      actions: [
        'kms:Decrypt',
        'kms:DescribeKey',
        'kms:Encrypt',
        'kms:GenerateDataKey',
        'kms:GenerateDataKeyWithoutPlaintext',
        'kms:ReEncryptFrom',
        'kms:ReEncryptTo',
      ],
      resources: ['*'],
      conditions: { StringEquals: { 'kms:CallerAccount': account, 'kms:ViaService': through } },
    }),
  );
  return key;
};
