import { CfnDistribution, type Distribution } from 'aws-cdk-lib/aws-cloudfront';
import type { Place } from '../place.ts';

/** A name of the merchant's own for the shop, and the certificate that CloudFront shows for it. */
export interface Domain {
  readonly name: string;
  /** In China the id of a server certificate in IAM, elsewhere the ARN of one in Certificate Manager in us-east-1. */
  readonly certificate: string;
}

/**
 * Reads `-c domain=shop.example -c certificate=...`.
 * @throws where one is without the other, or in China without both: CloudFront there has no name of its own to serve from
 */
export const domainTold = (told: (name: string) => string | undefined, place: Place): Domain | null => {
  const [name, certificate] = [told('domain'), told('certificate')];
  if (name && certificate) return { name, certificate };
  const kind =
    place.partition === 'aws-cn' ? 'id of an IAM server certificate' : 'ARN of an ACM certificate in us-east-1';
  if (name ?? certificate) throw new Error(`-c domain=<name> and -c certificate=<${kind}> go together`);
  if (place.cloudFront.ownName) return null;
  throw new Error(`CloudFront in China serves from your own domain only: -c domain=<name> -c certificate=<${kind}>`);
};

/** The class knows certificates of Certificate Manager alone, so both kinds are written as CloudFormation has them. */
export const serveFrom = (distribution: Distribution, domain: Domain): void => {
  const resource = distribution.node.defaultChild;
  if (!(resource instanceof CfnDistribution)) throw new Error('a distribution without its resource');
  const acm = domain.certificate.startsWith('arn:');
  resource.addPropertyOverride('DistributionConfig.Aliases', [domain.name]);
  resource.addPropertyOverride('DistributionConfig.ViewerCertificate', {
    [acm ? 'AcmCertificateArn' : 'IamCertificateId']: domain.certificate,
    SslSupportMethod: 'sni-only',
    MinimumProtocolVersion: 'TLSv1.2_2021',
  });
};
