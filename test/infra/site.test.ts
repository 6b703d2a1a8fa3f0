import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { adminContentSecurityPolicy, contentSecurityPolicy } from '../../contracts/security.ts';
import { destinationOf, folders, rootFiles, shells } from '../../contracts/site.ts';
import { ofType, resourcesOf, templatesOf, textOf } from './shop.ts';

const templates = await templatesOf('tiny');
const resources = resourcesOf(templates);

const behaviour = z.looseObject({
  PathPattern: z._default(z.string(), '*'),
  TargetOriginId: z.string(),
  CachePolicyId: z.unknown(),
  ViewerProtocolPolicy: z.string(),
  ResponseHeadersPolicyId: z.unknown(),
  OriginRequestPolicyId: z.optional(z.unknown()),
  AllowedMethods: z.optional(z.array(z.string())),
  FunctionAssociations: z._default(z.array(z.unknown()), []),
});
const origin = z.looseObject({
  Id: z.string(),
  S3OriginConfig: z.optional(z.unknown()),
  OriginAccessControlId: z.optional(z.unknown()),
});
const config = z.looseObject({
  CacheBehaviors: z.array(behaviour),
  DefaultCacheBehavior: behaviour,
  Origins: z.array(origin),
});
const distributions = ofType(resources, 'AWS::CloudFront::Distribution', z.looseObject({ DistributionConfig: config }));
const site = config.parse(distributions[0]?.is.DistributionConfig);
const behaviours = [...site.CacheBehaviors, site.DefaultCacheBehavior];
const bucketIds = site.Origins.filter((o) => o.S3OriginConfig).map((o) => o.Id);

const headers = z.looseObject({
  ResponseHeadersPolicyConfig: z.looseObject({
    SecurityHeadersConfig: z.looseObject({
      ContentSecurityPolicy: z.looseObject({ ContentSecurityPolicy: z.unknown() }),
    }),
  }),
});
const policies = new Map(
  ofType(resources, 'AWS::CloudFront::ResponseHeadersPolicy', headers).map(({ id, is }) => [
    id,
    textOf(is.ResponseHeadersPolicyConfig.SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy),
  ]),
);
/** The content security policy that goes with what a path pattern serves. */
const policyOf = (pattern: string): string => {
  const chosen = behaviours.find((b) => b.PathPattern === pattern);
  return policies.get(z.object({ Ref: z.string() }).parse(chosen?.ResponseHeadersPolicyId).Ref) ?? '';
};

/** The text that CloudFront gets, run as CloudFront runs it. */
const functions = ofType(resources, 'AWS::CloudFront::Function', z.looseObject({ FunctionCode: z.string() }));
const code = functions[0]?.is.FunctionCode ?? '';
const header = z.object({ value: z.string() });
const edge = z.object({ uri: z.string(), headers: z.record(z.string(), header) });
const call: (event: unknown) => unknown = runInNewContext(`${code}; handler`);
const asked = (uri: string, headers: Readonly<Record<string, { value: string }>>) =>
  edge.parse(
    call({ viewer: { ip: '203.0.113.7' }, request: { uri, headers: { host: { value: 'shop.example' }, ...headers } } }),
  );
const rewritten = (uri: string): string => asked(uri, {}).uri;

const matches = (pattern: string, uri: string): boolean =>
  new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
  ).test(uri);

/** What CloudFront does with an address: the first pattern that fits chooses origin and function. */
const served = (uri: string) => {
  const chosen = behaviours.find((b) => matches(b.PathPattern, uri)) ?? site.DefaultCacheBehavior;
  return {
    kind: bucketIds.includes(chosen.TargetOriginId) ? 'file' : 'api',
    path: chosen.FunctionAssociations.length > 0 ? rewritten(uri) : uri,
  };
};

