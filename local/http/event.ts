import type { IncomingMessage } from 'node:http';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/** A route of the HTTP API that a request was matched to. */
export interface Matched {
  readonly routeKey: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
}

const textTypes = /^(text\/|application\/(json|[\w.+-]+\+json|javascript|xml|[\w.+-]+\+xml))/i;

/**
 * What the HTTP API sends a Lambda, payload format 2.0: lower-case headers with repeats joined by commas, cookies as an array and not
 * among the headers, a body in base64 unless its type is text (so a form post is base64), absent keys absent.
 * Source: "Working with AWS Lambda proxy integrations for HTTP APIs", API Gateway developer guide.
 */
export const eventOf = (
  request: IncomingMessage,
  url: URL,
  matched: Matched,
  body: Buffer,
  requestId: string,
): APIGatewayProxyEventV2 => {
  const { cookie, ...headers } = joined(request);
  const cookies = cookie?.split(/;\s*/).filter((c) => c !== '');
  const isText = textTypes.test(headers['content-type'] ?? '') || headers['content-type'] === undefined;
  const query = queryOf(url);
  const at = new Date();
  return {
    version: '2.0',
    routeKey: matched.routeKey,
    rawPath: matched.path,
    rawQueryString: url.search.slice(1),
    ...(cookies && cookies.length > 0 ? { cookies } : {}),
    headers,
    ...(query ? { queryStringParameters: query } : {}),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: 'localhost',
      domainPrefix: 'localhost',
      http: {
        method: request.method ?? 'GET',
        path: matched.path,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId,
      routeKey: matched.routeKey,
      stage: '$default',
      time: at.toUTCString(),
      timeEpoch: at.getTime(),
    },
    ...(Object.keys(matched.params).length > 0 ? { pathParameters: { ...matched.params } } : {}),
    ...(body.length > 0 ? { body: isText ? body.toString('utf8') : body.toString('base64') } : {}),
    isBase64Encoded: body.length > 0 && !isText,
  };
};

const joined = (request: IncomingMessage): Record<string, string> => {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(',') : value;
  }
  return headers;
};

const queryOf = (url: URL): Record<string, string> | null => {
  const query: Record<string, string> = {};
  for (const [name, value] of url.searchParams) query[name] = name in query ? `${query[name]},${value}` : value;
  return Object.keys(query).length > 0 ? query : null;
};
