import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { passkeyCreation } from './passkey.ts';
import { ticket } from './ticket.ts';

export const startPasskey = contract({
  summary: 'What a device is asked to make a passkey',
  status: 200,
  body: z.object({}),
  reply: z.object({ ticket, options: passkeyCreation }),
  refusals: ['sign_in_again', 'passkeys_full', 'not_offered'],
});