const examples = [
  ...[
    '/',
    '/en',
    '/en/',
    '/c/dresses',
    '/en/c/dresses',
    '/p/linen-dress',
    '/en/p/linen-dress',
    '/search',
    '/en/search',
  ],
  ...['/c/dresses/', '/p/linen-dress/', '/c', '/p', '/p/a/b', '/nothing', '/en/nothing', '/english', '/search/more'],
  ...[
    '/cart',
    '/cart/',
    '/en/cart',
    '/checkout',
    '/pay/ord_1',
    '/en/pay/ord_1',
    '/orders',
    '/orders/ord_1',
    '/messages',
  ],
  ...['/cartoon', '/orders-of-magnitude', '/en/cartoon', '//cart', '/en//cart', '/CART'],
  ...['/admin', '/admin/', '/admin/orders', '/admin/orders/ord_1', '/admin/assets/main-1a2b.js', '/administrator'],
  ...[
    '/assets/main-1a2b.js',
    '/assets',
    '/assets/',
    '/pictures/a-480.avif',
    '/icons/192.png',
    '/pictures',
    '/en/assets/x.js',
  ],
  ...[
    '/robots.txt',
    '/favicon.ico',
    '/manifest.webmanifest',
    '/sw.js',
    '/sitemap.xml',
    '/en/robots.txt',
    '/p/robots.txt',
  ],
  ...['/api', '/api/', '/api/health', '/api/orders/ord_1/payments', '/apis', '/en/api/health', '/pages/zh-CN/home'],
  ...['/c/%E8%BF%9E%E8%A1%A3%E8%A3%99', '/p/a%2Fb', '/index.html', '/shell.html', '/en/shell.html'],
];

test.each(examples)('CloudFront serves %s from where the site says', (uri) => {
  expect(served(uri)).toEqual(destinationOf(uri));
});

test('and so it does any address made of the words that have a meaning', async () => {
  const words = [
    ...shells,
    ...folders,
    ...rootFiles,
    'admin',
    'api',
    'en',
    'c',
    'p',
    'search',
    'sitemap.xml',
    'x',
    'x.js',
    '',
  ];
  await fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 5 }), (parts) => {
      const uri = `/${parts.join('/')}`;
      expect(served(uri)).toEqual(destinationOf(uri));
    }),
    { numRuns: 2000 },
  );
});

test('pages are told the host that was asked for and from where, whatever a visitor claims', () => {
  const claimed = { 'x-forwarded-host': { value: 'evil.example' }, 'x-viewer-address': { value: '192.0.2.1' } };
  const { headers } = asked('/p/linen-dress', claimed);
  expect(headers['x-forwarded-host']).toEqual({ value: 'shop.example' });
  expect(headers['x-viewer-address']).toEqual({ value: '203.0.113.7' });
});

test("every file at the storefront's root has an address", () => {
  const at = join(import.meta.dirname, '../../web/storefront/public');
  const files = readdirSync(at, { withFileTypes: true }).map((f) =>
    f.isDirectory() ? `/${f.name}/x.png` : `/${f.name}`,
  );
  expect(files.map(destinationOf)).toEqual(files.map((path) => ({ kind: 'file', path })));
});

test("the function is small and keeps to the runtime's JavaScript", () => {
  expect(Buffer.byteLength(code)).toBeLessThan(10 * 1024);
  expect(code).not.toMatch(/\?\.|\?\?|\.\.\.|\b(of|class|import|export|async)\b/);
});

test('there are no custom error responses, which would turn an API 404 into a page', () => {
  expect(distributions.length).toBe(1);
  expect(distributions[0]?.is.DistributionConfig).not.toHaveProperty('CustomErrorResponses');
});

test('CloudFront is asked for no more path patterns than it takes', () => {
  expect(site.CacheBehaviors.length).toBeLessThanOrEqual(75);
});

test('every behaviour wants TLS and sends the security headers', () => {
  expect(new Set(behaviours.map((b) => b.ViewerProtocolPolicy))).toEqual(new Set(['redirect-to-https']));
  expect(behaviours.every((b) => b.ResponseHeadersPolicyId)).toBe(true);
  expect(policyOf('*')).toBe(contentSecurityPolicy);
  expect(policyOf('/pictures/*')).toBe(contentSecurityPolicy);
});

test("the admin's pages, and no others, may call the bucket of originals, which takes forms from the shop's own pages alone", () => {
  const bucket = z.looseObject({
    BucketName: z.optional(z.unknown()),
    CorsConfiguration: z.optional(z.object({ CorsRules: z.array(z.looseObject({ AllowedOrigins: z.unknown() })) })),
    LifecycleConfiguration: z.optional(z.object({ Rules: z.array(z.looseObject({ ExpirationInDays: z.number() })) })),
    NotificationConfiguration: z.optional(z.unknown()),
  });
  const [originals, ...others] = ofType(resources, 'AWS::S3::Bucket', bucket).filter((b) => b.is.BucketName);
  const url = `https://${textOf(originals?.is.BucketName)}.s3.ap-east-1.<URLSuffix>`;
  expect(others).toEqual([]);
  for (const pattern of ['/admin', '/admin/*']) expect(policyOf(pattern)).toBe(adminContentSecurityPolicy(url));
  expect(behaviours.filter((b) => policyOf(b.PathPattern).includes('originals')).length).toBe(2);
  // A nested stack has a number of its own, so what is there must be told the bucket's address.
  const nested = resources.filter(
    (r) => r.stack !== 'shop-prod' && JSON.stringify(r.properties).includes('AWS::StackId'),
  );
  expect(nested).toEqual([]);
  const rules = originals?.is.CorsConfiguration?.CorsRules;
  expect(rules?.map((r) => [r.AllowedMethods, textOf(z.array(z.unknown()).parse(r.AllowedOrigins)[0])])).toEqual([
    [['POST'], 'https://SiteDistribution.DomainName'],
  ]);
  expect(originals?.is.LifecycleConfiguration?.Rules.map((r) => r.ExpirationInDays)).toEqual([30]);
  expect(originals?.is.NotificationConfiguration).toEqual({
    EventBridgeConfiguration: { EventBridgeEnabled: true },
  });
});

