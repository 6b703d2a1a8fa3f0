import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { locale } from '../values/locale.ts';

/** Answers HTML. */
export const notFoundPage = contract({
  summary: 'The page for addresses that lead nowhere, with status 404',
  status: 200,
  params: z.object({ locale }),
  refusals: [],
});
