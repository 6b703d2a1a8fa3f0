import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/**
 * Credentials and region of whoever runs a command on their own machine: profile, single sign-on, instance role, as the SDK finds them.
 * In no Lambda: there the environment has them, and the SDK's client is what a cold start would pay for.
 */
export const credentialsElsewhere = new DynamoDBClient({}).config.credentials;
export const regionElsewhere = new DynamoDBClient({}).config.region;
