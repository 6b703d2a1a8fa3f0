import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { vi } from 'vitest';
import { dynamo } from '../../functions/stores/table/client.ts';

/**
 * Does something in the very gap between another's reading and writing: just before its first transaction is sent. What two who race
 * would hit once in a thousand times is hit each time.
 */
export const inBetween = async <First, Second>(
  first: () => Promise<First>,
  meanwhile: () => Promise<Second>,
): Promise<[First, Second]> => {
  const send = dynamo.send.bind(dynamo) as (command: unknown) => Promise<unknown>;
  let done: Promise<Second> | undefined;
  const spy = vi.spyOn(dynamo, 'send').mockImplementation(async (command: unknown) => {
    if (!done && command instanceof TransactWriteItemsCommand) {
      done = meanwhile();
      await done;
    }
    return send(command);
  });
  try {
    const answer = await first();
    if (!done) throw new Error('nothing was written');
    return [answer, await done];
  } finally {
    spy.mockRestore();
  }
};
