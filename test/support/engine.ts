import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { tableDefinition } from '../../functions/stores/table/definition.ts';
import { type EngineOptions, startEngine as startAnyEngine } from '../../local/engine/engine.ts';

export interface TestEngine {
  readonly endpoint: string;
  readonly stop: () => Promise<void>;
}

/**
 * A real DynamoDB engine in memory with the shop's table, and the environment that points every store at it. Call it in `beforeAll`
 * and stop it in `afterAll`: each test file has an engine of its own, so files may run side by side.
 */
export const startEngine = async (): Promise<TestEngine> => {
  const engine = await startAnyEngine(wanted());
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

/** `npm test` runs what is about the table a second time with TEST_ENGINE=dynamodb-local; unset takes the best this machine has. */
const wanted = (): EngineOptions => {
  const only = process.env.TEST_ENGINE;
  if (only === undefined) return {};
  if (only !== 'dynoxide' && only !== 'dynamodb-local') throw new Error(`TEST_ENGINE=${only} is no engine`);
  return { only };
};
