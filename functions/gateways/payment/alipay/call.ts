import * as z from 'zod/mini';
import type { Instant } from '../../../../contracts/values/instant.ts';
import { toChinaTime } from './china-time.ts';
import { type AlipayKeys, alipayOrigin } from './keys.ts';
import { type Fields, isTheirs, memberAsReceived, requestText, signed } from './signature.ts';

const timeoutMs = 5_000;

/** What is asked: the interface's name, its own fields, and those of the request beside them. */
export interface Request {
  readonly method: `alipay.${string}`;
  readonly content: object;
  readonly notifyUrl?: string;
  readonly returnUrl?: string;
}

/**
 * `done`: a success, signed by them. `refused`: they understood and said no, with their code. `unknown`: no answer, not theirs, or
 * trouble of their own; the request may or may not have taken effect.
 */
export type Answer =
  | { readonly kind: 'done'; readonly body: unknown }
  | { readonly kind: 'refused'; readonly code: string; readonly why: string }
  | { readonly kind: 'unknown'; readonly why: string };

/** A request's signed fields, as a form or an address carries them. */
export const fieldsOf = (keys: AlipayKeys, request: Request, at: Instant): Fields => {
  const fields: Fields = {
    app_id: keys.appId,
    method: request.method,
    format: 'JSON',
    charset: 'utf-8',
    sign_type: 'RSA2',
    timestamp: toChinaTime(at),
    version: '1.0',
    ...(request.notifyUrl ? { notify_url: request.notifyUrl } : {}),
    ...(request.returnUrl ? { return_url: request.returnUrl } : {}),
    biz_content: JSON.stringify(request.content),
  };
  return { ...fields, sign: signed(requestText(fields), keys.privateKey) };
};

/** The address of a page of theirs, to which the payer's browser is sent. */
export const pageOf = (fields: Fields): string => `${alipayOrigin()}/gateway.do?${new URLSearchParams(fields)}`;

/**
 * One signed call. Whatever happens on the way is an answer, never a fault. A connection that broke is tried once more: one kept from
 * before a function was frozen is often dead, and every call of theirs that we use is safe to repeat.
 */
export const call = async (keys: AlipayKeys, request: Request, at: Instant): Promise<Answer> => {
  const first = await tried(keys, request, at);
  return first.kind === 'unknown' && first.why === brokenConnection ? tried(keys, request, at) : first;
};

/** What fetch throws where no answer came; a timeout has a name of its own. */
const brokenConnection = 'TypeError';

const tried = async (keys: AlipayKeys, request: Request, at: Instant): Promise<Answer> => {
  try {
    const answer = await fetch(`${alipayOrigin()}/gateway.do?charset=utf-8`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded;charset=utf-8' },
      body: new URLSearchParams(fieldsOf(keys, request, at)).toString(),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!answer.ok) return { kind: 'unknown', why: `http ${answer.status}` };
    return read(await answer.text(), request.method, keys);
  } catch (error) {
    return { kind: 'unknown', why: error instanceof Error ? error.name : 'network' };
  }
};

const envelope = z.object({ sign: z.optional(z.string()) });
const result = z.looseObject({ code: z.string(), sub_code: z.optional(z.string()) });

/** Trouble of their own says nothing about the request. https://opendocs.alipay.com/common/02km9f */
const isTrouble = (code: string, detail: string): boolean =>
  code === '20000' || /SYSTEM_ERROR|unknow-error|LIMIT|TIMEOUT/i.test(detail);

/** Only a refusal of the request itself may come unsigned, before they know whose it is; what concerns a trade is believed where they signed it. */
const read = (text: string, method: string, keys: AlipayKeys): Answer => {
  const { sign } = envelope.parse(JSON.parse(text));
  const name = `${method.replaceAll('.', '_')}_response`;
  const raw = memberAsReceived(text, name) ?? memberAsReceived(text, 'error_response');
  if (raw === null) return { kind: 'unknown', why: 'no answer to this request' };
  const genuine = sign ? isTheirs(raw, sign, keys.verifyKeys) : null;
  if (genuine === false) return { kind: 'unknown', why: 'signature differs' };
  const body = result.parse(JSON.parse(raw));
  if (genuine === null && (body.code === '10000' || body.code === '40004'))
    return { kind: 'unknown', why: 'not signed' };
  if (body.code === '10000') return { kind: 'done', body };
  const code = body.sub_code ?? body.code;
  return isTrouble(body.code, code)
    ? { kind: 'unknown', why: code }
    : { kind: 'refused', code, why: `${body.code} ${code}` };
};