test('only the API takes writes, cookies and every header but Host, and nothing of it is kept', () => {
  const [api, ...others] = behaviours.toSorted(
    (a, b) => Number(b.PathPattern === '/api/*') - Number(a.PathPattern === '/api/*'),
  );
  // The ids of AWS's managed policies CachingDisabled and AllViewerExceptHostHeader.
  expect(api?.CachePolicyId).toBe('4135ea2d-6df8-44a3-9df3-4b5a84be39ad');
  expect(api?.OriginRequestPolicyId).toBe('b689b0a8-53d0-40ab-baf2-68738e2966ac');
  expect(api?.AllowedMethods).toContain('POST');
  expect(others.filter((b) => b.OriginRequestPolicyId || b.AllowedMethods?.includes('POST'))).toEqual([]);
});

test('pages are kept as long as they say, by host, address and query, without cookies', () => {
  const parameters = z.looseObject({
    QueryStringsConfig: z.looseObject({ QueryStringBehavior: z.string() }),
    CookiesConfig: z.looseObject({ CookieBehavior: z.string() }),
    HeadersConfig: z.looseObject({ HeaderBehavior: z.string(), Headers: z._default(z.array(z.string()), []) }),
  });
  const policy = z.looseObject({
    CachePolicyConfig: z.looseObject({
      MinTTL: z.number(),
      DefaultTTL: z.number(),
      ParametersInCacheKeyAndForwardedToOrigin: parameters,
    }),
  });
  const [pages] = ofType(resources, 'AWS::CloudFront::CachePolicy', policy);
  expect(pages?.is.CachePolicyConfig).toMatchObject({
    MinTTL: 0,
    DefaultTTL: 0,
    ParametersInCacheKeyAndForwardedToOrigin: {
      QueryStringsConfig: { QueryStringBehavior: 'all' },
      CookiesConfig: { CookieBehavior: 'none' },
      HeadersConfig: { HeaderBehavior: 'whitelist', Headers: ['x-forwarded-host'] },
    },
  });
});

test('the bucket is read through origin access control alone, and no bucket is public', () => {
  expect(site.Origins.filter((o) => o.S3OriginConfig).map((o) => Boolean(o.OriginAccessControlId))).toEqual([true]);
  const block = { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true };
  for (const b of resources.filter((r) => r.type === 'AWS::S3::Bucket'))
    expect(b.properties).toMatchObject({ PublicAccessBlockConfiguration: block });
});

test('hashed files go up before the pages that name them, and shells after the routes they call', () => {
  const shop = templates.get('shop-prod');
  const resource = z.looseObject({ DependsOn: z._default(z.array(z.string()), []) });
  const after = (id: RegExp): string[] =>
    Object.entries(shop?.Resources ?? {}).flatMap(([name, r]) => (id.test(name) ? resource.parse(r).DependsOn : []));
  expect(after(/^Areapages/).filter((d) => /Assets/.test(d)).length).toBeGreaterThan(0);
  expect(after(/^ShopShells/).filter((d) => /^Area/.test(d)).length).toBeGreaterThan(1);
});

test('whoever reaches the API through the site is told to it by the edge, not by themselves', () => {
  const toApi = behaviours.filter((b) => !bucketIds.includes(b.TargetOriginId));
  expect(toApi.map((b) => b.PathPattern).toSorted()).toEqual(['*', '/api/*']);
  for (const b of toApi) expect(b.FunctionAssociations).toHaveLength(1);
  const claimed = asked('/api/account/codes', { 'x-viewer-address': { value: '1.2.3.4' } });
  expect(claimed.uri).toBe('/api/account/codes');
  expect(claimed.headers['x-viewer-address']).toEqual({ value: '203.0.113.7' });
});
