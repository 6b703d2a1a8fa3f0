import { getAttributeSchema } from '../../../contracts/catalogue/get-attribute-schema.ts';
import { ok, refuse } from '../../../contracts/values/result.ts';
import { staffRoute } from '../../runtime/staff-route.ts';
import { attributeSchemaOf } from '../../stores/attribute-schemas.ts';
import { shopCategories } from '../../stores/shop.ts';

export const handler = staffRoute('getAttributeSchema', getAttributeSchema, async ({ params }) => {
  const schema = await attributeSchemaOf(params.slug, await shopCategories(), { consistent: true });
  return schema ? ok(schema) : refuse({ code: 'category_not_found' });
});
