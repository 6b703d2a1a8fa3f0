import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Refusal } from '../../contracts/problems.ts';
import {
  type KeptSearchSettings,
  type SearchSettings,
  usualSearchSettings,
} from '../../contracts/search/search-settings.ts';
import type { Instant } from '../../contracts/values/instant.ts';
import { ok, type Result, refuse } from '../../contracts/values/result.ts';
import { dynamo, tableName, toItem } from './table/client.ts';
import { keys } from './table/keys.ts';
import { type ReadOptions, readItem } from './table/read.ts';

const untouched: KeptSearchSettings = { settings: usualSearchSettings, version: 0, changedAt: null, changedBy: null };

/** How the merchant has set the search; as it comes where nobody has. */
export const keptSearchSettings = async (options: ReadOptions = {}): Promise<KeptSearchSettings> => {
  const kept = await readItem<KeptSearchSettings>(keys.searchSettings(), options);
  if (!kept) return untouched;
  const { settings, version, changedAt, changedBy } = kept;
  // What a later version of the shop added to the settings is as it comes.
  return { settings: { ...usualSearchSettings, ...settings }, version, changedAt, changedBy };
};

export interface SearchSettingsChange {
  readonly settings: SearchSettings;
  /** The version the editor looked at. */
  readonly seen: number;
  readonly by: string;
  readonly at: Instant;
}

/** Replaces the settings as a whole; one who has not seen the newest changes nothing. */
export const changeSearchSettings = async (
  change: SearchSettingsChange,
): Promise<Result<KeptSearchSettings, Refusal>> => {
  const { settings, seen, by, at } = change;
  const next = { settings, version: seen + 1, changedAt: at, changedBy: by };
  try {
    await dynamo.send(
      new PutItemCommand({
        TableName: tableName(),
        Item: toItem({ ...keys.searchSettings(), _type: 'search-settings', _v: 1, ...next }),
        ConditionExpression: seen === 0 ? 'attribute_not_exists(pk)' : 'version = :seen',
        ...(seen === 0 ? {} : { ExpressionAttributeValues: toItem({ ':seen': seen }) }),
      }),
    );
    return ok(next);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ConditionalCheckFailedException') throw error;
    const { version } = await keptSearchSettings({ consistent: true });
    return refuse({ code: 'version_conflict', context: { version } });
  }
};
