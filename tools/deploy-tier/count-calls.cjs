/**
 * Preloaded into every Lambda of the emulator (NODE_OPTIONS) where `test:deploy -- --count` asks for it: one line for each call of AWS, with what
 * DynamoDB would charge for it as far as the request tells. CommonJS, since it has to be there before the bundle is.
 */
const { appendFileSync } = require('node:fs');
const http = require('node:http');

const file = process.env.COUNT_CALLS;
const kilobytes = (value, each) => Math.max(1, Math.ceil(JSON.stringify(value ?? '').length / 1024 / each));
/** An item in the index is written once more; a plain update is taken for an item of one kilobyte. */
const writeUnits = (write) => {
  const put = write.Put ?? write;
  const size = put.Item ? kilobytes(put.Item, 1) : 1;
  return size + (JSON.stringify(write).includes('gsi1') ? size : 0);
};

const unitsOf = {
  TransactWriteItems: ({ TransactItems }) => ({ write: 2 * TransactItems.reduce((n, w) => n + writeUnits(w), 0) }),
  PutItem: (body) => ({ write: writeUnits(body) }),
  UpdateItem: (body) => ({ write: writeUnits(body) }),
  DeleteItem: (body) => ({ write: writeUnits(body) }),
  GetItem: ({ ConsistentRead }) => ({ read: ConsistentRead ? 1 : 0.5 }),
  Query: ({ ConsistentRead }) => ({ read: ConsistentRead ? 1 : 0.5 }),
  BatchGetItem: ({ RequestItems }) => ({
    read: Object.values(RequestItems).reduce((n, t) => n + t.Keys.length * (t.ConsistentRead ? 1 : 0.5), 0),
  }),
};

const noted = (headers, method, path, text) => {
  const target = headers['x-amz-target'];
  const [service, operation] = target ? target.split('.') : ['S3', method];
  const body = target && text ? JSON.parse(text) : {};
  const units = service.startsWith('DynamoDB_') ? (unitsOf[operation]?.(body) ?? {}) : {};
  const events = body.Entries?.length ?? 0;
  const lambda = process.env.AWS_LAMBDA_FUNCTION_NAME;
  appendFileSync(
    file,
    `${JSON.stringify({ lambda, service, operation, path: target ? '' : path, events, ...units })}\n`,
  );
};

const request = http.request;
http.request = (...given) => {
  const made = request(...given);
  const options = given.find((g) => g && typeof g === 'object' && 'headers' in g);
  const chunks = [];
  for (const name of ['write', 'end']) {
    const original = made[name].bind(made);
    made[name] = (chunk, ...rest) => {
      if (typeof chunk === 'string' || ArrayBuffer.isView(chunk)) chunks.push(Buffer.from(chunk));
      return original(chunk, ...rest);
    };
  }
  made.once('finish', () => {
    const headers = options?.headers ?? {};
    if ('x-amz-target' in headers || 'x-amz-date' in headers)
      noted(headers, options.method, options.path, Buffer.concat(chunks).toString('utf8'));
  });
  return made;
};
