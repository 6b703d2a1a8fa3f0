import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { signedIn } from './signed-in.ts';
import { ticket } from './ticket.ts';

export const continueSignIn = contract({
  summary:
    'Answers the step that signing in has left: a code of the authenticator app, a recovery code, or a new password',
  status: 200,
  body: z.object({
    ticket,
    /** Six digits of the app, or a recovery code. */
    code: z.optional(
      z.string().check(z.trim(), z.minLength(6, 'factor_code_wrong'), z.maxLength(40, 'factor_code_wrong')),
    ),
    newPassword: z.optional(z.string().check(z.minLength(12, 'password_too_short'), z.maxLength(200, 'too_long'))),
  }),
  reply: signedIn,
  refusals: ['wrong_code', 'too_many_attempts', 'ticket_over', 'wrong_credentials'],
});
