import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Contract } from '../../contracts/contract.ts';
import { type FieldMessage, fieldMessages } from '../../contracts/field-messages.ts';
import { type Issue, type Problem, problems, type Refusal } from '../../contracts/problems.ts';
import { inLocale, type Locale } from '../../contracts/values/locale.ts';
import type { Result } from '../../contracts/values/result.ts';
import type { RequestFacts } from './request.ts';

export type Answer = APIGatewayProxyStructuredResultV2;

const always = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'strict-origin-when-cross-origin' };

/** API answers are never cached on their way unless a handler says so. */
export const jsonTextAnswer = (
  status: number,
  text: string | undefined,
  facts: RequestFacts,
  headers: Readonly<Record<string, string>> = {},
): Answer => ({
  statusCode: status,
  headers: {
    ...always,
    'cache-control': 'no-store',
    'x-request-id': facts.requestId,
    ...(text === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
    ...headers,
  },
  ...(text === undefined ? {} : { body: text }),
});

export const jsonAnswer = (
  status: number,
  body: unknown,
  facts: RequestFacts,
  headers: Readonly<Record<string, string>> = {},
): Answer => jsonTextAnswer(status, body === undefined ? undefined : JSON.stringify(body), facts, headers);

/** The domain names what is wrong by its code (see contracts/field-messages.ts); here it is said in the caller's language. */
const said = ({ pointer, message }: Issue, to: Locale): Issue => ({
  pointer,
  message: message in fieldMessages ? inLocale(fieldMessages[message as FieldMessage], to) : message,
});

/** Seconds: what is unavailable for a while is worth asking for again then (RFC 9110, 10.2.3). */
export const retryAfter = '60';

/** RFC 9457. A 5xx tells nothing inner. */
export const problemAnswer = (refusal: Refusal, facts: RequestFacts): Answer => {
  const { status, ...title } = problems[refusal.code];
  const problem: Problem = {
    type: `https://errors.cloud-shop.invalid/${refusal.code}`,
    title: inLocale(title, facts.locale),
    status,
    code: refusal.code,
    requestId: facts.requestId,
    ...(refusal.issues ? { issues: refusal.issues.map((i) => said(i, facts.locale)) } : {}),
    ...(refusal.context ? { context: refusal.context } : {}),
  };
  return jsonAnswer(status, problem, facts, {
    'content-type': 'application/problem+json; charset=utf-8',
    ...(status === 503 ? { 'retry-after': retryAfter } : {}),
  });
};

export interface RawReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** HTML, XML or whatever a provider wants to hear. */
export const rawAnswer = (reply: RawReply, facts: RequestFacts): Answer => ({
  statusCode: reply.status,
  headers: { ...always, 'x-request-id': facts.requestId, ...reply.headers },
  ...(reply.status === 204 ? {} : { body: reply.body }),
});

/** What a JSON handler gives back: the reply or a refusal, and cookies to set with a success. */
export type Outcome<Reply> = Result<Reply, Refusal> & { readonly cookies?: readonly string[] };

export const answerOf = (contract: Contract, outcome: Outcome<unknown>, facts: RequestFacts): Answer => {
  if (!outcome.ok) return problemAnswer(outcome.refusal, facts);
  const answer = jsonAnswer(contract.status, contract.status === 204 ? undefined : outcome.value, facts);
  return outcome.cookies ? { ...answer, cookies: [...outcome.cookies] } : answer;
};
