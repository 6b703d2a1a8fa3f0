import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod/mini';
import type { Visitor } from './visitor.ts';

const fileIn = (folder: string): string => join(folder, 'calls.jsonl');

/** What makes every Lambda of the emulator write down its calls; see count-calls.cjs. */
export const counterEnvironment = (folder: string): Record<string, string> => ({
  NODE_OPTIONS: `--require ${resolve(import.meta.dirname, 'count-calls.cjs')}`,
  COUNT_CALLS: fileIn(folder),
});

const line = z.object({
  lambda: z.optional(z.string()),
  service: z.string(),
  operation: z.string(),
  events: z.number(),
  read: z.optional(z.number()),
  write: z.optional(z.number()),
});

const linesOf = (file: string): string[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((text) => text !== '')
    : [];

/** What runs by the clock anyhow is in the idle cost. */
const byTheClock = /-(sweep-outbox|expire-orders|poll-payments)$/;

const emulatorLines = (folder: string, pattern: RegExp): number =>
  linesOf(join(folder, 'emulator.log')).filter(
    (text) => pattern.test(text) && !/sweep-outbox|expire-orders|poll-payments/.test(text),
  ).length;

/** Counts from now on, until it is summed up as the text of tools/cost/order-calls.json. */
export const countFrom = (folder: string, ...visitors: Visitor[]) => {
  const before = linesOf(fileIn(folder)).length;
  const requests = () => visitors.reduce((n, v) => n + v.asked, 0);
  const asked = requests();
  const invoked = () => emulatorLines(folder, /EventBridge → Lambda .* dispatched/);
  const polled = () => emulatorLines(folder, /ESM: Lambda \S+ processed/);
  const queued = () => emulatorLines(folder, /EventBridge → SQS/);
  const [invokedBefore, polledBefore, queuedBefore] = [invoked(), polled(), queued()];
  return {
    sum: (): string => {
      const calls = linesOf(fileIn(folder))
        .slice(before)
        .map((text) => line.parse(JSON.parse(text)))
        .filter((call) => !byTheClock.test(call.lambda ?? ''));
      const total = (of: (call: z.infer<typeof line>) => number) => calls.reduce((n, call) => n + of(call), 0);
      // Two callbacks come through the door without a visitor: the payment's and the carrier's first.
      const httpRequests = requests() - asked + 2;
      const counted = {
        what: 'one order from search to paid, shipped and first scanned, as npm run test:deploy -- --count saw it; pages asked again while waiting are counted',
        countedOn: new Date().toISOString().slice(0, 10),
        httpRequests,
        invocations: httpRequests + invoked() - invokedBefore + polled() - polledBefore,
        writeUnits: total((call) => call.write ?? 0),
        readUnits: total((call) => call.read ?? 0),
        busEvents: total((call) => call.events),
        // Sent, received and deleted.
        queueRequests: 3 * (queued() - queuedBefore),
        objectReads: calls.filter((call) => call.service === 'S3').length,
      };
      return `${JSON.stringify(counted, null, 2)}\n`;
    },
  };
};
