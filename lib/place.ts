import { Architecture } from 'aws-cdk-lib/aws-lambda';

/** Where in AWS the shop stands, and what there is and is not. */
export interface Place {
  readonly partition: 'aws' | 'aws-cn';
  readonly region: string;
  readonly architecture: Architecture;
  readonly cloudFront: CloudFront;
}

/** Whether CloudFront there has a firewall (WAF), HTTP/3, functions, access control of origins, and a name of its own to serve from. */
interface CloudFront {
  readonly firewall: boolean;
  readonly http3: boolean;
  readonly functions: boolean;
  readonly accessControl: boolean;
  readonly ownName: boolean;
}

type Told = (name: string) => string | undefined;

/** CloudFront, its firewall and its certificates are kept here, wherever the shop is. */
export const edgeRegion = 'us-east-1';

/**
 * China's two regions are a world of their own: accounts, services and names are not those of elsewhere. What follows from it is told by
 * `leftOutIn`. https://docs.amazonaws.cn/en_us/aws/latest/userguide/cloudfront.html and waf.html; which types of resources there are is
 * what CloudFormation's own list of cn-northwest-1 says (cdk synth and cfn-lint check it).
 */
const china = (region: string): Place => ({
  partition: 'aws-cn',
  region,
  architecture: Architecture.X86_64,
  cloudFront: { firewall: false, http3: false, functions: false, accessControl: false, ownName: false },
});

const elsewhere = (region: string): Place => ({
  partition: 'aws',
  region,
  architecture: Architecture.ARM_64,
  cloudFront: { firewall: true, http3: true, functions: true, accessControl: true, ownName: true },
});

/** Hong Kong: near mainland China, and no ICP filing. */
const usualRegion = 'ap-east-1';
export const usualPlace = elsewhere(usualRegion);

/**
 * Reads `-c partition=` (aws, or aws-cn) and `-c region=` (ap-east-1, in China cn-northwest-1).
 * @throws where the two do not fit, or for a partition the shop does not know
 */
export const placeTold = (told: Told): Place => {
  const asked = told('region');
  const partition = told('partition') ?? (asked?.startsWith('cn-') ? 'aws-cn' : 'aws');
  const region = asked ?? (partition === 'aws-cn' ? 'cn-northwest-1' : usualRegion);
  if (partition !== 'aws' && partition !== 'aws-cn')
    throw new Error(`there is no partition "${partition}"; choose aws or aws-cn`);
  if (region.startsWith('cn-') !== (partition === 'aws-cn'))
    throw new Error(`region ${region} is not in partition ${partition}`);
  return partition === 'aws-cn' ? china(region) : elsewhere(region);
};

/** As an emulator has it, which runs Lambdas on the processor of the machine. */
export const onThisMachine = (place: Place): Place => ({
  ...place,
  architecture: process.arch === 'arm64' ? Architecture.ARM_64 : Architecture.X86_64,
});

/** What a shop in a place goes without, in words for who deploys it (`npm run doctor -- -c partition=aws-cn`). */
export const leftOutIn = ({ partition }: Place): readonly string[] =>
  partition === 'aws'
    ? []
    : [
        'CloudFront serves from your own domain only: it needs an ICP filing and a certificate in IAM (aws iam upload-server-certificate --path /cloudfront/), not one of ACM',
        'CloudFront has no functions: nothing turns the addresses of pages into paths of the API (contracts/site.ts), so something before it must until there are; API, admin files and pictures need none',
        'no firewall: WAF is regional there, and a regional one does not attach to an HTTP API',
        'no Cognito user pools: staff are known by the shop itself (identity=builtin)',
        'no SES and no text messages by SNS: mailRegion and smsRegion of another partition cannot be used either, so shoppers buy as guests',
        'Lambda runs on x86_64, HTTP/3 is off, buckets are read by an origin access identity',
      ];
