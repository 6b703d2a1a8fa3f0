import type { Reply } from '../http.ts';

export const answer = (body: unknown, status = 200): Reply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(body),
});

/** The v3 interface's errors: https://pay.weixin.qq.com/wiki/doc/apiv3/wechatpay/wechatpay2_0.shtml */
export const error = (status: number, code: string, message: string, field?: string): Reply =>
  answer(
    { code, message, ...(field === undefined ? {} : { detail: { field, issue: message, location: 'body' } }) },
    status,
  );

export const read = (body: string): Record<string, unknown> | null => {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
};

/** The provider itself asks for https; here the shop may be on this machine. */
export const isNotifyUrl = (text: string): boolean => {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '';
};
