import type { Order } from '../../../contracts/orders/order.ts';
import type { Device, Way } from '../../../contracts/payments/payment.ts';

/** Ways of a channel with the devices each is for; the better way for a device comes first. */
type Ways = readonly { readonly way: Way; readonly devices: readonly Device[] }[];

/**
 * How a payer on a device is led to a channel: the best of the channel's ways that the merchant's contract covers.
 * @returns null where the device cannot pay by it
 */
export const wayFor = (ways: Ways, offered: readonly Way[], device: Device): Way | null =>
  ways.find((row) => offered.includes(row.way) && row.devices.includes(device))?.way ?? null;

/** The path of the shop's page of an order's payment, in the order's language. */
export const payPageOf = ({ id, locale }: Pick<Order, 'id' | 'locale'>): string =>
  `${locale === 'en' ? '/en' : ''}/pay/${id}`;
