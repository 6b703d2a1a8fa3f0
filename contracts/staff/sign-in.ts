import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { signedIn } from './signed-in.ts';

export const signIn = contract({
  summary: 'Staff sign in with mail and password, the first step; the session is an HttpOnly cookie',
  status: 200,
  body: z.object({
    email: z.string().check(z.trim(), z.minLength(3, 'email_wrong'), z.maxLength(200, 'too_long')),
    password: z.string().check(z.minLength(1, 'password_missing'), z.maxLength(200, 'too_long')),
  }),
  reply: signedIn,
  refusals: ['wrong_credentials', 'too_many_attempts', 'passkey_needed'],
});
