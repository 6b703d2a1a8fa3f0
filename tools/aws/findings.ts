import { DescribeDomainCommand, type OpenSearchClient, ResourceNotFoundException } from '@aws-sdk/client-opensearch';
import { DescribeSecretCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { GetParametersCommand, type SSMClient } from '@aws-sdk/client-ssm';

/** One line of `doctor`: what should be so, whether it is, and the command that mends it. */
export interface Finding {
  readonly what: string;
  readonly fine: boolean;
  readonly mend?: string;
  /** Without it nothing works. */
  readonly needed?: boolean;
  /** Nothing to mend, only to know. */
  readonly note?: boolean;
}

/** What the merchant must enter, and the file they have it in. */
const keys = [
  { name: 'payment/wechat', file: 'wechat.json' },
  { name: 'payment/alipay', file: 'alipay.json', optional: true },
  { name: 'carrier/kuaidi100', file: 'kuaidi100.json' },
] as const satisfies readonly { readonly name: string; readonly file: string; readonly optional?: true }[];

/** A channel the merchant may do without: nothing to mend. */
const unlessNeeded = (key: (typeof keys)[number], finding: Finding): Finding =>
  'optional' in key && !finding.fine ? { ...finding, note: true } : finding;

/** Profile tiny: payment and carrier keys as SecureStrings, which no template can make. */
export const parameterFindings = async (ssm: SSMClient, path: string): Promise<readonly Finding[]> => {
  const names = keys.map(({ name }) => path + name);
  const { Parameters = [] } = await ssm.send(new GetParametersCommand({ Names: names, WithDecryption: false }));
  const types = new Map(Parameters.map(({ Name, Type }) => [Name, Type]));
  return keys.map((key) => {
    const { name, file } = key;
    const put = `aws ssm put-parameter --name ${path}${name} --type SecureString --overwrite --value file://${file}`;
    const type = types.get(path + name);
    const state =
      type === undefined ? ' (missing)' : type === 'SecureString' ? '' : ` (a ${type}: anyone who lists it reads it)`;
    const what = `parameter ${path}${name}${state}`;
    const finding = { what, fine: type === 'SecureString', mend: put };
    return type === undefined ? unlessNeeded(key, finding) : finding;
  });
};

/** Profile standard: the same keys in Secrets Manager. Their text is not looked at. */
export const secretFindings = (client: SecretsManagerClient, path: string): Promise<readonly Finding[]> =>
  Promise.all(
    keys.map(async (key): Promise<Finding> => {
      const { name, file } = key;
      const id = path + name;
      const mend = `aws secretsmanager put-secret-value --secret-id ${id} --secret-string file://${file}`;
      try {
        const { VersionIdsToStages = {} } = await client.send(new DescribeSecretCommand({ SecretId: id }));
        const filled = Object.values(VersionIdsToStages).some((stages) => stages.includes('AWSCURRENT'));
        return unlessNeeded(key, { what: `secret ${id}${filled ? '' : ' (empty)'}`, fine: filled, mend });
      } catch (error) {
        if (error instanceof Error && error.name === 'ResourceNotFoundException')
          return unlessNeeded(key, { what: `secret ${id} (missing)`, fine: false, mend });
        throw error;
      }
    }),
  );

/** The search domain's state as its control plane tells it. */
export const domainFinding = async (client: OpenSearchClient, name: string): Promise<Finding> => {
  const console_ = 'see the domain in the OpenSearch console; the index can be made again from the table';
  try {
    const { DomainStatus: told } = await client.send(new DescribeDomainCommand({ DomainName: name }));
    const { InstanceType = '', InstanceCount = 0 } = told?.ClusterConfig ?? {};
    const shape = `${told?.EngineVersion ?? ''}, ${InstanceCount} × ${InstanceType}`;
    const state =
      told?.Deleted || !told?.Created ? 'is going or not there yet' : told.Processing ? 'is being changed' : 'is ready';
    return {
      what: `search domain ${name} ${state} (${shape}; paid by the hour: npm run cost -- -c profile=standard)`,
      fine: state === 'is ready',
      mend: state === 'is being changed' ? 'wait: a change takes up to half an hour' : console_,
    };
  } catch (error) {
    if (error instanceof ResourceNotFoundException)
      return {
        what: `search domain ${name} does not exist`,
        fine: false,
        mend: 'npx cdk deploy --all -c profile=standard',
      };
    throw error;
  }
};
