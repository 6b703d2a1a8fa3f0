import { CfnOutput, type Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Emulator } from '../emulator.ts';
import type { Place } from '../place.ts';
import { privateBucket } from '../private-bucket.ts';
import type { Profile } from '../profile.ts';
import { type Domain, serveFrom } from './domain.ts';
import { Site } from './site.ts';
import { type SiteFiles, siteFiles } from './site-files.ts';

/** Where people find the shop: its address without a trailing slash, and the files it is made of there. */
export interface Front {
  readonly url: string;
  readonly files: SiteFiles;
  /** Where the site's files are. */
  readonly bucket: IBucket;
}

export interface FrontProps {
  readonly api: HttpApi;
  readonly built: string;
  readonly profile: Profile;
  readonly emulator: Emulator | null;
  readonly place: Place;
  readonly domain: Domain | null;
  readonly firewallArn: string | null;
  readonly originSecret: string | null;
  readonly secretsPath: string;
  /** Where the admin's pages send pictures. */
  readonly uploads: string;
}

/** CloudFront, bucket and files, and the address told to whoever asks for it. */
export const front = (stack: Stack, props: FrontProps): Front => {
  const made = place(stack, props);
  new StringParameter(stack, 'Origin', {
    parameterName: `${props.secretsPath}origin`,
    stringValue: made.url,
    description: "The shop's public address: providers call back here",
  });
  new CfnOutput(stack, 'FilesBucket', { value: made.bucket.bucketName });
  new CfnOutput(stack, 'SiteUrl', { value: made.url, description: 'The shop' });
  new CfnOutput(stack, 'AdminUrl', { value: `${made.url}/admin`, description: "The merchant's desk" });
  return made;
};

/** In an emulator there is nothing but the address of what stands in for it. */
const place = (stack: Stack, props: FrontProps): Front => {
  const { built, profile, emulator, domain } = props;
  if (emulator)
    return { url: emulator.origin, files: { hashed: [], named: [] }, bucket: privateBucket(stack, 'Files') };
  const site = new Site(stack, props);
  if (domain) serveFrom(site.distribution, domain);
  const files = siteFiles(stack, site.bucket, built, profile);
  // What the name of one's own must point at.
  if (domain) new CfnOutput(stack, 'SiteTarget', { value: site.distribution.distributionDomainName });
  return { url: `https://${domain?.name ?? site.distribution.distributionDomainName}`, files, bucket: site.bucket };
};
