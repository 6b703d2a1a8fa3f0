import { table } from '../../../contracts/table.ts';

/**
 * Every key of the one table. `pk`/`sk` name an item; `gsi1pk`/`gsi1sk` are the one index, and sparse: only items that carry them are in it.
 * What each is read for is in ACCESS-PATTERNS.md. Time parts are ISO 8601, so that text order is time order.
 */
export const keys = {
  shop: () => ({ pk: 'SHOP', sk: 'SETTINGS' }),
  categories: () => ({ pk: 'SHOP', sk: 'CATEGORIES' }),
  /** The attributes of one category's products. */
  attributeSchema: (category: string) => ({ pk: 'SHOP', sk: `ATTRIBUTES#${category}` }),
  /** How far the table has been brought up to today's shapes. */
  upgrade: () => ({ pk: 'SHOP', sk: 'UPGRADE' }),
  /** A brand or tag by its key. */
  label: (kind: string, key: string) => ({ pk: `LABELS#${kind}`, sk: `LABEL#${key}` }),
  /** A renaming that goes over the products. */
  relabelling: (kind: string, from: string) => ({ pk: `RELABEL#${kind}#${from}`, sk: 'RELABEL' }),
  /** Telling of a category's products once more. */
  retelling: (category: string) => ({ pk: `RETELL#${category}`, sk: 'RETELL' }),
  searchSettings: () => ({ pk: 'SHOP', sk: 'SEARCH' }),
  /** What many have asked lately, in one item a language. */
  hotQueries: (locale: string) => ({ pk: 'SHOP', sk: `HOT#${locale}` }),
  /** Visitors of a query on a day, kept for nine days. */
  queryOfDay: (locale: string, query: string, day: string) => ({ pk: `QUERY#${locale}#${query}`, sk: `DAY#${day}` }),
  /** The secret that visitors of a day are told apart by. */
  visitorSalt: (day: string) => ({ pk: `VISITORS#${day}`, sk: 'SALT' }),

  product: (productId: string) => ({ pk: `PRODUCT#${productId}`, sk: 'PRODUCT' }),
  card: (productId: string) => ({ pk: `PRODUCT#${productId}`, sk: 'CARD' }),
  /** On the card: the shelf of a root category. */
  shelf: (root: string, listedAt: string, productId: string) => ({
    gsi1pk: `SHELF#${root}`,
    gsi1sk: `${listedAt}#${productId}`,
  }),
  /** On the product: staff's list by status. */
  productsByStatus: (status: string, listedAt: string, productId: string) => ({
    gsi1pk: `PRODUCTS#${status}`,
    gsi1sk: `${listedAt}#${productId}`,
  }),
  /** What a product was before a version; zero-padded, so that text order is version order. */
  revision: (productId: string, version: number) => ({
    pk: `PRODUCT#${productId}`,
    sk: `REVISION#${String(version).padStart(9, '0')}`,
  }),
  /** The prices that a version changed, kept for good. */
  priceChange: (productId: string, version: number) => ({
    pk: `PRODUCT#${productId}`,
    sk: `PRICES#${String(version).padStart(9, '0')}`,
  }),
  /** An address of a product, of today or before: for ever its own. */
  handle: (handle: string) => ({ pk: `HANDLE#${handle}`, sk: 'HANDLE' }),
  /** On the handle, which is small: everything on the shelf, for the list of all products and the sitemap. */
  wholeShelf: (listedAt: string, productId: string) => ({ gsi1pk: 'SHELF', gsi1sk: `${listedAt}#${productId}` }),

  /** Which product and variant a SKU is: what a cart line needs, in one item. */
  sku: (sku: string) => ({ pk: `SKU#${sku}`, sk: 'SKU' }),
  stock: (sku: string, warehouse: string) => ({ pk: `SKU#${sku}`, sk: `STOCK#${warehouse}` }),
  /** A movement of stock, kept for good. */
  movement: (sku: string, at: string, movementId: string) => ({ pk: `SKU#${sku}`, sk: `MOVEMENT#${at}#${movementId}` }),

  order: (orderId: string) => ({ pk: `ORDER#${orderId}`, sk: 'ORDER' }),
  /** On the order: the shopper's list. */
  ordersOfShopper: (shopperId: string, placedAt: string, orderId: string) => ({
    gsi1pk: `SHOPPER#${shopperId}`,
    gsi1sk: `${placedAt}#${orderId}`,
  }),
  /** The desk's row of an order, in the view of its state. */
  orderRow: (orderId: string) => ({ pk: `ORDER#${orderId}`, sk: 'ROW' }),
  deskView: (view: string, placedAt: string, orderId: string) => ({
    gsi1pk: `DESK#${view}`,
    gsi1sk: `${placedAt}#${orderId}`,
  }),
  /** What an order holds in one warehouse: one item each, so that 30 lines split over two warehouses still fit a transaction. */
  hold: (orderId: string, warehouse: string) => ({ pk: `ORDER#${orderId}`, sk: `HOLD#${warehouse}` }),
  shipment: (orderId: string, shipmentId: string) => ({ pk: `ORDER#${orderId}`, sk: `SHIPMENT#${shipmentId}` }),
  /** From a carrier's callback to the order. */
  shipmentPointer: (shipmentId: string) => ({ pk: `SHIPMENT#${shipmentId}`, sk: 'SHIPMENT' }),

  /** Beside its order, so that what an order has refunded is one consistent read. */
  refund: (orderId: string, refundId: string) => ({ pk: `ORDER#${orderId}`, sk: `REFUND#${refundId}` }),
  /** On the refund: the staff's views. */
  refundView: (view: string, requestedAt: string, refundId: string) => ({
    gsi1pk: `REFUNDS#${view}`,
    gsi1sk: `${requestedAt}#${refundId}`,
  }),
  /** From a refund's id, which is all that providers and workflows know, to the order. */
  refundPointer: (refundId: string) => ({ pk: `REFUND#${refundId}`, sk: 'REFUND' }),

  payment: (paymentId: string) => ({ pk: `PAYMENT#${paymentId}`, sk: 'PAYMENT' }),
  paymentsOfOrder: (orderId: string, createdAt: string, paymentId: string) => ({
    gsi1pk: `ORDER#${orderId}#PAYMENTS`,
    gsi1sk: `${createdAt}#${paymentId}`,
  }),
  /** One a provider's transaction, ever: what makes settling happen once. */
  ledger: (channel: string, transactionId: string) => ({ pk: `LEDGER#${channel}#${transactionId}`, sk: 'LEDGER' }),

  /** What is left of that transaction's money: every refund sets its part aside here first. */
  purse: (channel: string, transactionId: string) => ({ pk: `LEDGER#${channel}#${transactionId}`, sk: 'REFUNDS' }),

  /** Work due at a time: order expiry, payment polls, the catalogue's. Sparse. */
  due: (subject: string, kind: string) => ({ pk: subject, sk: `DUE#${kind}` }),
  dueAt: (list: string, at: string, subject: string) => ({ gsi1pk: `DUE#${list}`, gsi1sk: `${at}#${subject}` }),

  message: (shopperId: string, messageId: string) => ({ pk: `SHOPPER#${shopperId}`, sk: `MESSAGE#${messageId}` }),

  customer: (customerId: string) => ({ pk: `CUSTOMER#${customerId}`, sk: 'CUSTOMER' }),
  /** Whose a phone or mail address is, `phone:13800138000` or `mail:a@example.com`: one customer each. */
  contact: (contact: string) => ({ pk: `CONTACT#${contact}`, sk: 'CONTACT' }),
  /** The code last sent to a phone or mail address. */
  code: (contact: string) => ({ pk: `CONTACT#${contact}`, sk: 'CODE' }),
  address: (customerId: string, addressId: string) => ({ pk: `CUSTOMER#${customerId}`, sk: `ADDRESS#${addressId}` }),
  customerSession: (tokenHash: string) => ({ pk: `SHOPPER_SESSION#${tokenHash}`, sk: 'SESSION' }),
  /** How often something was done by or to `scope` in the window that is open. */
  turns: (scope: string) => ({ pk: `TURNS#${scope}`, sk: 'TURNS' }),

  staff: (email: string) => ({ pk: `STAFF#${email}`, sk: 'STAFF' }),
  /** Authenticator app, recovery codes and passkeys of a member of staff. */
  factors: (email: string) => ({ pk: `STAFF#${email}`, sk: 'FACTORS' }),
  /** From a passkey's id, which is all a device tells, to whose it is. */
  passkey: (credentialId: string) => ({ pk: `PASSKEY#${credentialId}`, sk: 'PASSKEY' }),
  /** What was begun and waits for an answer. */
  ticket: (ticketHash: string) => ({ pk: `TICKET#${ticketHash}`, sk: 'TICKET' }),
  signInAttempts: (email: string) => ({ pk: `STAFF#${email}`, sk: 'ATTEMPTS' }),
  /** From one network address. */
  signInAttemptsFrom: (email: string, address: string) => ({ pk: `STAFF#${email}`, sk: `ATTEMPTS#${address}` }),
  session: (tokenHash: string) => ({ pk: `SESSION#${tokenHash}`, sk: 'SESSION' }),

  /** A picture that staff began to upload. */
  upload: (uploadId: string) => ({ pk: `UPLOAD#${uploadId}`, sk: 'UPLOAD' }),

  idempotency: (scope: string) => ({ pk: `IDEMPOTENCY#${scope}`, sk: 'IDEMPOTENCY' }),
  /** Events not on the bus yet, by time. One partition: a thousand write units a second, some 300 transactions that tell something. */
  outbox: (occurredAt: string, eventId: string) => ({ pk: 'OUTBOX', sk: `${occurredAt}#${eventId}` }),
  /** An event a consumer has dealt with. */
  seen: (consumer: string, eventId: string) => ({ pk: `SEEN#${consumer}#${eventId}`, sk: 'SEEN' }),
} as const;

export const indexName = table.index.name;
/** Attribute with the epoch second after which an item is only history (idempotency, seen, sessions). Never a timer. */
export const timeToLive = table.timeToLive;
