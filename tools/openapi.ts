import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod/mini';
import type { Contract } from '../contracts/contract.ts';
import { type ProblemCode, problems } from '../contracts/problems.ts';
import type { RouteRow } from '../contracts/route-row.ts';
import { fileOfRoute, routes } from '../contracts/routes.ts';
import { type Json, namedSchemas, schemaWriter, withoutTwins } from './openapi/schemas.ts';

const root = resolve(import.meta.dirname, '..');
const file = resolve(root, 'contracts/openapi.json');

type Writer = ReturnType<typeof schemaWriter>;

/** Refusals that the runtime may give on any row of a kind, so that no contract repeats them. */
const general = (row: RouteRow, contract: Contract): ProblemCode[] => [
  ...(contract.params || contract.query || contract.body ? (['invalid_input'] as const) : []),
  ...(row.idempotent ? (['idempotency_key_missing', 'idempotency_key_reused', 'conflict'] as const) : []),
  ...(row.access === 'staff' || row.access === 'customer' ? (['not_signed_in'] as const) : []),
  ...(row.permission ? (['not_allowed'] as const) : []),
  ...(contract.body ? (['too_large', 'unsupported_media_type'] as const) : []),
  'internal',
];

const objectShape = z.looseObject({
  properties: z._default(z.record(z.string(), z.looseObject({})), {}),
  required: z._default(z.array(z.string()), []),
});

const parametersOf = (schema: z.ZodMiniType | undefined, place: 'path' | 'query', writer: Writer): Json[] => {
  if (!schema) return [];
  const { properties, required } = objectShape.parse(writer.fields(schema));
  return Object.entries(properties).map(([name, type]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: type,
  }));
};

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'Chosen by the caller; a repeat with the same key gets the first answer and changes nothing.',
  schema: { type: 'string', minLength: 1, maxLength: 200 },
};

const jsonOf = (schema: unknown): Json => ({ 'application/json': { schema } });

/** Pages answer HTML, the site map XML, a provider's callback what that provider wants to hear. */
const successOf = (name: string, row: RouteRow, contract: Contract, writer: Writer): Json => {
  if (contract.status === 204) return { description: 'Done' };
  if (contract.reply) return { description: contract.summary, content: jsonOf(writer.write(contract.reply, 'output')) };
  if (row.area !== 'pages') return { description: contract.summary, content: jsonOf({}) };
  const type = name === 'siteMap' ? 'application/xml' : 'text/html';
  return { description: contract.summary, content: { [type]: { schema: { type: 'string' } } } };
};

const problemsOf = (codes: readonly ProblemCode[]): Json => {
  const byStatus = Map.groupBy(new Set(codes), (code) => problems[code].status);
  return Object.fromEntries(
    [...byStatus]
      .toSorted(([a], [b]) => a - b)
      .map(([status, some]) => [
        String(status),
        {
          description: some.map((code) => `\`${code}\`: ${problems[code].en}`).join('\n\n'),
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      ]),
  );
};

const securityOf: Readonly<Record<RouteRow['access'], readonly Json[]>> = {
  public: [],
  provider: [],
  // A shopper without the cookie is a new guest.
  shopper: [{ session: [] }, { guest: [] }, {}],
  customer: [{ session: [] }],
  staff: [{ staff: [] }],
};

const operationOf = (name: string, row: RouteRow, contract: Contract, writer: Writer): Json => {
  const parameters = [
    ...parametersOf(contract.params, 'path', writer),
    ...parametersOf(contract.query, 'query', writer),
    ...(row.idempotent ? [idempotencyKey] : []),
  ];
  return {
    operationId: name,
    tags: [row.area],
    summary: contract.summary,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(contract.body
      ? { requestBody: { required: true, content: jsonOf(writer.write(contract.body, 'input')) } }
      : {}),
    responses: {
      [contract.status]: successOf(name, row, contract, writer),
      ...problemsOf([...general(row, contract), ...contract.refusals]),
    },
    security: securityOf[row.access],
    ...(row.permission ? { 'x-permission': row.permission } : {}),
  };
};

const problemSchema = {
  type: 'object',
  description: 'RFC 9457',
  required: ['type', 'title', 'status', 'code', 'requestId'],
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(problems) },
    requestId: { type: 'string' },
    issues: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'message'],
        properties: { pointer: { type: 'string' }, message: { type: 'string' } },
      },
    },
    context: { type: 'object' },
  },
};

const cookie = (name: string, description: string): Json => ({ type: 'apiKey', in: 'cookie', name, description });

const contractOf = async (name: string, { area }: RouteRow): Promise<Contract> => {
  const module: Record<string, unknown> = await import(`../contracts/${area}/${fileOfRoute(name)}.ts`);
  const found = module[name];
  if (!isContract(found))
    throw new Error(`contracts/${area}/${fileOfRoute(name)}.ts does not export the contract ${name}`);
  return found;
};

const isContract = (value: unknown): value is Contract =>
  typeof value === 'object' && value !== null && 'summary' in value && 'status' in value && 'refusals' in value;

/** The OpenAPI 3.1 document of every row, from the row and its contract alone. */
export const openApi = async (): Promise<Json> => {
  const writer = schemaWriter(await namedSchemas());
  const written: Record<string, Record<string, Json>> = {};
  for (const [name, row] of Object.entries<RouteRow>(routes)) {
    const operation = operationOf(name, row, await contractOf(name, row), writer);
    written[row.path] = { ...written[row.path], [row.method.toLowerCase()]: operation };
  }
  const { document: paths, components } = withoutTwins(written, writer.components);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Cloud shop',
      version: '1',
      description: 'Made from contracts/ by `node tools/openapi.ts`; not edited by hand.',
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: { Problem: problemSchema, ...components },
      securitySchemes: {
        session: cookie('shop_session', 'A signed-in shopper; set by startSession'),
        guest: cookie('shop_guest', 'Who a guest is; set by the first write'),
        staff: cookie('shop_staff', 'Set by signIn'),
      },
    },
  };
};

export const openApiText = async (): Promise<string> => `${JSON.stringify(await openApi(), null, 2)}\n`;

if (import.meta.main) {
  const text = await openApiText();
  const changed = !existsSync(file) || readFileSync(file, 'utf8') !== text;
  if (changed) writeFileSync(file, text);
  console.log(
    `contracts/openapi.json ${changed ? 'written' : 'is up to date'}: ${Object.keys(routes).length} operations`,
  );
}
