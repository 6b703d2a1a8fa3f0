import { contract } from '../contract.ts';
import { keptSearchSettings } from './search-settings.ts';

export const getSearchSettings = contract({
  summary: 'Synonyms, ranking weights and offered queries as the merchant has set them',
  status: 200,
  reply: keptSearchSettings,
  refusals: [],
});
