import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { passkeyRequest } from './passkey.ts';
import { ticket } from './ticket.ts';

export const startPasskeySignIn = contract({
  summary: 'What a device is asked to sign in by passkey; names nobody',
  status: 200,
  body: z.object({}),
  reply: z.object({ ticket, options: passkeyRequest }),
  refusals: ['not_offered', 'too_many_attempts'],
});
