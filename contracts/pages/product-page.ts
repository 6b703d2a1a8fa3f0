import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { locale } from '../values/locale.ts';

/** Answers HTML. */
export const productPage = contract({
  summary: "A product's page; 404 where it is not on the shelf, 301 from an address it had before",
  status: 200,
  params: z.object({ locale, handle: z.string() }),
  refusals: [],
});
