import * as z from 'zod/mini';
import { customerId, guestId } from '../values/id.ts';
import { event } from './event.ts';

/** A shopper signed in. What the guest of the same device did until then is theirs from now on; null where there was no guest. */
export const customerSignedIn = event(z.object({ customerId, guestId: z.nullable(guestId) }));
