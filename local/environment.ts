import { buckets, uploadsPath } from './buckets.ts';
import { machineArn } from './workflow/machine.ts';

/** What each Lambda's environment holds, pointed at this machine. Real credentials of whoever runs it are never used. */
export const setEnvironment = (
  endpoints: {
    readonly dynamodb: string;
    readonly aws: string;
    readonly wechat: string;
    readonly alipay: string;
    readonly carrier: string;
    readonly messages: string;
  },
  search: Readonly<Record<string, string>>,
): void => {
  for (const name of ['AWS_PROFILE', 'AWS_SESSION_TOKEN', 'AWS_ENDPOINT_URL']) delete process.env[name];
  Object.assign(process.env, {
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
    AWS_ENDPOINT_URL_EVENTBRIDGE: endpoints.aws,
    AWS_ENDPOINT_URL_S3: endpoints.aws,
    AWS_ENDPOINT_URL_SESV2: endpoints.messages,
    AWS_ENDPOINT_URL_SNS: endpoints.messages,
    AWS_ENDPOINT_URL_SFN: endpoints.aws,
    AWS_ENDPOINT_URL_SSM: endpoints.aws,
    TABLE_NAME: 'shop',
    EVENT_BUS_NAME: 'shop',
    SEARCH_BUCKET: 'shop-search',
    ORIGINALS_BUCKET: buckets.originals,
    ORIGINALS_URL: uploadsPath,
    PICTURES_BUCKET: buckets.pictures,
    SECRETS_PATH: '/shop/local/',
    REFUND_MACHINE_ARN: machineArn('refund'),
    WECHAT_PAY_ORIGIN: endpoints.wechat,
    ALIPAY_ORIGIN: endpoints.alipay,
    IDENTITY: 'builtin',
    MAIL_FROM: 'shop@shop.local',
    SMS_REGION: 'local',
    KUAIDI100_ORIGIN: endpoints.carrier,
    ...search,
  });
};
