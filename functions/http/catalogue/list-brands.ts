import { listBrands } from '../../../contracts/catalogue/list-brands.ts';
import { pageReply } from '../../runtime/page.ts';
import { staffRoute } from '../../runtime/staff-route.ts';
import { labelsOfKind } from '../../stores/labels.ts';

export const handler = staffRoute('listBrands', listBrands, async ({ query }) =>
  pageReply(await labelsOfKind('brand', query), (label) => label),
);
