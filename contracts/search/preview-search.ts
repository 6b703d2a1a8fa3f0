import * as z from 'zod/mini';
import { productCard } from '../catalogue/product.ts';
import { contract } from '../contract.ts';
import { locale } from '../values/locale.ts';
import { searchSettings } from './search-settings.ts';

const ranking = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      card: productCard,
      /** Its place in the other ranking, from 1; null where it is not among that one's first. */
      otherPlace: z.nullable(z.int()),
    }),
  ),
  total: z.int(),
  relaxed: z.boolean(),
  didYouMean: z.nullable(z.string()),
});

export const previewSearch = contract({
  summary: 'What a query shows by the settings in force, and what it would show by a draft; changes nothing',
  status: 200,
  body: z.object({
    q: z.string().check(z.maxLength(100)),
    locale: z._default(locale, 'zh-CN'),
    /** How many of each ranking. */
    limit: z._default(z.int().check(z.minimum(1), z.maximum(30)), 10),
    draft: searchSettings,
  }),
  reply: z.object({ before: ranking, after: ranking }),
  refusals: [],
});
