import { SendTaskSuccessCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';

const workflows = new SFNClient({ maxAttempts: 4 });

const machineArn = (): string => {
  const arn = process.env.REFUND_MACHINE_ARN;
  if (!arn) throw new Error('REFUND_MACHINE_ARN is not set');
  return arn;
};

const named = (error: unknown, names: readonly string[]): boolean =>
  error instanceof Error && names.includes(error.name);

/**
 * Sets off the refund workflow. A name is good for one execution, ever (for 90 days, AWS Step Functions quotas), so that two who
 * start the same one start it once.
 */
export const startRefundWorkflow = async (name: string, input: object): Promise<'started' | 'known'> => {
  try {
    await workflows.send(
      new StartExecutionCommand({ stateMachineArn: machineArn(), name, input: JSON.stringify(input) }),
    );
    return 'started';
  } catch (error) {
    if (named(error, ['ExecutionAlreadyExists'])) return 'known';
    throw error;
  }
};

/** Answers a task that waits with this token; `gone` where nobody waits with it any more. */
export const answerTask = async (taskToken: string, output: object): Promise<'answered' | 'gone'> => {
  try {
    await workflows.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output) }));
    return 'answered';
  } catch (error) {
    if (named(error, ['TaskDoesNotExist', 'TaskTimedOut', 'InvalidToken'])) return 'gone';
    throw error;
  }
};
