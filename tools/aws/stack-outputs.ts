import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';

/**
 * What a deployed stack tells of itself, by output name.
 * @returns null where there is no such stack in this account and region
 * @throws where AWS cannot be asked: no credentials, no region
 */
export const stackOutputs = async (stack: string): Promise<Readonly<Record<string, string>> | null> => {
  const client = new CloudFormationClient({});
  try {
    const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: stack }));
    const outputs = Stacks?.[0]?.Outputs ?? [];
    return Object.fromEntries(outputs.map(({ OutputKey, OutputValue }) => [OutputKey ?? '', OutputValue ?? '']));
  } catch (error) {
    // CloudFormation has no error of its own for it (DescribeStacks, "Errors": ValidationError).
    if (error instanceof Error && /does not exist/.test(error.message)) return null;
    throw error;
  } finally {
    client.destroy();
  }
};
