/**
 * Preloaded into a shop on one machine by count.ts: one line for each call of AWS, with what DynamoDB would charge for it. CommonJS, since it
 * has to be there before the bundle is.
 */
const { appendFileSync } = require('node:fs');
const http = require('node:http');

const file = process.env.COUNT_CALLS;
/** The bodies too, for whoever wants to call the same again. */
const whole = process.env.COUNT_CALLS_WHOLE === 'yes';

/** Bytes of a value as DynamoDB counts them ("DynamoDB item sizes and formats", developer guide). */
const sizeOfValue = (value) => {
  const [type, held] = Object.entries(value ?? {})[0] ?? [];
  if (type === 'S') return Buffer.byteLength(held);
  if (type === 'N') return Math.ceil(held.replace(/[-.]/g, '').length / 2) + 1;
  if (type === 'L') return 3 + held.reduce((sum, inner) => sum + 1 + sizeOfValue(inner), 0);
  if (type === 'M') return 3 + Object.keys(held).length + sizeOfItem(held);
  return 1;
};
const sizeOfItem = (item) =>
  Object.entries(item ?? {}).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + sizeOfValue(value), 0);
const units = (bytes, each) => Math.max(1, Math.ceil(bytes / (each * 1024)));

const nameOf = (key) => `${key?.pk?.S ?? ''} ${key?.sk?.S ?? ''}`;
/** What this process has written, since a change is paid by the item and its place in the index. */
const known = new Map();

/** An item in the index is written once more there, and twice where it moves; those writes are never doubled by a transaction. */
const indexUnits = (before, after) => {
  const moved = before?.index !== undefined && after?.index !== undefined && before.index !== after.index;
  return (
    (after?.index === undefined ? (before?.index === undefined ? 0 : before.units) : after.units) +
    (moved ? before.units : 0)
  );
};

const writeUnits = (write, times) => {
  const { Put, Update, Delete, ConditionCheck } = write;
  if (ConditionCheck) return { write: times, what: `check ${nameOf(ConditionCheck.Key)}` };
  const name = nameOf(Put?.Item ?? (Update ?? Delete).Key);
  const before = known.get(name);
  if (Delete) {
    known.delete(name);
    return { write: times * (before?.units ?? 1) + indexUnits(before, undefined), what: `delete ${name}` };
  }
  const index = Put ? Put.Item.gsi1pk && `${Put.Item.gsi1pk.S} ${Put.Item.gsi1sk?.S}` : before?.index;
  const bytes = sizeOfItem(Put ? Put.Item : { ...Update.Key, ...Update.ExpressionAttributeValues });
  const after = { units: Math.max(units(bytes, 1), Put ? 0 : (before?.units ?? 0)), index };
  known.set(name, after);
  return {
    write: times * Math.max(after.units, before?.units ?? 0) + indexUnits(before, after),
    what: `${Put ? 'put' : 'update'} ${name}`,
  };
};

const readOf = (items, consistent, apart) => {
  const sizes = items.map(sizeOfItem);
  const whole = apart
    ? sizes.reduce((sum, bytes) => sum + units(bytes, 4), 0)
    : units(
        sizes.reduce((a, b) => a + b, 0),
        4,
      );
  return Math.max(1, whole) * (consistent ? 1 : 0.5);
};

const unitsOf = {
  TransactWriteItems: ({ TransactItems }) => {
    const writes = TransactItems.map((w) => writeUnits(w, 2));
    return { write: writes.reduce((sum, w) => sum + w.write, 0), what: writes.map((w) => `${w.what} ${w.write}`) };
  },
  PutItem: (body) => writeUnits({ Put: body }, 1),
  UpdateItem: (body) => writeUnits({ Update: body }, 1),
  DeleteItem: (body) => writeUnits({ Delete: body }, 1),
  GetItem: ({ Key, ConsistentRead }, { Item }) => ({ read: readOf([Item ?? {}], ConsistentRead), what: nameOf(Key) }),
  Query: ({ ConsistentRead, ExpressionAttributeValues: values }, { Items = [] }) => ({
    read: readOf(Items, ConsistentRead),
    what: Object.values(values).map((v) => v.S),
  }),
  BatchGetItem: ({ RequestItems }, { Responses = {} }) => {
    const [[table, { Keys, ConsistentRead }]] = Object.entries(RequestItems);
    const found = Responses[table] ?? [];
    const missing = Keys.length - found.length;
    return {
      read: readOf(found, ConsistentRead, true) + missing * (ConsistentRead ? 1 : 0.5),
      what: Keys.map(nameOf),
    };
  },
};

const noted = (headers, method, path, text, answered) => {
  const target = headers['x-amz-target'];
  const [service, operation] = target ? target.split('.') : ['S3', method];
  const body = target && text ? JSON.parse(text) : {};
  const charged = service.startsWith('DynamoDB_') ? (unitsOf[operation]?.(body, answered()) ?? {}) : {};
  const events = body.Entries?.length ?? 0;
  const lambda = process.env.AWS_LAMBDA_FUNCTION_NAME;
  const line = { lambda, service, operation, path: target ? '' : path, events, ...charged, ...(whole ? { body } : {}) };
  appendFileSync(file, `${JSON.stringify(line)}\n`);
};

const parsed = (chunks) => {
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return {};
  }
};

/** Listens beside whoever reads the answer. */
const answerOf = (made, done) => {
  made.once('response', (response) => {
    const chunks = [];
    const push = response.push.bind(response);
    response.push = (chunk, ...rest) => {
      if (chunk) chunks.push(Buffer.from(chunk));
      else done(response.statusCode, chunks);
      return push(chunk, ...rest);
    };
  });
};

const request = http.request;
http.request = (...given) => {
  const made = request(...given);
  const options = given.find((g) => g && typeof g === 'object' && 'headers' in g);
  const headers = options?.headers ?? {};
  if (!('x-amz-target' in headers || 'x-amz-date' in headers)) return made;
  const sent = [];
  for (const name of ['write', 'end']) {
    const original = made[name].bind(made);
    made[name] = (chunk, ...rest) => {
      if (typeof chunk === 'string' || ArrayBuffer.isView(chunk)) sent.push(Buffer.from(chunk));
      return original(chunk, ...rest);
    };
  }
  answerOf(made, (status, chunks) => {
    // What a condition refused is paid too, as far as its items are read; such calls are few.
    if (status < 300 || status === 304 || headers['x-amz-target'])
      noted(headers, options.method, options.path, Buffer.concat(sent).toString('utf8'), () => parsed(chunks));
  });
  return made;
};
