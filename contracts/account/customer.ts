import * as z from 'zod/mini';
import { customerId } from '../values/id.ts';
import { instant } from '../values/instant.ts';

/** A shopper who has signed in at least once. Known by the phone or the mail their codes go to; the shop asks for nothing else. */
export const customer = z.object({
  id: customerId,
  /** Digits only, without the country code. */
  phone: z.nullable(z.string()),
  email: z.nullable(z.string()),
  since: instant,
});
export type Customer = z.infer<typeof customer>;
