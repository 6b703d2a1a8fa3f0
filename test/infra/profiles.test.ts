import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { routes } from '../../contracts/routes.ts';
import { leftOutIn, placeTold } from '../../lib/place.ts';
import { domainTold } from '../../lib/web/domain.ts';
import { ofType, resourcesOf, templatesOf, textOf } from './shop.ts';
import type { SetName } from './synthesize.ts';

const sets = ['tiny', 'standard', 'aws-cn', 'aws-cn-tiny'] as const satisfies readonly SetName[];
const templates = new Map(await Promise.all(sets.map(async (set) => [set, await templatesOf(set)] as const)));
const resourcesIn = (set: SetName) => resourcesOf(templates.get(set) ?? new Map());
const count = (set: SetName, type: string): number => resourcesIn(set).filter((r) => r.type === type).length;
const any = z.looseObject({});

test.each(sets)('%s: no stack holds more than 450 resources or takes more than 200 parameters', (set) => {
  for (const template of templates.get(set)?.values() ?? []) {
    expect(Object.keys(template.Resources).length).toBeLessThanOrEqual(450);
    expect(Object.keys(template.Parameters).length).toBeLessThanOrEqual(200);
  }
});

test('tiny has nothing that is paid for while nobody buys, standard has', () => {
  const paid = ['AWS::OpenSearchService::Domain', 'AWS::WAFv2::WebACL', 'AWS::KMS::Key', 'AWS::SecretsManager::Secret'];
  expect(paid.map((type) => count('tiny', type))).toEqual([0, 0, 0, 0]);
  // Secrets: the keys of WeChat Pay, of Alipay and of the carrier, and the header that proves a call came by CloudFront.
  expect(paid.map((type) => count('standard', type))).toEqual([1, 1, 1, 4]);
  expect(paid.map((type) => count('aws-cn', type))).toEqual([1, 0, 1, 4]);
});

describe('standard', () => {
  const resources = resourcesIn('standard');
  const lambda = z.looseObject({
    Description: z._default(z.string(), ''),
    Environment: z._default(z.looseObject({ Variables: z.record(z.string(), z.unknown()) }), { Variables: {} }),
  });
  const lambdas = ofType(resources, 'AWS::Lambda::Function', lambda);

  test('searches in a domain of a tested version, encrypted with the own key, that answers its account over TLS only', () => {
    const [domain] = ofType(resources, 'AWS::OpenSearchService::Domain', any);
    expect(domain?.is).toMatchObject({
      EngineVersion: 'OpenSearch_2.19',
      ClusterConfig: { InstanceType: 't3.small.search', InstanceCount: 1 },
      DomainEndpointOptions: { EnforceHTTPS: true },
      EncryptionAtRestOptions: { Enabled: true, KmsKeyId: expect.anything() },
      NodeToNodeEncryptionOptions: { Enabled: true },
    });
    expect(domain?.is).not.toHaveProperty('VPCOptions');
    const [statement] = z
      .looseObject({ Statement: z.array(z.looseObject({ Principal: z.looseObject({ AWS: z.unknown() }) })) })
      .parse(domain?.is.AccessPolicies).Statement;
    expect(textOf(statement?.Principal.AWS)).toBe('arn:<Partition>:iam::<AccountId>:root');
    // The site's and the originals'; none for a snapshot of the index.
    expect(count('standard', 'AWS::S3::Bucket')).toBe(2);
  });

  test('the table is encrypted with the own key, and the key turns every year', () => {
    const [table] = ofType(resources, 'AWS::DynamoDB::Table', any);
    expect(table?.is.SSESpecification).toMatchObject({ SSEEnabled: true, SSEType: 'KMS' });
    expect(ofType(resources, 'AWS::KMS::Key', any).map((k) => k.is.EnableKeyRotation)).toEqual([true]);
  });

  test('no payment key is in a template', () => {
    const secrets = ofType(resources, 'AWS::SecretsManager::Secret', any);
    expect(secrets.filter((s) => 'SecretString' in s.is)).toEqual([]);
    expect(secrets.map((s) => s.is.Name).filter(Boolean)).toEqual([
      '/shop/prod/payment/wechat',
      '/shop/prod/payment/alipay',
      '/shop/prod/carrier/kuaidi100',
    ]);
  });

  test('the firewall stands in us-east-1 before CloudFront', () => {
    const edge = templates.get('standard')?.get('shop-prod-edge');
    const [acl] = Object.values(edge?.Resources ?? {}).filter((r) => r.Type === 'AWS::WAFv2::WebACL');
    expect(acl?.Properties).toMatchObject({ Scope: 'CLOUDFRONT', DefaultAction: { Allow: {} } });
    const shape = z.looseObject({ DistributionConfig: z.looseObject({ WebACLId: z.unknown() }) });
    const [site] = ofType(resources, 'AWS::CloudFront::Distribution', shape);
    expect(JSON.stringify(site?.is.DistributionConfig.WebACLId)).toContain('FirewallArn');
  });

  test('CloudFront and every route share a secret, which only routes are told', () => {
    const shape = z.looseObject({ DistributionConfig: z.looseObject({ Origins: z.array(z.looseObject({})) }) });
    const [site] = ofType(resources, 'AWS::CloudFront::Distribution', shape);
    const shown = JSON.stringify(site?.is.DistributionConfig.Origins);
    expect(shown).toContain('"HeaderName":"x-origin-secret"');
    expect(shown).toContain('{{resolve:secretsmanager:');
    const told = lambdas.filter((l) => 'ORIGIN_SECRET' in l.is.Environment.Variables);
    expect(told.length).toBe(Object.keys(routes).length);
    for (const l of told) {
      expect(l.is.Description).toMatch(/^(GET|POST|PUT|DELETE) /);
      expect(JSON.stringify(l.is.Environment.Variables.ORIGIN_SECRET)).toContain('{{resolve:secretsmanager:');
    }
  });

  test('who searches may only search; who keeps the index may more; who pays may read the payment keys alone', () => {
    const role = z.looseObject({ Description: z._default(z.string(), ''), Policies: z._default(z.array(any), []) });
    const policies = new Map(
      ofType(resources, 'AWS::IAM::Role', role).map((r) => [r.is.Description, JSON.stringify(r.is.Policies)]),
    );
    const search = policies.get('What searchProducts may do') ?? '';
    expect(search).toContain('"es:ESHttpPost"');
    expect(search).toContain('/shop-products/_search');
    expect(search).not.toMatch(/ESHttp(Get|Put|Delete)|s3:/);
    const writer = policies.get('What updateSearchOnCatalogueChanged may do') ?? '';
    expect(writer).toContain('"es:ESHttpDelete","es:ESHttpGet","es:ESHttpPost","es:ESHttpPut"');
    const payment = policies.get('What startPayment may do') ?? '';
    expect(payment).toMatch(/"secretsmanager:GetSecretValue".*PaymentWechatSecret/);
    expect(payment).not.toContain('CarrierKuaidi100Secret');
    expect(payment).toMatch(/ssm:GetParameter.*shop\/prod\/origin/);
    expect(payment).not.toContain('shop/prod/payment');
  });
});

