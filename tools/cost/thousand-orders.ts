import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod/mini';
import type { Usage } from './idle.ts';

const counted = z.object({
  countedOn: z.string(),
  httpRequests: z.number(),
  invocations: z.number(),
  writeUnits: z.number(),
  readUnits: z.number(),
  busEvents: z.number(),
  queueRequests: z.number(),
  objectReads: z.number(),
});

/** A warm call: 60 ms at 512 MB, some 500 bytes of log. */
const call = { gigabyteSeconds: 0.06 * 0.5, logBytes: 500 };

/** A thousand times what one order calls, as counted in the deploy tier (order-calls.json). Its providers' fees and its traffic are not in it. */
export const orderUsage = (): { readonly usage: Usage; readonly source: string } => {
  const one = counted.parse(JSON.parse(readFileSync(resolve(import.meta.dirname, 'order-calls.json'), 'utf8')));
  const usage = {
    httpRequest: one.httpRequests,
    invocation: one.invocations,
    gigabyteSecond: one.invocations * call.gigabyteSeconds,
    writeUnit: one.writeUnits,
    readUnit: one.readUnits,
    busEvent: one.busEvents,
    queueRequest: one.queueRequests,
    objectRead: one.objectReads,
    logGigabyte: (one.invocations * call.logBytes) / 1e9,
  };
  return {
    usage: Object.fromEntries(Object.entries(usage).map(([name, amount]) => [name, amount * 1000])),
    source: `calls counted on ${one.countedOn}`,
  };
};
