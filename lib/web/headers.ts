import { Duration } from 'aws-cdk-lib';
import { HeadersFrameOption, HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { adminContentSecurityPolicy, contentSecurityPolicy, permissionsPolicy } from '../../contracts/security.ts';

/** On every answer of the site, files and API alike; see contracts/security.ts. */
export const securityHeaders = (scope: Construct): ResponseHeadersPolicy =>
  policy(scope, 'SecurityHeaders', 'What a browser must refuse', contentSecurityPolicy);

/** On the admin's pages, which also send pictures to the store of originals. */
export const adminSecurityHeaders = (scope: Construct, uploads: string): ResponseHeadersPolicy =>
  policy(scope, 'AdminSecurityHeaders', "What the merchant's browser must refuse", adminContentSecurityPolicy(uploads));

const policy = (scope: Construct, id: string, comment: string, csp: string): ResponseHeadersPolicy =>
  new ResponseHeadersPolicy(scope, id, {
    comment,
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy: csp, override: true },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN, override: true },
      strictTransportSecurity: { accessControlMaxAge: Duration.days(365), includeSubdomains: true, override: true },
    },
    customHeadersBehavior: {
      customHeaders: [{ header: 'permissions-policy', value: permissionsPolicy, override: true }],
    },
  });
