import { putSearchSettings } from '../../../contracts/search/put-search-settings.ts';
import { now } from '../../runtime/clock.ts';
import { staffRoute } from '../../runtime/staff-route.ts';
import { changeSearchSettings } from '../../stores/search-settings.ts';

export const handler = staffRoute('putSearchSettings', putSearchSettings, async ({ body, staff }) =>
  changeSearchSettings({ settings: body.settings, seen: body.version, by: staff.name, at: now() }),
);
