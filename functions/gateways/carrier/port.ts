import type { Shipment, TrackingEvent } from '../../../contracts/orders/order.ts';
import type { ShipmentId } from '../../../contracts/values/id.ts';
import type { Result } from '../../../contracts/values/result.ts';

/** A parcel to be followed. */
export interface Parcel {
  readonly shipmentId: ShipmentId;
  readonly carrier: Shipment['carrier'];
  readonly waybill: string;
  /** The recipient's. Only its last four digits leave the shop, and only to the carriers that ask for them. */
  readonly phone: string;
  /** Where it goes, down to the district, e.g. `上海市上海市徐汇区`. */
  readonly to: string;
}

/** `unavailable`: ask again. `rejected`: they will not follow this parcel, however often they are asked. */
export type SubscribeRefusal = { readonly code: 'unavailable' | 'rejected'; readonly why: string };

/** `unreadable`: genuine, but not as their documents say. `why` never quotes it. */
export type NotificationRefusal = { readonly code: 'signature_invalid' | 'unreadable'; readonly why: string };

export interface Tracking {
  /** Null where the merchant has not set a tracking service up. Safe to repeat. */
  subscribe(parcel: Parcel): Promise<Result<'subscribed', SubscribeRefusal> | null>;
  /** Verified before it is read. The whole story of the parcel each time, newest first. */
  readNotification(
    shipmentId: ShipmentId,
    rawBody: string,
  ): Promise<Result<readonly TrackingEvent[], NotificationRefusal>>;
}
