import { getSearchSettings } from '../../../contracts/search/get-search-settings.ts';
import { ok } from '../../../contracts/values/result.ts';
import { staffRoute } from '../../runtime/staff-route.ts';
import { keptSearchSettings } from '../../stores/search-settings.ts';

export const handler = staffRoute('getSearchSettings', getSearchSettings, async () =>
  ok(await keptSearchSettings({ consistent: true })),
);
