import { DeleteItemCommand, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { SavedAddress } from '../../contracts/account/saved-address.ts';
import type { AddressId, ShopperId } from '../../contracts/values/id.ts';
import { dynamo, fromItem, tableName, toItem } from './table/client.ts';
import { keys } from './table/keys.ts';

interface AddressItem {
  readonly saved: SavedAddress;
}

/** The customer's address book, the latest first. Small by rule, so it is read whole. */
export const addressesOf = async (customerId: ShopperId): Promise<SavedAddress[]> => {
  const { pk, sk } = keys.address(customerId, '');
  const { Items = [] } = await dynamo.send(
    new QueryCommand({
      TableName: tableName(),
      KeyConditionExpression: 'pk = :p AND begins_with(sk, :b)',
      ExpressionAttributeValues: toItem({ ':p': pk, ':b': sk }),
      ConsistentRead: true,
    }),
  );
  return Items.map((item) => fromItem<AddressItem>(item).saved).toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
};

/** The id is made from what the address says, so that one saved again is only newer. */
export const putAddress = async (customerId: ShopperId, saved: SavedAddress): Promise<void> => {
  await dynamo.send(
    new PutItemCommand({
      TableName: tableName(),
      Item: toItem({ ...keys.address(customerId, saved.id), _type: 'address', _v: 1, saved }),
    }),
  );
};

/** False where the customer has no such address. */
export const removeAddressOf = async (customerId: ShopperId, id: AddressId): Promise<boolean> => {
  const { Attributes } = await dynamo.send(
    new DeleteItemCommand({
      TableName: tableName(),
      Key: toItem(keys.address(customerId, id)),
      ReturnValues: 'ALL_OLD',
    }),
  );
  return Attributes !== undefined;
};
