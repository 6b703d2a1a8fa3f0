import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { keptSearchSettings, searchSettings } from './search-settings.ts';

export const putSearchSettings = contract({
  summary: 'Changes synonyms, ranking weights and offered queries; shoppers search by them within three seconds',
  status: 200,
  /** `version` is the one the editor saw: an older one is told so and changes nothing. */
  body: z.object({ settings: searchSettings, version: z.int() }),
  reply: keptSearchSettings,
  refusals: ['version_conflict'],
});
