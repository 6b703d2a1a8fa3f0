import { putAttributeSchema } from '../../../contracts/catalogue/put-attribute-schema.ts';
import { staffRoute } from '../../runtime/staff-route.ts';
import { stampOf } from '../../runtime/stamp.ts';
import { withinMs } from '../../runtime/within.ts';
import { putAttributeSchema as put } from '../../stores/attribute-schemas.ts';
import { retell } from '../../stores/retell.ts';
import { shopCategories } from '../../stores/shop.ts';

/** The rest is done by the clock. */
const patienceMs = 2_000;

export const handler = staffRoute('putAttributeSchema', putAttributeSchema, async ({ params, body, facts }) => {
  const saved = await put(params.slug, { own: body.own, seen: body.version }, await shopCategories());
  if (saved.ok) await retell(params.slug, stampOf(facts), withinMs(patienceMs));
  return saved;
});
