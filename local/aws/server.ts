import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Runner } from '../workflow/runner.ts';
import { type BusEvent, putEvents } from './events.ts';
import { serveObject } from './objects.ts';
import { getParameter, getParameters, type Parameters } from './parameters.ts';
import { stepFunctions } from './step-functions.ts';

export interface AwsDoor {
  readonly endpoint: string;
  readonly stop: () => Promise<void>;
}

export interface AwsOptions {
  /** Where buckets are kept. */
  readonly objectsDir: string;
  readonly parameters: Parameters;
  /** Null until workflows run; nobody asks before. */
  readonly workflows?: () => Runner | null;
  /** Must have stored the events when it returns: then they are answered as accepted. */
  readonly accept: (events: readonly BusEvent[]) => void;
}

/** EventBridge, Parameter Store and S3 as far as the shop uses them, so that its SDK clients only change their endpoint. */
export const startAws = (options: AwsOptions): Promise<AwsDoor> => {
  const server = createServer((request, response) => {
    answer(options, request, response).catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      json(response, 500, { __type: 'InternalFailure' });
    });
  });
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => done(doorOf(server)));
  });
};

const doorOf = (server: Server): AwsDoor => {
  const address = server.address();
  if (!address || typeof address !== 'object') throw new Error('the local AWS endpoint has no port');
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
};

const answer = async (options: AwsOptions, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const action = String(request.headers['x-amz-target'] ?? '');
  if (action === '')
    return serveObject(options.objectsDir, (request.url ?? '/').split('?')[0] ?? '/', request, body, response);
  const text = body.toString('utf8');
  if (action === 'AWSEvents.PutEvents') return json(response, 200, putEvents(text, options.accept));
  if (action === 'AmazonSSM.GetParameter') return told(response, getParameter(options.parameters, text));
  if (action === 'AmazonSSM.GetParameters') return told(response, getParameters(options.parameters, text));
  const runner = options.workflows?.() ?? null;
  const workflow = runner ? stepFunctions(runner, action, text) : null;
  if (workflow) return told(response, workflow);
  json(response, 400, { __type: 'UnknownOperationException', message: `${action} is not served on this machine` });
};

const told = (response: ServerResponse, said: { readonly status: number; readonly body: unknown }): void =>
  json(response, said.status, said.body);

const json = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
};
