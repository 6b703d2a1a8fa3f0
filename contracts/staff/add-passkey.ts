import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { passkey, passkeyAttestation } from './passkey.ts';
import { ticket } from './ticket.ts';

export const addPasskey = contract({
  summary: 'Keeps the passkey that a device has made',
  status: 201,
  body: z.object({
    ticket,
    name: z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(40, 'too_long')),
    response: passkeyAttestation,
  }),
  reply: z.object({ passkey }),
  refusals: ['passkey_refused', 'passkeys_full', 'ticket_over', 'not_offered', 'conflict'],
});
