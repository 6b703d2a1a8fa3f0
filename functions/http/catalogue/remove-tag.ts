import { removeTag } from '../../../contracts/catalogue/remove-tag.ts';
import { ok, refuse } from '../../../contracts/values/result.ts';
import { changeBy } from '../../runtime/editor.ts';
import { staffRoute } from '../../runtime/staff-route.ts';
import { withinMs } from '../../runtime/within.ts';
import { labelByKey } from '../../stores/labels.ts';
import { relabel } from '../../stores/relabel.ts';

export const handler = staffRoute('removeTag', removeTag, async ({ params, staff, facts }) => {
  if (!(await labelByKey('tag', params.key))) return refuse({ code: 'tag_not_found' });
  const { change, stamp } = changeBy(staff, facts);
  const { changed, finished } = await relabel(
    { kind: 'tag', from: params.key, to: null },
    change,
    stamp,
    withinMs(3_000),
  );
  return ok({ changed, finished });
});
