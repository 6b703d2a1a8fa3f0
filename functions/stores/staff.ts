import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { StaffMember } from '../../contracts/staff/staff.ts';
import type { Instant } from '../../contracts/values/instant.ts';
import { dynamo, fromItem, tableName, toItem } from './table/client.ts';
import { keys } from './table/keys.ts';

export interface StaffSession {
  readonly staff: StaffMember;
  readonly expiresAt: Instant;
}

export const sessionByHash = async (tokenHash: string): Promise<StaffSession | null> => {
  const { Item } = await dynamo.send(
    new GetItemCommand({ TableName: tableName(), Key: toItem(keys.session(tokenHash)) }),
  );
  return Item ? fromItem<StaffSession>(Item) : null;
};
