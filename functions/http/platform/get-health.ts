import { getHealth } from '../../../contracts/platform/get-health.ts';
import { ok } from '../../../contracts/values/result.ts';
import { route } from '../../runtime/route.ts';
import { reachTable } from '../../stores/health.ts';

export const handler = route('getHealth', getHealth, async () => {
  await reachTable();
  return ok({ status: 'ok' as const });
});
