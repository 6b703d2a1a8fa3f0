import * as z from 'zod/mini';

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type ProductId = Branded<'ProductId'>;
export type OrderId = Branded<'OrderId'>;
export type PaymentId = Branded<'PaymentId'>;
export type ShipmentId = Branded<'ShipmentId'>;
export type RefundId = Branded<'RefundId'>;
export type MessageId = Branded<'MessageId'>;
export type EventId = Branded<'EventId'>;
export type StaffId = Branded<'StaffId'>;
/** A guest (`gst_` + 32 hex digits of a hashed cookie) or a customer who signed in (`cus_` + ULID). */
export type ShopperId = Branded<'ShopperId'>;
export type AddressId = Branded<'AddressId'>;
export type PromotionId = Branded<'PromotionId'>;
export type UploadId = Branded<'UploadId'>;
/** The merchant's stock-keeping unit: upper-case letters, digits and `-`, e.g. `SY-DR-2601-RUST-S`. */
export type Sku = Branded<'Sku'>;

/** Crockford base32, 26 characters: 48 bits of time, 80 bits of chance (https://github.com/ulid/spec). */
export const ULID = '[0-9A-HJKMNP-TV-Z]{26}';

// z.custom would drop the pattern from the OpenAPI document, so the brand is laid over a string schema.
const id = <Id extends string>(pattern: string, message: string) =>
  z.string().check(z.regex(new RegExp(`^${pattern}$`), message)) as unknown as z.ZodMiniType<Id, string>;

export const productId = id<ProductId>(`prd_${ULID}`, 'not_a_product_id');
export const orderId = id<OrderId>(`ord_${ULID}`, 'not_an_order_id');
/** Providers get the bare ULID after `pay_` (UnionPay takes no `_`). */
export const paymentId = id<PaymentId>(`pay_${ULID}`, 'not_a_payment_id');
export const shipmentId = id<ShipmentId>(`shp_${ULID}`, 'not_a_shipment_id');
export const refundId = id<RefundId>(`rfd_${ULID}`, 'not_a_refund_id');
export const messageId = id<MessageId>(`msg_${ULID}`, 'not_a_message_id');
export const eventId = id<EventId>(`evt_${ULID}`, 'not_an_event_id');
export const staffId = id<StaffId>(`stf_${ULID}`, 'not_a_staff_id');
export const shopperId = id<ShopperId>('(gst_[0-9a-f]{32}|cus_[0-9A-Z]{26})', 'not_a_shopper_id');
export const guestId = id<ShopperId>('gst_[0-9a-f]{32}', 'not_a_guest_id');
export const customerId = id<ShopperId>(`cus_${ULID}`, 'not_a_customer_id');
/** A promotion or a coupon: one kind of rule with one kind of number. */
export const promotionId = id<PromotionId>(`prm_${ULID}`, 'not_a_promotion_id');
export const addressId = id<AddressId>('adr_[0-9a-f]{32}', 'not_an_address_id');
export const uploadId = id<UploadId>(`upl_${ULID}`, 'not_an_upload_id');
export const sku = id<Sku>('[A-Z0-9][A-Z0-9-]{1,47}', 'not_a_sku');

/** The number a payment goes by at a provider: 26 upper-case letters and digits. */
export const providerNumber = (payment: PaymentId): string => payment.slice('pay_'.length);
export const paymentIdOfProviderNumber = (number: string): PaymentId => `pay_${number}` as PaymentId;

/** The number a refund goes by at a provider: for ever the same for one refund, so that asking again never pays twice. */
export const providerRefundNumber = (refund: RefundId): string => refund.slice('rfd_'.length);
export const refundIdOfProviderNumber = (number: string): RefundId => `rfd_${number}` as RefundId;
