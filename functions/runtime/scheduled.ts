import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import type { ScheduleName } from '../../contracts/schedules.ts';
import { newRequestId } from './ids.ts';
import { log } from './log.ts';

/** What the clock starts. A run may overlap the one before it, so each step must be safe to repeat. */
export const scheduled = (name: ScheduleName, run: (cause: { readonly correlationId: string }) => Promise<void>) =>
  middy<unknown, void, Error, Context>(async (): Promise<void> => {
    await run({ correlationId: newRequestId() });
  }).onError((request) => {
    log.error('schedule failed', request.error, { schedule: name });
  });
