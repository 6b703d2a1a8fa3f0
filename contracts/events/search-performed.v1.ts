import * as z from 'zod/mini';
import { locale } from '../values/locale.ts';
import { event } from './event.ts';

/**
 * A shopper saw the answer of a search. `visitor` tells one from another for a day and nobody for longer: it is made with a secret of the day
 * that is thrown away.
 */
export const searchPerformed = event(
  z.object({
    /** In lower case, without what is not seen. */
    query: z.string(),
    locale,
    results: z.int(),
    relaxed: z.boolean(),
    visitor: z.string(),
  }),
);
