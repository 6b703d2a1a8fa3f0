import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import type * as z from 'zod/mini';
import { lambdaOfStep, type StepName, type WorkflowName } from '../../contracts/workflows.ts';
import type { Cause } from '../stores/outbox.ts';
import { log } from './log.ts';

/**
 * A step of a workflow. It may run again after it has run (a retry, a crash, a workflow that goes on from before it), so its effect must
 * be safe to repeat. Thrown faults are for the state machine's Retry and Catch.
 */
export const step = <W extends WorkflowName, const Input extends z.ZodMiniType, Output extends object>(
  workflow: W,
  name: StepName<W>,
  input: Input,
  run: (input: z.output<Input>, cause: Cause) => Promise<Output>,
) =>
  middy<unknown, Output, Error, Context>(async (given: unknown, context: Context): Promise<Output> => {
    const { awsRequestId } = context;
    return run(input.parse(given), { correlationId: awsRequestId, causationId: awsRequestId });
  }).onError((request) => {
    log.error('step failed', request.error, { step: lambdaOfStep(workflow, name) });
  });
