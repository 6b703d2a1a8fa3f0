import { OpenSearchClient } from '@aws-sdk/client-opensearch';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SSMClient } from '@aws-sdk/client-ssm';
import { leftOutIn, placeTold } from '../../lib/place.ts';
import { domainFinding, type Finding, parameterFindings, secretFindings } from './findings.ts';
import { stackOutputs } from './stack-outputs.ts';

type Told = (name: string) => string | undefined;

/** What a place goes without is nobody's mistake, but should be known before a deploy. */
export const placeFindings = (told: Told): readonly Finding[] => {
  const place = placeTold(told);
  return leftOutIn(place).map((what) => ({ what: `${place.region}: ${what}`, fine: true, note: true }));
};

/**
 * What the deployed shop lacks. Only asked where there are credentials; whatever AWS refuses is told as such.
 * Reads `-c stage=`, `profile=`, `region=` and `partition=` as the deploy does.
 */
export const awsFindings = async (told: Told): Promise<readonly Finding[]> => {
  const stage = told('stage') ?? 'prod';
  const { region } = placeTold(told);
  process.env.AWS_REGION = region;
  try {
    return await askedOf(stage, told('profile') ?? 'tiny');
  } catch (error) {
    const why = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return [{ what: `AWS in ${region} can be asked (${why})`, fine: false, mend: 'aws sts get-caller-identity' }];
  }
};

const askedOf = async (stage: string, profile: string): Promise<readonly Finding[]> => {
  const stack = `shop-${stage}`;
  const outputs = await stackOutputs(stack);
  const deployed: Finding = {
    what: `stack ${stack} is deployed${outputs?.SiteUrl ? `: ${outputs.SiteUrl}` : ''}`,
    fine: outputs !== null,
    mend: `npm run synth -- -c profile=${profile} && npx cdk deploy --all -c profile=${profile} -c stage=${stage}`,
  };
  if (!outputs) return [deployed];
  const path = `/shop/${stage}/`;
  const keys =
    profile === 'standard'
      ? await secretFindings(new SecretsManagerClient({}), path)
      : await parameterFindings(new SSMClient({}), path);
  const domain = profile === 'standard' ? [await domainFinding(new OpenSearchClient({}), stack)] : [];
  return [deployed, await setUpFinding(outputs.TableName, stack), ...keys, ...domain];
};

const setUpFinding = async (table: string | undefined, stack: string): Promise<Finding> => {
  process.env.TABLE_NAME = table;
  const { settingsIfAny } = await import('../../functions/stores/shop.ts');
  return {
    what: 'the shop is set up',
    fine: (await settingsIfAny()) !== null,
    mend: `npm run setup -- --stack ${stack}`,
  };
};
