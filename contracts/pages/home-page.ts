import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { locale } from '../values/locale.ts';

/** Answers HTML. */
export const homePage = contract({
  summary: 'The home page',
  status: 200,
  params: z.object({ locale }),
  refusals: [],
});
