import { CfnOutput, type Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Emulator } from '../emulator.ts';
import type { Profile } from '../profile.ts';
import { Site } from './site.ts';
import { type SiteFiles, siteFiles } from './site-files.ts';

/** Where people find the shop, and the files it is made of there. */
export interface Front {
  /** Without a trailing slash. */
  readonly url: string;
  readonly files: SiteFiles;
}

export interface FrontProps {
  readonly api: HttpApi;
  readonly built: string;
  readonly profile: Profile;
  readonly emulator: Emulator | null;
}

/** CloudFront, bucket and files; in an emulator nothing but the address of what stands in for them. */
export const front = (stack: Stack, { api, built, profile, emulator }: FrontProps): Front => {
  if (emulator) return { url: emulator.origin, files: { hashed: [], named: [] } };
  const site = new Site(stack, api);
  const files = siteFiles(stack, site.bucket, built, profile);
  new CfnOutput(stack, 'FilesBucket', { value: site.bucket.bucketName });
  return { url: `https://${site.distribution.distributionDomainName}`, files };
};
