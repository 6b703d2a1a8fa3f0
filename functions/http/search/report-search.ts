import { reportSearch } from '../../../contracts/search/report-search.ts';
import { plusMs } from '../../../contracts/values/instant.ts';
import { ok, refuse } from '../../../contracts/values/result.ts';
import { eventsOfReport } from '../../domain/search/search-log.ts';
import { now } from '../../runtime/clock.ts';
import { hashOf, newToken } from '../../runtime/ids.ts';
import { route } from '../../runtime/route.ts';
import { stampOf } from '../../runtime/stamp.ts';
import { logSearches, saltOfDay } from '../../stores/search-log.ts';
import { takeTurn } from '../../stores/turns.ts';

const hourMs = 3_600_000;
const mostAnHour = 120;

export const handler = route('reportSearch', reportSearch, async ({ body, facts }) => {
  const at = now();
  const salt = await saltOfDay(at.slice(0, 10), at, newToken());
  const visitor = hashOf(JSON.stringify([salt, facts.address, facts.headers['user-agent'] ?? ''])).slice(0, 16);
  const events = eventsOfReport(body, visitor);
  if (events.length === 0) return ok({ kept: 0 });
  const turns = { most: mostAnHour, now: at, windowEnds: plusMs(at, hourMs) };
  if (!(await takeTurn(`search-log#${visitor}`, turns))) return refuse({ code: 'too_many_attempts' });
  await logSearches(events, stampOf(facts));
  return ok({ kept: events.length });
});
