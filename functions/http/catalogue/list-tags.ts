import { listTags } from '../../../contracts/catalogue/list-tags.ts';
import { pageReply } from '../../runtime/page.ts';
import { staffRoute } from '../../runtime/staff-route.ts';
import { labelsOfKind } from '../../stores/labels.ts';

export const handler = staffRoute('listTags', listTags, async ({ query }) =>
  pageReply(await labelsOfKind('tag', query), (label) => label),
);
