import * as z from 'zod/mini';
import { type WechatKeys, wechatOrigin } from './keys.ts';
import { authorization, whyNotTheirs } from './signature.ts';

const timeoutMs = 5_000;

export interface Request {
  readonly method: 'GET' | 'POST';
  /** Path and query. */
  readonly url: string;
  readonly body?: object;
}

/**
 * `done`: a success, signed by them. `refused`: they understood and said no, with their code. `unknown`: no answer, not theirs, or
 * trouble of their own; the request may or may not have taken effect.
 */
export type Answer =
  | { readonly kind: 'done'; readonly body: unknown }
  | { readonly kind: 'refused'; readonly code: string; readonly why: string }
  | { readonly kind: 'unknown'; readonly why: string };

const refusal = z.object({ code: z.string() });

/**
 * One signed call of the v3 interface. Whatever happens on the way is an answer, never a fault. A connection that broke is tried once
 * more: one kept from before a function was frozen is often dead, and every call of theirs that we use is safe to repeat.
 */
export const call = async (keys: WechatKeys, request: Request, nowSeconds: number): Promise<Answer> => {
  const first = await tried(keys, request, nowSeconds);
  return first.kind === 'unknown' && first.why === brokenConnection ? tried(keys, request, nowSeconds) : first;
};

/** What fetch throws where no answer came; a timeout has a name of its own. */
const brokenConnection = 'TypeError';

const tried = async (keys: WechatKeys, request: Request, nowSeconds: number): Promise<Answer> => {
  try {
    const answer = await sent(keys, request, nowSeconds);
    return read(answer.status, answer.headers, await answer.text(), keys, nowSeconds);
  } catch (error) {
    return { kind: 'unknown', why: error instanceof Error ? error.name : 'network' };
  }
};

const sent = (keys: WechatKeys, { method, url, body }: Request, nowSeconds: number): Promise<Response> => {
  const text = body === undefined ? '' : JSON.stringify(body);
  return fetch(`${wechatOrigin()}${url}`, {
    method,
    headers: {
      accept: 'application/json',
      'user-agent': 'cloud-shop',
      authorization: authorization(keys, { method, url, body: text, timestamp: nowSeconds }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: text }),
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
};

/** Their own trouble and throttling (HTTP 429) say nothing about the request. A refusal may come unsigned, before they know whose it is. */
const read = (status: number, headers: Headers, text: string, keys: WechatKeys, nowSeconds: number): Answer => {
  if (status >= 500 || status === 429) return { kind: 'unknown', why: `http ${status}` };
  const notTheirs = whyNotTheirs(Object.fromEntries(headers), text, keys.verifyKeys, nowSeconds);
  if (status >= 400) {
    if (notTheirs !== null && notTheirs !== 'not signed') return { kind: 'unknown', why: notTheirs };
    const { code } = refusal.parse(JSON.parse(text));
    return { kind: 'refused', code, why: `http ${status} ${code}` };
  }
  if (notTheirs !== null) return { kind: 'unknown', why: notTheirs };
  return { kind: 'done', body: text === '' ? undefined : JSON.parse(text) };
};
