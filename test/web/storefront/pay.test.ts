import { h } from 'preact';
import { describe, expect, test } from 'vitest';
import type { Refused } from '../../../web/shared/client.ts';
import { State } from '../../../web/storefront/shell/pay-state.tsx';
import { isNoOrder } from '../../../web/storefront/shell/use-order.ts';
import type { Paying, Payment } from '../../../web/storefront/shell/use-payment.ts';
import { shown } from './shown.ts';

const refused = (code: string, title = ''): Refused<string> => ({ code, title, status: 0, requestId: '' });
const paying = (facts: Partial<Paying>): Paying => ({
  payment: null,
  starting: false,
  refusal: null,
  unheard: null,
  start: async () => undefined,
  check: async () => null,
  ...facts,
});
const state = (facts: Partial<Paying>): string => shown(h(State, { paying: paying(facts), channel: 'wechat' }));

describe('the state of paying', () => {
  test.each(['offline', 'timeout', 'unreadable', 'internal', 'payment_channel_unavailable', 'conflict'])(
    'after %s nobody is told that nothing was charged: an earlier payment may be on its way',
    (code) => {
      const html = state({ refusal: refused(code) });
      expect(html).not.toContain('没有扣款');
      expect(html).toContain('结果还在查');
    },
  );

  test('says that it cannot ask while no answer comes, and waits while answers do', () => {
    const payment = { state: 'pending', channel: 'wechat', next: null } as unknown as Payment;
    const offline = state({ payment, unheard: refused('offline') });
    expect(offline).toContain('现在查不到付款结果');
    expect(offline).not.toContain('正在等付款结果');
    const heard = state({ payment });
    expect(heard).toContain('正在等付款结果');
    expect(heard).not.toContain('现在查不到付款结果');
  });
});

test('an address that no order could have is an order that is not there', () => {
  expect(isNoOrder(refused('invalid_input'))).toBe(true);
  expect(isNoOrder(refused('order_not_found'))).toBe(true);
  expect(isNoOrder(refused('offline'))).toBe(false);
});
