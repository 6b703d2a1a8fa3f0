import { Duration, Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  AllowedMethods,
  type BehaviorOptions,
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  FunctionEventType,
  HttpVersion,
  OriginRequestPolicy,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { originSecretHeader } from '../../contracts/security.ts';
import type { Place } from '../place.ts';
import { privateBucket } from '../private-bucket.ts';
import { addressFunction } from './address-function.ts';
import { adminSecurityHeaders, securityHeaders } from './headers.ts';
import { apiPattern, filePatterns, isAdmin } from './patterns.ts';

export interface SiteProps {
  readonly api: HttpApi;
  readonly place: Place;
  readonly firewallArn: string | null;
  /** Shown to the API with each request, so that it knows those that came through here. */
  readonly originSecret: string | null;
  /** Where the admin's pages send pictures. */
  readonly uploads: string;
}

/**
 * One origin for shop, admin and API: CloudFront before a private bucket and the HTTP API. There are no custom error responses: they
 * would turn the API's 404 into a page.
 */
export class Site extends Construct {
  readonly bucket: IBucket;
  readonly distribution: Distribution;

  constructor(scope: Construct, { api, place, firewallArn, originSecret, uploads }: SiteProps) {
    super(scope, 'Site');
    this.bucket = privateBucket(this, 'Files');
    const shared = {
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: securityHeaders(this),
      compress: true,
    } as const;
    const addresses = place.cloudFront.functions
      ? { functionAssociations: [{ function: addressFunction(this), eventType: FunctionEventType.VIEWER_REQUEST }] }
      : {};
    const { region, urlSuffix } = Stack.of(this);
    const apiOrigin = new HttpOrigin(`${api.apiId}.execute-api.${region}.${urlSuffix}`, {
      ...(originSecret ? { customHeaders: { [originSecretHeader]: originSecret } } : {}),
    });
    const fileOrigin = place.cloudFront.accessControl
      ? S3BucketOrigin.withOriginAccessControl(this.bucket)
      : S3BucketOrigin.withOriginAccessIdentity(this.bucket);
    const files: BehaviorOptions = { ...shared, origin: fileOrigin, cachePolicy: CachePolicy.CACHING_OPTIMIZED };

    const adminFiles = { ...files, responseHeadersPolicy: adminSecurityHeaders(this, uploads) };

    this.distribution = new Distribution(this, 'Distribution', {
      comment: 'The shop: pages, files and API on one origin',
      httpVersion: place.cloudFront.http3 ? HttpVersion.HTTP2_AND_3 : HttpVersion.HTTP2,
      ...(firewallArn ? { webAclId: firewallArn } : {}),
      defaultBehavior: { ...shared, ...addresses, origin: apiOrigin, cachePolicy: this.#pageCache() },
      additionalBehaviors: {
        // The function also tells the API who asks: limits by address rest on it, and what a visitor claims is overwritten.
        [apiPattern]: {
          ...shared,
          ...addresses,
          origin: apiOrigin,
          allowedMethods: AllowedMethods.ALLOW_ALL,
          cachePolicy: CachePolicy.CACHING_DISABLED,
          originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        },
        ...Object.fromEntries(
          filePatterns.map(({ pattern, rewrites }) => {
            const behaviour = isAdmin(pattern) ? adminFiles : files;
            return [pattern, rewrites ? { ...behaviour, ...addresses } : behaviour];
          }),
        ),
      },
    });
  }

  /** Pages say by s-maxage how long they keep. Host and query are part of the address; no cookie reaches them, so none can be cached. */
  #pageCache(): CachePolicy {
    return new CachePolicy(this, 'PageCache', {
      comment: 'Rendered pages: as long as they say themselves',
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(0),
      maxTtl: Duration.days(1),
      queryStringBehavior: CacheQueryStringBehavior.all(),
      cookieBehavior: CacheCookieBehavior.none(),
      headerBehavior: CacheHeaderBehavior.allowList('x-forwarded-host'),
      enableAcceptEncodingBrotli: true,
      enableAcceptEncodingGzip: true,
    });
  }
}
