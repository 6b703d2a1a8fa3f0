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
  | 'origin'
  /** may sign the form by which one original is uploaded */
  | 'picture-upload'
  /** reads and drops originals, writes the site's pictures */
  | 'picture-derive';

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
