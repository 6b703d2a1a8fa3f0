import { CreateTableCommand, ResourceInUseException } from '@aws-sdk/client-dynamodb';
import { dynamo, tableName } from '../../functions/stores/table/client.ts';
import { tableDefinition } from '../../functions/stores/table/definition.ts';

/** The one table, where it is not there yet; without a stream (see outbox-nudge.ts). */
export const createTable = async (): Promise<void> => {
  try {
    await dynamo.send(new CreateTableCommand(tableDefinition(tableName())));
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
};
