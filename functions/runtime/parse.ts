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
    const found = parsed.success
      ? unreadable(parsed.data, []).map((path) => ({ path, message: 'unreadable_text' as const }))
      : parsed.error.issues.flatMap((i) => placesOf(i).map((path) => ({ path, message: messageOf(i, value) })));
    if (parsed.success && found.length === 0) return parsed.data;
    issues.push(...found.map(({ path, message }) => toIssue(place, path, message, locale)));
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
type Path = readonly PropertyKey[];

/**
 * Where a text holds half a character (a lone UTF-16 surrogate): JSON can spell it, but no UTF-8 can, so it could neither be kept nor
 * signed. Asked of what a contract has let through, which is never deep.
 */
const unreadable = (value: unknown, path: Path): Path[] => {
  if (typeof value === 'string') return value.isWellFormed() ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => unreadable(inner, [...path, name]));
};

/** RFC 6901 pointer: body fields as `#/address/phone`, others under `#/path` and `#/query`. */
const toIssue = (place: Place, at: Path, message: FieldMessage, locale: Locale): Issue => {
  const path = at.map((p) => String(p).replaceAll('~', '~0').replaceAll('/', '~1'));
  const root = place === 'body' ? [] : [place];
  return { pointer: `#/${[...root, ...path].join('/')}`, message: inLocale(fieldMessages[message], locale) };
};

/** What is not asked for is named one by one. */
const placesOf = (issue: ZodIssue): Path[] =>
  issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];

const messageOf = (issue: ZodIssue, given: unknown): FieldMessage => {
  if (issue.message in fieldMessages) return issue.message as FieldMessage;
  if (issue.code === 'invalid_type') return isThere(given, issue.path) ? 'wrong_type' : 'required';
  if (issue.code === 'unrecognized_keys') return 'not_known';
  if (issue.code === 'too_small') return issue.origin === 'string' ? 'too_short' : 'too_small';
  if (issue.code === 'too_big') return issue.origin === 'string' ? 'too_long' : 'too_big';
  return issue.code === 'invalid_value' ? 'not_a_choice' : 'wrong_type';
};

/** The issue itself does not tell what was given. */
const isThere = (given: unknown, [name, ...rest]: Path): boolean => {
  if (name === undefined) return given !== undefined;
  const inner =
    typeof given === 'object' && given !== null
      ? Object.entries(given).find(([key]) => key === String(name))
      : undefined;
  return inner !== undefined && isThere(inner[1], rest);
};
