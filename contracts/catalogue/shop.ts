import * as z from 'zod/mini';
import { bilingual } from '../values/locale.ts';

const warehouse = z.object({ id: z.string(), name: bilingual, province: z.string(), city: z.string() });
const region = z.object({ province: z.string(), city: z.string(), district: z.string() });
const fen = z.int().check(z.minimum(0));

/** The merchant's own settings: one small item, read by pages and checkout. Amounts in fen. */
export const shopSettings = z.object({
  name: bilingual,
  tagline: bilingual,
  warehouses: z.array(warehouse).check(z.minLength(1)),
  freight: z.object({ freeFrom: fen, standard: fen, remote: fen, remoteProvinces: z.array(z.string()) }),
  payWithinMinutes: z.int().check(z.minimum(5), z.maximum(1440)),
  /** Where delivery dates are promised to before an address is known. */
  defaultRegion: region,
  legal: z.object({ company: bilingual, icp: z.string(), publicSecurity: z.string(), licence: z.string() }),
  home: z.object({
    hero: z
      .array(
        z.object({
          handle: z.string(),
          kicker: z.optional(bilingual),
          title: bilingual,
          text: bilingual,
          action: z.optional(bilingual),
        }),
      )
      .check(z.maxLength(5)),
  }),
});
export type ShopSettings = z.infer<typeof shopSettings>;
export type Warehouse = ShopSettings['warehouses'][number];
