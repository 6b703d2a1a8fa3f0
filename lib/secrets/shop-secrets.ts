import { RemovalPolicy } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { CfnSecret, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';

/** Keys that others gave the merchant, by the name under the stage's path. */
export const secretNames = ['payment/wechat', 'payment/alipay', 'carrier/kuaidi100'] as const;
export type SecretName = (typeof secretNames)[number];

export const isSecret = (name: string): name is SecretName => secretNames.some((s) => s === name);

/** ARNs by name; null where the Parameter Store holds them, which a person fills and no template can. */
export type SecretArns = Readonly<Record<SecretName, string>> | null;

/** Empty until a person puts the keys in: CloudFormation must never see them. */
export const shopSecrets = (scope: Construct, path: string, key: Key): SecretArns => {
  const made = (name: SecretName, id: string): string => {
    const secret = new CfnSecret(scope, id, {
      name: `${path}${name}`,
      description: `Keys of ${name}, put by the merchant`,
      kmsKeyId: key.keyArn,
    });
    secret.applyRemovalPolicy(RemovalPolicy.RETAIN);
    return secret.ref;
  };
  return {
    'payment/wechat': made('payment/wechat', 'PaymentWechatSecret'),
    'payment/alipay': made('payment/alipay', 'PaymentAlipaySecret'),
    'carrier/kuaidi100': made('carrier/kuaidi100', 'CarrierKuaidi100Secret'),
  };
};

/**
 * What CloudFront adds to each request, and routes ask for: without it the API's own address would lead round the firewall.
 * @returns a reference that CloudFormation resolves; the text is in no template
 */
export const originSecret = (scope: Construct, key: Key): string =>
  new Secret(scope, 'OriginSecret', {
    description: 'CloudFront shows it to the API',
    encryptionKey: key,
    generateSecretString: { excludePunctuation: true, passwordLength: 48 },
  }).secretValue.unsafeUnwrap();
