import { QueryCommand } from '@aws-sdk/client-dynamodb';
import type { Refund } from '../../contracts/after-sales/refund.ts';
import type { Order, Shipment } from '../../contracts/orders/order.ts';
import type { OrderId, ShopperId } from '../../contracts/values/id.ts';
import type { OrderItem } from './order-items.ts';
import { isOwn } from './orders.ts';
import type { RefundItem } from './refund-items.ts';
import type { ShipmentItem } from './shipments.ts';
import { dynamo, fromItem, tableName, toItem } from './table/client.ts';
import { keys } from './table/keys.ts';

/** All that lies under an order's key: what its page shows. */
export interface OrderFolder {
  readonly order: Order;
  /** In the order they left. */
  readonly shipments: Shipment[];
  /** Oldest first. */
  readonly refunds: Refund[];
}

type Stored =
  | ({ readonly _type: 'order' } & OrderItem)
  | ({ readonly _type: 'shipment' } & ShipmentItem)
  | ({ readonly _type: 'refund' } & RefundItem)
  | { readonly _type: 'hold' | 'order-row' };

/** As it is now, in one read: an order with a hundred parcels and all its refunds is far from the 1 MB of a query. */
const folderOf = async (id: OrderId): Promise<(OrderFolder & { readonly item: OrderItem }) | null> => {
  const { Items = [] } = await dynamo.send(
    new QueryCommand({
      TableName: tableName(),
      KeyConditionExpression: 'pk = :p',
      ExpressionAttributeValues: toItem({ ':p': keys.order(id).pk }),
      ConsistentRead: true,
    }),
  );
  const stored = Items.map((item) => fromItem<Stored>(item));
  const item = stored.find((s) => s._type === 'order');
  if (!item) return null;
  const refunds = stored.flatMap((s) => (s._type === 'refund' ? s.refund : []));
  return {
    item,
    order: item.order,
    shipments: stored.flatMap((s) => (s._type === 'shipment' ? s.shipment : [])),
    refunds: refunds.toSorted((a, b) => (a.requestedAt < b.requestedAt ? -1 : 1)),
  };
};

/** Whoever it belongs to: only for staff. */
export const orderFolder = async (id: OrderId): Promise<OrderFolder | null> => {
  const folder = await folderOf(id);
  return folder && { order: folder.order, shipments: folder.shipments, refunds: folder.refunds };
};

/** Where the shopper placed the order or holds the key of its link; someone else's is null, as if it were not there. */
export const orderFolderOfShopper = async (
  id: OrderId,
  who: { readonly shopperId: ShopperId; readonly keyHash?: string | undefined },
): Promise<OrderFolder | null> => {
  const folder = await folderOf(id);
  if (!folder || !isOwn(folder.item, who)) return null;
  return { order: folder.order, shipments: folder.shipments, refunds: folder.refunds };
};
