import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { contact } from './contact.ts';

export const requestSignInCode = contract({
  summary:
    'Sends a six-digit code to a phone or mail address, valid for five minutes; the answer is the same whoever that is',
  status: 202,
  body: z.object({ to: contact }),
  reply: z.object({
    /** Seconds until another code may be asked for. */
    againIn: z.int(),
    /** Seconds the code is good for. */
    validFor: z.int(),
  }),
  refusals: ['too_many_attempts', 'code_not_sent'],
});
