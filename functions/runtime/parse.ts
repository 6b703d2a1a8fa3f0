import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type * as z from 'zod/mini';
import type { Contract } from '../../contracts/contract.ts';
import { type FieldMessage, fieldMessages } from '../../contracts/field-messages.ts';
import type { Issue, Refusal } from '../../contracts/problems.ts';
import { inLocale, type Locale } from '../../contracts/values/locale.ts';
import { ok, type Result, refuse } from '../../contracts/values/result.ts';

export interface Input {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

type Place = 'path' | 'query' | 'body';

/** Checks path, query and body against the contract and tells every field that must change at once. */
export const parseInput = (
  contract: Contract,
  event: APIGatewayProxyEventV2,
  rawBody: string,
  locale: Locale,
): Result<Input, Refusal> => {
  const issues: Issue[] = [];
  const checked = (place: Place, schema: z.ZodMiniType | undefined, value: unknown): unknown => {
    if (!schema) return undefined;
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    issues.push(...parsed.error.issues.map((i) => toIssue(place, i, locale)));
    return undefined;
  };
  const params = checked('path', contract.params, decoded(event.pathParameters));
  const query = checked('query', contract.query, event.queryStringParameters ?? {});
  const json = contract.body ? readJson(rawBody) : ok(undefined);
  if (!json.ok) issues.push({ pointer: '#', message: inLocale(fieldMessages.not_json, locale) });
  const body = json.ok ? checked('body', contract.body, json.value) : undefined;
  return issues.length > 0 ? refuse({ code: 'invalid_input', issues }) : ok({ params, query, body });
};

// API Gateway hands path parameters over still encoded.
const decoded = (params: APIGatewayProxyEventV2['pathParameters']): Record<string, string> => {
  const out: Record<string, string> = {};
  for (const [name, value] of Object.entries(params ?? {})) if (value !== undefined) out[name] = safelyDecoded(value);
  return out;
};

const safelyDecoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const readJson = (text: string): Result<unknown, { code: 'not_json' }> => {
  try {
    return ok(text === '' ? {} : JSON.parse(text));
  } catch {
    return refuse({ code: 'not_json' });
  }
};

type ZodIssue = z.core.$ZodIssue;

/** RFC 6901 pointer: body fields as `#/address/phone`, others under `#/path` and `#/query`. */
const toIssue = (place: Place, issue: ZodIssue, locale: Locale): Issue => {
  const path = issue.path.map((p) => String(p).replaceAll('~', '~0').replaceAll('/', '~1'));
  const root = place === 'body' ? [] : [place];
  return { pointer: `#/${[...root, ...path].join('/')}`, message: inLocale(fieldMessages[messageOf(issue)], locale) };
};

const messageOf = (issue: ZodIssue): FieldMessage => {
  if (issue.message in fieldMessages) return issue.message as FieldMessage;
  if (issue.code === 'invalid_type') return issue.input === undefined ? 'required' : 'wrong_type';
  if (issue.code === 'too_small') return issue.origin === 'string' ? 'too_short' : 'too_small';
  if (issue.code === 'too_big') return issue.origin === 'string' ? 'too_long' : 'too_big';
  return issue.code === 'invalid_value' ? 'not_a_choice' : 'wrong_type';
};
