import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import * as z from 'zod/mini';
import type { ArrivalName } from '../../contracts/arrivals.ts';
import { log } from './log.ts';

/** An object that has landed in a bucket; `size` in bytes. */
export interface Arrived {
  readonly key: string;
  readonly size: number;
}

/** S3's `Object Created` as EventBridge delivers it; its key is as it is, not encoded as in S3's own notifications. */
const objectCreated = z.object({
  detail: z.object({ object: z.object({ key: z.string(), size: z._default(z.int(), 0) }) }),
});

/** What an object's arrival sets off. It may be told more than once, so its effect must be safe to repeat; a thrown fault is tried again. */
export const arrival = (name: ArrivalName, handle: (arrived: Arrived) => Promise<void>) =>
  middy<unknown, void, Error, Context>(async (sent: unknown): Promise<void> => {
    await handle(objectCreated.parse(sent).detail.object);
  }).onError((request) => {
    log.error('arrival failed', request.error, { arrival: name });
  });
