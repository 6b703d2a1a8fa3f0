import type { Courier, Delivery } from '../payment/deliveries.ts';
import type { SandboxKeys } from './keys.ts';
import { chinaTime } from './orders.ts';
import { type KeyMode, seal, signatureHeaders } from './signing.ts';

/** 15 s, 15 s, 30 s, 3 min, 10 min, 20 min, 30 min x3, 1 h, 3 h x3, 6 h x2. */
const retrySeconds = [15, 15, 30, 180, 600, 1200, 1800, 1800, 1800, 3600, 10_800, 10_800, 10_800, 21_600, 21_600];

const summaries: Readonly<Record<string, string>> = {
  'TRANSACTION.SUCCESS': '支付成功',
  'REFUND.SUCCESS': '退款成功',
  'REFUND.CLOSED': '退款关闭',
  'REFUND.ABNORMAL': '退款异常',
};

/** WeChat Pay's callbacks: sealed, signed in the headers, acknowledged by 200 or 204. A delivery's topic is its event. */
export const wechatCourier = (keys: SandboxKeys, keyMode: KeyMode, clock: () => number): Courier => ({
  retrySeconds,
  answerMs: 5_000,
  isAcknowledged: (status) => status === 200 || status === 204,
  requestOf: async (delivery) => {
    const body = JSON.stringify({
      id: delivery.id.slice(0, 36),
      create_time: chinaTime(delivery.createdAt),
      resource_type: 'encrypt-resource',
      event_type: delivery.topic,
      summary: summaries[delivery.topic] ?? '支付成功',
      resource: await seal(delivery.text, keys.apiV3Key, {
        type: delivery.topic.startsWith('REFUND') ? 'refund' : 'transaction',
      }),
    });
    const headers = { 'content-type': 'application/json', ...signatureHeaders(keys, keyMode, body, clock()) };
    return delivery.tries === 0 ? damaged(body, headers, delivery.damage) : { body, headers };
  },
});

const damaged = (body: string, headers: Record<string, string>, damage: Delivery['damage']) => {
  const signature = headers['Wechatpay-Signature'] ?? '';
  if (damage === 'body') return { body: body.replace('成功', '成功！'), headers };
  if (damage === 'signtest')
    return { body, headers: { ...headers, 'Wechatpay-Signature': `WECHATPAY/SIGNTEST/${signature}` } };
  if (damage !== 'signature') return { body, headers };
  const other = signature.startsWith('A') ? 'B' : 'A';
  return { body, headers: { ...headers, 'Wechatpay-Signature': other + signature.slice(1) } };
};
