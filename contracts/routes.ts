/**
 * The spine: every HTTP route of the shop, one line each. Lambdas, roles, API Gateway routes, the OpenAPI document, the typed
 * web client, the local server and the access tests are all derived from these rows. Literal and free of schemas on purpose:
 * importing all contracts would cost every cold start 0.1 s.
 */
export type Access =
  /** anyone, no identity read */
  | 'public'
  /** a shopper; an unknown one becomes a guest (HttpOnly cookie) */
  | 'shopper'
  /** a shopper who has signed in */
  | 'customer'
  /** signed-in staff holding `permission` */
  | 'staff'
  /** a provider calling back: the handler verifies its signature on the raw body */
  | 'provider';

export type Permission =
  | 'orders.read'
  | 'orders.ship'
  | 'catalogue.read'
  | 'catalogue.write'
  | 'stock.write'
  | 'refunds.decide';

/** What a route reaches besides the table; each gives its Lambda an environment and grants of its own. */
export type Reach =
  | 'search'
  | 'payment'
  | 'carrier'
  | 'mail'
  | 'sms'
  | 'workflow-start'
  | 'workflow-answer'
  | 'identity'
  | 'origin';

export interface RouteRow {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** As the HTTP API sees it; `{name}` is a path parameter. */
  readonly path: `/api/${string}` | `/pages/${string}`;
  readonly area: Area;
  readonly access: Access;
  readonly permission?: Permission;
  readonly table: 'none' | 'r' | 'rw';
  /** Writes events to the outbox. */
  readonly emits?: true;
  /** Needs an `Idempotency-Key` header. */
  readonly idempotent?: true;
  readonly reach?: readonly Reach[];
}

export type Area =
  | 'pages'
  | 'platform'
  | 'catalogue'
  | 'search'
  | 'cart'
  | 'orders'
  | 'payments'
  | 'fulfilment'
  | 'after-sales'
  | 'messages'
  | 'account'
  | 'staff';

