import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { passkeyAssertion } from './passkey.ts';
import { signedIn } from './signed-in.ts';
import { ticket } from './ticket.ts';

export const signInWithPasskey = contract({
  summary: 'Signs staff in by passkey, which is both factors at once: the device and whoever unlocks it',
  status: 200,
  body: z.object({ ticket, response: passkeyAssertion }),
  reply: signedIn,
  refusals: ['passkey_refused', 'ticket_over', 'not_offered'],
});
