import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import type { Customer } from '../../contracts/account/customer.ts';
import type { ShopperId } from '../../contracts/values/id.ts';
import type { Instant } from '../../contracts/values/instant.ts';
import { type Contact, contactKey } from '../domain/account/contact.ts';
import { epochOf, eventWrites, type Stamp } from './stamp.ts';
import { dynamo, tableName, toItem, transact, type Write } from './table/client.ts';
import { keys, timeToLive } from './table/keys.ts';
import { readItem } from './table/read.ts';

interface CustomerItem {
  readonly customer: Customer;
}
interface ContactItem {
  readonly customerId: ShopperId;
}
export interface CustomerSession {
  readonly customerId: ShopperId;
  readonly expiresAt: Instant;
}

export const customerById = async (id: ShopperId): Promise<Customer | null> =>
  (await readItem<CustomerItem>(keys.customer(id)))?.customer ?? null;

export const customerSessionByHash = async (tokenHash: string): Promise<CustomerSession | null> =>
  readItem<CustomerSession>(keys.customerSession(tokenHash), { consistent: true });

/** Nothing happens where there is none. */
export const removeCustomerSession = async (tokenHash: string): Promise<void> => {
  await dynamo.send(new DeleteItemCommand({ TableName: tableName(), Key: toItem(keys.customerSession(tokenHash)) }));
};

export interface Arrival {
  readonly contact: Contact;
  /** Of the cookie's token, which is kept nowhere. */
  readonly tokenHash: string;
  readonly expiresAt: Instant;
  /** The guest of the device, whose orders and messages are adopted by whoever hears the event. */
  readonly guestId: ShopperId | null;
  /** For someone who was never here. */
  readonly newId: () => ShopperId;
}

const tries = 3;

/**
 * Opens a session for whoever the contact belongs to, and makes them a customer the first time: session, customer and event in one transaction.
 * Two first sign-ins at once make one customer.
 */
export const arrive = async (arrival: Arrival, stamp: Stamp): Promise<Customer | 'conflict'> => {
  for (let attempt = 1; attempt <= tries; attempt++) {
    const known = await customerOf(arrival.contact);
    const customer = known ?? newCustomer(arrival, stamp.at);
    const writes = [
      ...(known ? [] : newCustomerWrites(customer, arrival.contact)),
      sessionWrite(customer.id, arrival),
      ...eventWrites([signedIn(customer.id, arrival.guestId, stamp.at)], stamp),
    ];
    if ((await transact(writes)) === null) return customer;
  }
  return 'conflict';
};

const customerOf = async (contact: Contact): Promise<Customer | null> => {
  const pointer = await readItem<ContactItem>(keys.contact(contactKey(contact)), { consistent: true });
  if (!pointer) return null;
  const customer = (await readItem<CustomerItem>(keys.customer(pointer.customerId), { consistent: true }))?.customer;
  if (!customer) throw new Error(`${pointer.customerId} has a contact but no record`);
  return customer;
};

const newCustomer = ({ contact, newId }: Arrival, since: Instant): Customer => ({
  id: newId(),
  phone: contact.kind === 'phone' ? contact.value : null,
  email: contact.kind === 'mail' ? contact.value : null,
  since,
});

const newCustomerWrites = (customer: Customer, contact: Contact): Write[] =>
  [
    { ...keys.contact(contactKey(contact)), _type: 'contact', _v: 1, customerId: customer.id },
    { ...keys.customer(customer.id), _type: 'customer', _v: 1, version: 1, customer },
  ].map((item) => ({
    Put: { TableName: tableName(), Item: toItem(item), ConditionExpression: 'attribute_not_exists(pk)' },
  }));

const sessionWrite = (customerId: ShopperId, { tokenHash, expiresAt }: Arrival): Write => ({
  Put: {
    TableName: tableName(),
    Item: toItem({
      ...keys.customerSession(tokenHash),
      _type: 'customer-session',
      _v: 1,
      customerId,
      expiresAt,
      [timeToLive]: epochOf(expiresAt),
    }),
  },
});

/** `sequence` is the time in milliseconds: a customer's record does not change by signing in. */
const signedIn = (customerId: ShopperId, guestId: ShopperId | null, at: Instant) =>
  ({
    name: 'customer.signed-in.v1',
    subject: customerId,
    sequence: Date.parse(at),
    data: { customerId, guestId },
  }) as const;
