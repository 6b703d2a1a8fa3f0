import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import type { Problem } from '../../contracts/problems.ts';
import { type RouteName, routes } from '../../contracts/routes.ts';

export interface Asked {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  /** JSON; a string is sent as it is. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  /** The Idempotency-Key. */
  readonly key?: string;
}

/** A payload 2.0 event of the HTTP API for a route, as recorded from one (identifiers replaced). */
export const apiEvent = (name: RouteName, asked: Asked = {}): APIGatewayProxyEventV2 => {
  const { method, path } = routes[name];
  const rawPath = path.replaceAll(/\{(\w+)\}/g, (_, p: string) => encodeURIComponent(asked.params?.[p] ?? ''));
  const query = new URLSearchParams(asked.query).toString();
  const json = { 'content-type': 'application/json' };
  return {
    version: '2.0',
    routeKey: `${method} ${path}`,
    rawPath,
    rawQueryString: query,
    ...(asked.cookies ? { cookies: [...asked.cookies] } : {}),
    headers: {
      accept: '*/*',
      'accept-encoding': 'gzip, deflate, br',
      'content-length': '0',
      host: 'a1b2c3d4e5.execute-api.eu-central-1.amazonaws.com',
      'user-agent': 'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36',
      'x-amzn-trace-id': 'Root=1-673f0000-000000000000000000000000',
      'x-forwarded-for': '203.0.113.7',
      'x-forwarded-port': '443',
      'x-forwarded-proto': 'https',
      ...(asked.body === undefined ? {} : json),
      ...(asked.key === undefined ? {} : { 'idempotency-key': asked.key }),
      ...asked.headers,
    },
    ...(query === '' ? {} : { queryStringParameters: { ...asked.query } }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'a1b2c3d4e5',
      domainName: 'a1b2c3d4e5.execute-api.eu-central-1.amazonaws.com',
      domainPrefix: 'a1b2c3d4e5',
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '203.0.113.7', userAgent: 'Mozilla/5.0' },
      requestId: 'JKJaXmPLvHcESHA=',
      routeKey: `${method} ${path}`,
      stage: '$default',
      time: '24/Nov/2026:04:00:00 +0000',
      timeEpoch: 1_795_492_800_000,
    },
    ...(asked.params ? { pathParameters: { ...asked.params } } : {}),
    ...(asked.body === undefined
      ? {}
      : { body: typeof asked.body === 'string' ? asked.body : JSON.stringify(asked.body) }),
    isBase64Encoded: false,
  };
};

// What middy hands on and our handlers never look at.
export const lambdaContext: Context = {
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'test',
  functionVersion: '$LATEST',
  invokedFunctionArn: 'arn:aws:lambda:eu-central-1:000000000000:function:test',
  memoryLimitInMB: '256',
  awsRequestId: '00000000-0000-0000-0000-000000000000',
  logGroupName: '/aws/lambda/test',
  logStreamName: 'test',
  getRemainingTimeInMillis: () => 10_000,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
};

export interface Answered<Body> {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly cookies: readonly string[];
  readonly body: Body;
}

export type ApiHandler = (
  event: APIGatewayProxyEventV2,
  context: Context,
) => Promise<APIGatewayProxyStructuredResultV2>;

/** Calls a route's handler as the HTTP API would. The body is typed as the test expects it; a test that is wrong about it fails. */
export const call = async <Body = Problem>(
  handler: ApiHandler,
  name: RouteName,
  asked: Asked = {},
): Promise<Answered<Body>> => {
  const answer = await handler(apiEvent(name, asked), lambdaContext);
  return {
    status: answer.statusCode ?? 0,
    headers: answer.headers ?? {},
    cookies: answer.cookies ?? [],
    body: (answer.body === undefined ? undefined : JSON.parse(answer.body)) as Body,
  };
};
