import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { contact } from './contact.ts';
import { customer } from './customer.ts';

export const startSession = contract({
  summary:
    'Signs a shopper in with the code they were sent; what they did as a guest becomes theirs. The session is an HttpOnly cookie',
  status: 200,
  body: z.object({ to: contact, code: z.string().check(z.trim(), z.regex(/^\d{6}$/, 'code_wrong')) }),
  reply: z.object({ customer }),
  refusals: ['wrong_code', 'too_many_attempts', 'conflict'],
});
