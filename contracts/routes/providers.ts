import type { RouteRow } from '../route-row.ts';

/** What payment providers and carriers call back. */
export const providersRoutes = {
  receiveWechatNotification: {
    method: 'POST',
    path: '/api/payments/wechat/notifications',
    area: 'payments',
    access: 'provider',
    table: 'rw',
    emits: true,
    reach: ['payment'],
  },
  receiveAlipayNotification: {
    method: 'POST',
    path: '/api/payments/alipay/notifications',
    area: 'payments',
    access: 'provider',
    table: 'rw',
    emits: true,
    reach: ['payment'],
  },
  returnFromAlipay: {
    method: 'GET',
    path: '/api/payments/alipay/return',
    area: 'payments',
    access: 'provider',
    table: 'r',
    reach: ['payment'],
  },
  receiveTrackingNotification: {
    method: 'POST',
    path: '/api/carriers/kuaidi100/notifications/{shipmentId}',
    area: 'fulfilment',
    access: 'provider',
    table: 'rw',
    emits: true,
    reach: ['carrier'],
  },
} as const satisfies Record<string, RouteRow>;
