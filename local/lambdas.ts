import type { Context } from 'aws-lambda';
import { handlers } from '#handlers';

type Handler = (event: unknown, context: Context) => Promise<unknown>;

/**
 * Runs the very handlers that AWS would run, loaded when first called. `#handlers` is made by the build from the route, subscription
 * and schedule tables: this file has no list of its own.
 */
export const lambdas = (functionTimeoutMs = 30_000) => {
  const loaded = new Map<string, Promise<Handler>>();
  const load = (name: string): Promise<Handler> => {
    const present = loaded.get(name);
    if (present) return present;
    const loader = handlers[name];
    if (!loader) throw new Error(`there is no function ${name}`);
    const loading = loader().then((module) => module.handler as Handler);
    loaded.set(name, loading);
    return loading;
  };
  return async (name: string, event: unknown): Promise<unknown> =>
    (await load(name))(event, contextOf(name, functionTimeoutMs));
};

const contextOf = (name: string, timeoutMs: number): Context => {
  const until = Date.now() + timeoutMs;
  return {
    functionName: name,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:local:000000000000:function:${name}`,
    memoryLimitInMB: '512',
    awsRequestId: crypto.randomUUID(),
    logGroupName: `/aws/lambda/${name}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => until - Date.now(),
    done: () => undefined,
    fail: () => undefined,
    succeed: () => undefined,
  };
};
