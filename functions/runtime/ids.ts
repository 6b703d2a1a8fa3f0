import { createHash, randomBytes, randomInt } from 'node:crypto';
import { monotonicFactory } from 'ulid';
import type {
  AddressId,
  EventId,
  MessageId,
  OrderId,
  PaymentId,
  ProductId,
  RefundId,
  ShipmentId,
  ShopperId,
  StaffId,
  UploadId,
} from '../../contracts/values/id.ts';

// Monotonic within a process, so that what one request makes sorts in the order it was made.
const ulid = monotonicFactory();

export const newOrderId = (): OrderId => `ord_${ulid()}` as OrderId;
export const newPaymentId = (): PaymentId => `pay_${ulid()}` as PaymentId;
export const newShipmentId = (): ShipmentId => `shp_${ulid()}` as ShipmentId;
export const newRefundId = (): RefundId => `rfd_${ulid()}` as RefundId;
export const newMessageId = (): MessageId => `msg_${ulid()}` as MessageId;
export const newEventId = (): EventId => `evt_${ulid()}` as EventId;
export const newProductId = (): ProductId => `prd_${ulid()}` as ProductId;
export const newStaffId = (): StaffId => `stf_${ulid()}` as StaffId;
export const newCustomerId = (): ShopperId => `cus_${ulid()}` as ShopperId;
export const newUploadId = (): UploadId => `upl_${ulid()}` as UploadId;
export const newMovementId = (): string => `mov_${ulid()}`;
export const newRequestId = (): string => `req_${ulid()}`;

/** 256 bits of chance for a cookie or a link; only its hash is stored. */
export const newToken = (): string => randomBytes(32).toString('base64url');
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
/** Six digits, each as likely as any other. */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');
const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The refund of money that no order waits for goes by the transaction that brought it, so that it is made once however often the shop
 * hears of it: 26 Crockford digits of a hash.
 */
export const refundIdOf = (channel: string, transactionId: string): RefundId => {
  const digest = createHash('sha256').update(`${channel} ${transactionId}`).digest();
  return `rfd_${Array.from(digest.subarray(0, 26), (byte) => crockford[byte % 32]).join('')}` as RefundId;
};

/** An uploaded picture goes by what its original holds: one picture, one name (contracts/catalogue/picture-widths.ts). */
export const pictureNameOf = (original: Uint8Array): string =>
  `u-${createHash('sha256').update(original).digest('hex').slice(0, 32)}`;

/** A guest is known by a cookie's token alone; the id is derived, so that there is nothing to look up. */
export const guestIdOf = (token: string): ShopperId => `gst_${hashOf(token).slice(0, 32)}` as ShopperId;
/** An address in the book goes by what it says, so that one saved twice is there once. */
export const addressIdOf = (address: object): AddressId =>
  `adr_${hashOf(JSON.stringify(address)).slice(0, 32)}` as AddressId;
