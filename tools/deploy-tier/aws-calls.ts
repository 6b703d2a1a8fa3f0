import * as z from 'zod/mini';
import { type RunningEmulator, region } from './emulator.ts';

/**
 * One call of a service that speaks AWS JSON, for what the tier only looks at. The emulator checks no signature but reads the region from it.
 * @throws where the service refuses
 */
export const awsCall = async <Shape extends z.ZodMiniType>(
  emulator: RunningEmulator,
  service: string,
  target: string,
  body: object,
  shape: Shape,
): Promise<z.output<Shape>> => {
  const answer = await fetch(emulator.endpoint, {
    method: 'POST',
    headers: {
      'content-type': `application/x-amz-json-1.${service === 'sqs' ? 0 : 1}`,
      'x-amz-target': target,
      authorization: `AWS4-HMAC-SHA256 Credential=test/20260101/${region}/${service}/aws4_request, SignedHeaders=host, Signature=0`,
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(20_000),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${target} answered ${answer.status}: ${text.slice(0, 300)}`);
  return shape.parse(JSON.parse(text));
};

export const putSecret = (emulator: RunningEmulator, name: string, value: string) =>
  awsCall(
    emulator,
    'ssm',
    'AmazonSSM.PutParameter',
    { Name: name, Value: value, Type: 'SecureString', Overwrite: true },
    z.looseObject({}),
  );

const queues = z.object({ QueueUrls: z._default(z.array(z.string()), []) });
const waiting = z.object({ Attributes: z.object({ ApproximateNumberOfMessages: z.coerce.number() }) });

/** How many messages lie in each queue whose name begins so, by its name. */
export const messagesWaiting = async (
  emulator: RunningEmulator,
  prefix: string,
): Promise<ReadonlyMap<string, number>> => {
  const listed = await awsCall(emulator, 'sqs', 'AmazonSQS.ListQueues', { QueueNamePrefix: prefix }, queues);
  const counts = listed.QueueUrls.map(async (QueueUrl): Promise<[string, number]> => {
    const ask = { QueueUrl, AttributeNames: ['ApproximateNumberOfMessages'] };
    const told = await awsCall(emulator, 'sqs', 'AmazonSQS.GetQueueAttributes', ask, waiting);
    return [QueueUrl.split('/').at(-1) ?? '', told.Attributes.ApproximateNumberOfMessages];
  });
  return new Map(await Promise.all(counts));
};

const logged = z.object({ events: z.array(z.object({ message: z.string() })) });

/** What a Lambda of the shop has logged. */
export const logOf = async (emulator: RunningEmulator, lambda: string): Promise<readonly string[]> => {
  const ask = { logGroupName: `/aws/lambda/${lambda}`, limit: 1_000 };
  const { events } = await awsCall(emulator, 'logs', 'Logs_20140328.FilterLogEvents', ask, logged);
  return events.map((e) => e.message);
};

/** Keys of a bucket that begin so, in order. */
export const objectsIn = async (emulator: RunningEmulator, bucket: string, prefix: string): Promise<string[]> => {
  const asked = `${emulator.endpoint}/${bucket}?list-type=2&prefix=${encodeURIComponent(prefix)}`;
  const answer = await fetch(asked, { signal: AbortSignal.timeout(20_000) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`listing ${bucket} answered ${answer.status}: ${text.slice(0, 300)}`);
  return [...text.matchAll(/<Key>([^<]+)<\/Key>/g)].map((m) => m[1] ?? '').toSorted();
};