export const routes = {
  // pages: rendered for people and search engines; reached through the site's own addresses (site.ts)
  homePage: { method: 'GET', path: '/pages/{locale}/home', area: 'pages', access: 'public', table: 'r' },
  categoryPage: {
    method: 'GET',
    path: '/pages/{locale}/category/{slug}',
    area: 'pages',
    access: 'public',
    table: 'r',
    reach: ['search'],
  },
  productPage: { method: 'GET', path: '/pages/{locale}/product/{handle}', area: 'pages', access: 'public', table: 'r' },
  searchPage: {
    method: 'GET',
    path: '/pages/{locale}/search',
    area: 'pages',
    access: 'public',
    table: 'r',
    reach: ['search'],
  },
  notFoundPage: { method: 'GET', path: '/pages/{locale}/not-found', area: 'pages', access: 'public', table: 'r' },
  siteMap: { method: 'GET', path: '/pages/sitemap.xml', area: 'pages', access: 'public', table: 'r' },

  // platform
  getHealth: { method: 'GET', path: '/api/health', area: 'platform', access: 'public', table: 'r' },

  // catalogue
  getShop: { method: 'GET', path: '/api/shop', area: 'catalogue', access: 'public', table: 'r' },
  listCategories: { method: 'GET', path: '/api/categories', area: 'catalogue', access: 'public', table: 'r' },
  listProducts: { method: 'GET', path: '/api/products', area: 'catalogue', access: 'public', table: 'r' },
  getProduct: { method: 'GET', path: '/api/products/{handle}', area: 'catalogue', access: 'public', table: 'r' },
  listProductsForStaff: {
    method: 'GET',
    path: '/api/admin/products',
    area: 'catalogue',
    access: 'staff',
    permission: 'catalogue.read',
    table: 'r',
  },
  setProductStatus: {
    method: 'PUT',
    path: '/api/admin/products/{productId}/status',
    area: 'catalogue',
    access: 'staff',
    permission: 'catalogue.write',
    table: 'rw',
    emits: true,
  },
  adjustStock: {
    method: 'POST',
    path: '/api/admin/stock/{sku}/adjustments',
    area: 'catalogue',
    access: 'staff',
    permission: 'stock.write',
    table: 'rw',
    emits: true,
    idempotent: true,
  },

  // search
  searchProducts: {
    method: 'GET',
    path: '/api/search',
    area: 'search',
    access: 'public',
    table: 'none',
    reach: ['search'],
  },
  suggestProducts: {
    method: 'GET',
    path: '/api/suggestions',
    area: 'search',
    access: 'public',
    table: 'none',
    reach: ['search'],
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
  listOrdersForStaff: {
    method: 'GET',
    path: '/api/admin/orders',
    area: 'orders',
    access: 'staff',
    permission: 'orders.read',
    table: 'r',
  },
  getOrderForStaff: {
    method: 'GET',
    path: '/api/admin/orders/{orderId}',
    area: 'orders',
    access: 'staff',
    permission: 'orders.read',
    table: 'r',
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
  getPayment: {
    method: 'GET',
    path: '/api/payments/{paymentId}',
    area: 'payments',
    access: 'shopper',
    table: 'rw',
    emits: true,
    reach: ['payment'],
  },
  receiveWechatNotification: {
    method: 'POST',
    path: '/api/payments/wechat/notifications',
    area: 'payments',
    access: 'provider',
    table: 'rw',
    emits: true,
    reach: ['payment'],
  },

  // fulfilment
  shipOrder: {
    method: 'POST',
    path: '/api/admin/orders/{orderId}/shipments',
    area: 'fulfilment',
    access: 'staff',
    permission: 'orders.ship',
    table: 'rw',
    emits: true,
    idempotent: true,
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

  requestRefund: {
    method: 'POST',
    path: '/api/orders/{orderId}/refunds',
    area: 'after-sales',
    access: 'shopper',
    table: 'rw',
    emits: true,
    idempotent: true,
  },
  listRefundsForStaff: {
    method: 'GET',
    path: '/api/admin/refunds',
    area: 'after-sales',
    access: 'staff',
    permission: 'orders.read',
    table: 'r',
  },
  decideRefund: {
    method: 'POST',
    path: '/api/admin/refunds/{refundId}/decision',
    area: 'after-sales',
    access: 'staff',
    permission: 'refunds.decide',
    table: 'rw',
    emits: true,
    idempotent: true,
    reach: ['workflow-answer'],
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

  // staff
  signIn: {
    method: 'POST',
    path: '/api/staff/session',
    area: 'staff',
    access: 'public',
    table: 'rw',
    reach: ['identity'],
  },
  continueSignIn: {
    method: 'POST',
    path: '/api/staff/session/steps',
    area: 'staff',
    access: 'public',
    table: 'rw',
    reach: ['identity'],
  },
  startPasskeySignIn: {
    method: 'POST',
    path: '/api/staff/session/passkey-options',
    area: 'staff',
    access: 'public',
    table: 'rw',
    reach: ['identity', 'origin'],
  },
  signInWithPasskey: {
    method: 'POST',
    path: '/api/staff/session/passkey',
    area: 'staff',
    access: 'public',
    table: 'rw',
    reach: ['identity', 'origin'],
  },
  signOut: { method: 'DELETE', path: '/api/staff/session', area: 'staff', access: 'staff', table: 'rw' },
  getStaffSession: { method: 'GET', path: '/api/staff/session', area: 'staff', access: 'staff', table: 'r' },
  getStaffSecurity: {
    method: 'GET',
    path: '/api/staff/security',
    area: 'staff',
    access: 'staff',
    table: 'r',
    reach: ['identity'],
  },
  startTotp: {
    method: 'POST',
    path: '/api/staff/security/totp',
    area: 'staff',
    access: 'staff',
    table: 'rw',
    reach: ['identity'],
  },
  confirmTotp: {
    method: 'PUT',
    path: '/api/staff/security/totp',
    area: 'staff',
    access: 'staff',
    table: 'rw',
    reach: ['identity'],
  },
  removeTotp: {
    method: 'DELETE',
    path: '/api/staff/security/totp',
    area: 'staff',
    access: 'staff',
    table: 'rw',
    reach: ['identity'],
  },
  startPasskey: {
    method: 'POST',
    path: '/api/staff/security/passkey-options',
    area: 'staff',
    access: 'staff',
    table: 'rw',
    reach: ['identity', 'origin'],
  },
  addPasskey: {
    method: 'POST',
    path: '/api/staff/security/passkeys',
    area: 'staff',
    access: 'staff',
    table: 'rw',
    reach: ['identity', 'origin'],
  },
  removePasskey: {
    method: 'DELETE',
    path: '/api/staff/security/passkeys/{passkeyId}',
    area: 'staff',
    access: 'staff',
    table: 'rw',
    reach: ['identity'],
  },
} as const satisfies Record<string, RouteRow>;

export type RouteName = keyof typeof routes;

/** `placeOrder` lives in `functions/http/orders/place-order.ts` and `contracts/orders/place-order.ts`. */
export const fileOfRoute = (name: string): string => name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);