describe('China', () => {
  const resources = resourcesIn('aws-cn');

  test('serves from a domain of its own with a certificate of IAM, without what CloudFront does not have there', () => {
    const [site] = ofType(
      resources,
      'AWS::CloudFront::Distribution',
      z.looseObject({ DistributionConfig: z.looseObject({}) }),
    );
    expect(site?.is.DistributionConfig).toMatchObject({
      Aliases: ['shop.example.cn'],
      HttpVersion: 'http2',
      ViewerCertificate: { IamCertificateId: 'ASCAEXAMPLECERTIFICATE', MinimumProtocolVersion: 'TLSv1.2_2021' },
    });
    expect(site?.is.DistributionConfig).not.toHaveProperty('WebACLId');
    const absent = ['Function', 'OriginAccessControl'].map((type) => count('aws-cn', `AWS::CloudFront::${type}`));
    expect(absent).toEqual([0, 0]);
  });

  test('names nothing of another partition', () => {
    const text = JSON.stringify([...(templates.get('aws-cn')?.values() ?? [])]);
    expect(text).not.toContain('arn:aws:');
  });

  test('runs on x86_64', () => {
    const shape = z.looseObject({
      FunctionName: z.optional(z.string()),
      Architectures: z.optional(z.array(z.string())),
    });
    const ours = ofType(resources, 'AWS::Lambda::Function', shape).filter((l) => l.is.FunctionName);
    expect(new Set(ours.flatMap((l) => l.is.Architectures ?? []))).toEqual(new Set(['x86_64']));
  });

  test('who deploys is told what is left out', () => {
    expect(leftOutIn(placeTold(() => 'aws'))).toEqual([]);
    const told = leftOutIn(placeTold((name) => (name === 'partition' ? 'aws-cn' : undefined))).join('\n');
    for (const word of ['ICP', 'WAF', 'Cognito', 'functions', 'SES']) expect(told).toContain(word);
  });
});

describe('what is told on the command line', () => {
  const said = (values: Readonly<Record<string, string>>) => (name: string) => values[name];
  const place = (values: Readonly<Record<string, string>>) => placeTold(said(values));

  test('decides where the shop stands; a region of China is enough', () => {
    expect(place({})).toMatchObject({ partition: 'aws', region: 'ap-east-1' });
    expect(place({ region: 'eu-central-1' })).toMatchObject({ partition: 'aws', region: 'eu-central-1' });
    expect(place({ partition: 'aws-cn' })).toMatchObject({ partition: 'aws-cn', region: 'cn-northwest-1' });
    expect(place({ region: 'cn-north-1' })).toMatchObject({ partition: 'aws-cn', region: 'cn-north-1' });
  });

  test('is refused where it does not fit', () => {
    expect(() => place({ partition: 'aws-cn', region: 'ap-east-1' })).toThrow(/not in partition/);
    expect(() => place({ partition: 'aws', region: 'cn-north-1' })).toThrow(/not in partition/);
    expect(() => place({ partition: 'aws-us-gov' })).toThrow(/choose aws or aws-cn/);
  });

  test('a domain comes with its certificate, and in China there is none without', () => {
    const domain = { domain: 'shop.example', certificate: 'arn:aws:acm:us-east-1:1:certificate/a' };
    expect(domainTold(said({}), place({}))).toBeNull();
    expect(domainTold(said(domain), place({}))).toEqual({ name: domain.domain, certificate: domain.certificate });
    expect(() => domainTold(said({ domain: 'shop.example' }), place({}))).toThrow(/go together/);
    expect(() => domainTold(said({}), place({ partition: 'aws-cn' }))).toThrow(/your own domain only/);
  });
});
