import type { RouteRow } from '../route-row.ts';

/** What the storefront calls. Kept apart from the staff's, so that no shopper loads a table of the admin. */
export const shopRoutes = {
  // platform
  getHealth: { method: 'GET', path: '/api/health', area: 'platform', access: 'public', table: 'r' },

  // catalogue
  getShop: { method: 'GET', path: '/api/shop', area: 'catalogue', access: 'public', table: 'r' },
  listCategories: { method: 'GET', path: '/api/categories', area: 'catalogue', access: 'public', table: 'r' },
  listProducts: { method: 'GET', path: '/api/products', area: 'catalogue', access: 'public', table: 'r' },
  getProduct: { method: 'GET', path: '/api/products/{handle}', area: 'catalogue', access: 'public', table: 'r' },

  // search
  searchProducts: {
    method: 'GET',
    path: '/api/search',
    area: 'search',
    access: 'public',
    table: 'r',
    reach: ['search'],
  },
  suggestProducts: {
    method: 'GET',
    path: '/api/suggestions',
    area: 'search',
    access: 'public',
    table: 'r',
    reach: ['search'],
  },
  /** What pages tell of searches after the fact. Public and unnamed: nobody has to be known for it. */
  reportSearch: {
    method: 'POST',
    path: '/api/search/reports',
    area: 'search',
    access: 'public',
    table: 'rw',
    emits: true,
  },

  // cart: kept on the shopper's device; the server only quotes it. A shopper's route, so that a guest has their cookie before they order
  quoteCart: { method: 'POST', path: '/api/cart/quote', area: 'cart', access: 'shopper', table: 'r' },

  // orders
  placeOrder: {
    method: 'POST',
    path: '/api/orders',
    area: 'orders',
    access: 'shopper',
    table: 'rw',
    emits: true,
    idempotent: true,
  },
  listOrders: { method: 'GET', path: '/api/orders', area: 'orders', access: 'shopper', table: 'r' },
  getOrder: { method: 'GET', path: '/api/orders/{orderId}', area: 'orders', access: 'shopper', table: 'r' },
  cancelOrder: {
    method: 'POST',
    path: '/api/orders/{orderId}/cancellation',
    area: 'orders',
    access: 'shopper',
    table: 'rw',
    emits: true,
    idempotent: true,
  },

  // payments
  startPayment: {
    method: 'POST',
    path: '/api/orders/{orderId}/payments',
    area: 'payments',
    access: 'shopper',
    table: 'rw',
    emits: true,
    idempotent: true,
    reach: ['payment'],
  },
  listPaymentChannels: {
    method: 'GET',
    path: '/api/payments/channels',
    area: 'payments',
    access: 'public',
    table: 'none',
    reach: ['payment'],
  },
  getPayment: {
    method: 'GET',
    path: '/api/payments/{paymentId}',
    area: 'payments',
    access: 'shopper',
    table: 'rw',
    emits: true,
    reach: ['payment'],
  },
  requestRefund: {
    method: 'POST',
    path: '/api/orders/{orderId}/refunds',
    area: 'after-sales',
    access: 'shopper',
    table: 'rw',
    emits: true,
    idempotent: true,
  },

  // messages
  listMessages: { method: 'GET', path: '/api/messages', area: 'messages', access: 'shopper', table: 'r' },
  readMessage: {
    method: 'POST',
    path: '/api/messages/{messageId}/read',
    area: 'messages',
    access: 'shopper',
    table: 'rw',
  },

  // account: shoppers sign in without a password, by a code to their phone or mail
  requestSignInCode: {
    method: 'POST',
    path: '/api/account/codes',
    area: 'account',
    access: 'public',
    table: 'rw',
    reach: ['mail', 'sms'],
  },
  startSession: {
    method: 'POST',
    path: '/api/account/session',
    area: 'account',
    access: 'shopper',
    table: 'rw',
    emits: true,
  },
  endSession: { method: 'DELETE', path: '/api/account/session', area: 'account', access: 'shopper', table: 'rw' },
  getAccount: { method: 'GET', path: '/api/account', area: 'account', access: 'shopper', table: 'r' },
  listAddresses: { method: 'GET', path: '/api/account/addresses', area: 'account', access: 'customer', table: 'r' },
  addAddress: { method: 'POST', path: '/api/account/addresses', area: 'account', access: 'customer', table: 'rw' },
  removeAddress: {
    method: 'DELETE',
    path: '/api/account/addresses/{addressId}',
    area: 'account',
    access: 'customer',
    table: 'rw',
  },
} as const satisfies Record<string, RouteRow>;
