import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';

const line = z.object({ service: z.string(), operation: z.string(), what: z.optional(z.unknown()), body: z.unknown() });

/** A call of DynamoDB as a checkout made it: the operation and its body as text. */
export interface Recorded {
  readonly operation: string;
  readonly body: string;
}

/** What the clock and the stand-in of the stream ask whether or not somebody buys. */
const byTheClock = (what: unknown): boolean => Array.isArray(what) && /^DUE#/.test(String(what[0]));

/** The card is made anew by its versions, which a second run would find changed. */
const unconditional = (body: string): string =>
  /"sk":\{"S":"CARD"\}/.test(body)
    ? JSON.stringify({
        ...JSON.parse(body),
        ConditionExpression: 'attribute_exists(pk) OR :productBefore = :productBefore OR :stockBefore = :stockBefore',
      })
    : body;

export const recordedIn = (file: string, skip: number): Recorded[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((text) => text !== '')
    .slice(skip)
    .map((text) => line.parse(JSON.parse(text)))
    .filter((call) => call.service.startsWith('DynamoDB_') && !byTheClock(call.what))
    .map(({ operation, body }) => ({ operation, body: unconditional(JSON.stringify(body)) }));

/** Ids of the shop, guests, hashes, a provider's transaction and the token of a transaction: new in each run. */
const own =
  /(?<=[a-z]{3}_)[0-9A-HJKMNP-TV-Z]{26}|(?<=gst_)[0-9a-f]{32}|[0-9a-f]{64}|(?<=#)\d{28}(?=")|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

const anotherOf = (text: string): string => {
  if (text.length === 36) return randomUUID();
  if (/^\d+$/.test(text))
    return BigInt(`0x${randomBytes(16).toString('hex')}`)
      .toString()
      .padStart(28, '0')
      .slice(-28);
  if (text.length === 26) return randomBytes(13).toString('hex').toUpperCase();
  return randomBytes(text.length / 2).toString('hex');
};

/** The calls of another checkout of the same goods: what was its own is replaced, alike in all calls. `kept` stays. */
export const another = (calls: readonly Recorded[], kept: ReadonlySet<string>): Recorded[] => {
  const news = new Map<string, string>();
  const renewed = (text: string): string => {
    if (kept.has(text)) return text;
    const known = news.get(text) ?? anotherOf(text);
    news.set(text, known);
    return known;
  };
  return calls.map(({ operation, body }) => ({ operation, body: body.replaceAll(own, renewed) }));
};

type Commands = Readonly<Record<string, new (input: object) => Parameters<DynamoDBClient['send']>[0]>>;
// By the name of the operation; every command takes what its service takes.
const commands = createRequire(import.meta.url)('@aws-sdk/client-dynamodb') as Commands;

export const commandOf = ({ operation, body }: Recorded): Parameters<DynamoDBClient['send']>[0] => {
  const Command = commands[`${operation}Command`];
  if (!Command) throw new Error(`the SDK has no ${operation}`);
  const { ClientRequestToken: _, ...input } = JSON.parse(body) as Record<string, unknown>;
  return new Command(input);
};
