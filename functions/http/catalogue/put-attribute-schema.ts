import { putAttributeSchema } from '../../../contracts/catalogue/put-attribute-schema.ts';
import { staffRoute } from '../../runtime/staff-route.ts';
import { putAttributeSchema as put } from '../../stores/attribute-schemas.ts';
import { shopCategories } from '../../stores/shop.ts';

export const handler = staffRoute('putAttributeSchema', putAttributeSchema, async ({ params, body }) =>
  put(params.slug, { own: body.own, seen: body.version }, await shopCategories()),
);
