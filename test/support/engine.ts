import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { tableDefinition } from '../../functions/stores/table/definition.ts';
import { startEngine as startAnyEngine } from '../../local/engine/engine.ts';

export interface TestEngine {
  readonly endpoint: string;
  readonly stop: () => Promise<void>;
}

/**
 * A real DynamoDB engine in memory with the shop's table, and the environment that points every store at it. Call it in `beforeAll`
 * and stop it in `afterAll`: each test file has an engine of its own, so files may run side by side.
 */
export const startEngine = async (): Promise<TestEngine> => {
  const engine = await startAnyEngine();
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    TABLE_NAME: 'shop',
  });
  const client = new DynamoDBClient({});
  await client.send(new CreateTableCommand(tableDefinition('shop')));
  client.destroy();
  return engine;
};
