import { DescribeDomainCommand, OpenSearchClient, ResourceNotFoundException } from '@aws-sdk/client-opensearch';
import { DescribeSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { GetParametersCommand, SSMClient } from '@aws-sdk/client-ssm';
import { mockClient } from 'aws-sdk-client-mock';
import { expect, test } from 'vitest';
import { domainFinding, parameterFindings, secretFindings } from '../../tools/aws/findings.ts';
import { toldIn } from '../../tools/told.ts';

const path = '/shop/prod/';

test('a key that is missing or lies open is told with the command that mends it', async () => {
  const ssm = new SSMClient({ region: 'ap-east-1' });
  mockClient(ssm)
    .on(GetParametersCommand)
    .resolves({ Parameters: [{ Name: `${path}payment/wechat`, Type: 'String' }] });
  const [wechat, alipay, carrier] = await parameterFindings(ssm, path);
  expect(wechat).toMatchObject({ fine: false, what: expect.stringContaining('anyone who lists it reads it') });
  // A shop may do without it.
  expect(alipay).toMatchObject({ fine: false, note: true, mend: expect.stringContaining('payment/alipay') });
  expect(carrier).toMatchObject({
    fine: false,
    mend: 'aws ssm put-parameter --name /shop/prod/carrier/kuaidi100 --type SecureString --overwrite --value file://kuaidi100.json',
  });
});

test('keys that are SecureStrings are fine, and their text is never asked for', async () => {
  const ssm = new SSMClient({ region: 'ap-east-1' });
  const asked = mockClient(ssm)
    .on(GetParametersCommand)
    .resolves({
      Parameters: ['payment/wechat', 'carrier/kuaidi100'].map((n) => ({ Name: path + n, Type: 'SecureString' })),
    });
  expect((await parameterFindings(ssm, path)).map((f) => f.fine)).toEqual([true, false, true]);
  expect(asked.calls()[0]?.args[0].input).toMatchObject({ WithDecryption: false });
});

test('a secret without a value is told apart from one that is filled', async () => {
  const client = new SecretsManagerClient({ region: 'ap-east-1' });
  mockClient(client)
    .on(DescribeSecretCommand, { SecretId: `${path}payment/wechat` })
    .resolves({ VersionIdsToStages: { a: ['AWSCURRENT'] } })
    .on(DescribeSecretCommand, { SecretId: `${path}payment/alipay` })
    .resolves({})
    .on(DescribeSecretCommand, { SecretId: `${path}carrier/kuaidi100` })
    .resolves({});
  expect((await secretFindings(client, path)).map((f) => [f.fine, f.note === true])).toEqual([
    [true, false],
    [false, true],
    [false, false],
  ]);
});

test('the search domain is told by its state', async () => {
  const client = new OpenSearchClient({ region: 'ap-east-1' });
  const domain = { DomainId: '1', DomainName: 'shop-prod', ARN: '', Created: true };
  const config = { ClusterConfig: { InstanceType: 't3.small.search', InstanceCount: 1 } } as const;
  const mock = mockClient(client);
  const told = async (status: object | Error) => {
    mock.reset();
    if (status instanceof Error) mock.on(DescribeDomainCommand).rejects(status);
    else mock.on(DescribeDomainCommand).resolves({ DomainStatus: { ...domain, ...config, ...status } });
    return domainFinding(client, 'shop-prod');
  };
  expect(await told({ EngineVersion: 'OpenSearch_2.19' })).toMatchObject({
    fine: true,
    what: expect.stringContaining('is ready (OpenSearch_2.19, 1 × t3.small.search'),
  });
  expect(await told({ Processing: true })).toMatchObject({ fine: false, mend: expect.stringMatching(/^wait/) });
  expect(await told({ Deleted: true })).toMatchObject({ fine: false });
  const absent = new ResourceNotFoundException({ message: 'no', $metadata: {} });
  expect(await told(absent)).toMatchObject({ fine: false, mend: expect.stringContaining('cdk deploy') });
});

test('what is told by -c is read as cdk reads it', () => {
  const told = toldIn(['-c', 'profile=standard', '--context', 'origin=http://a?b=c', 'stage=x']);
  expect([told('profile'), told('origin'), told('stage')]).toEqual(['standard', 'http://a?b=c', undefined]);
});
