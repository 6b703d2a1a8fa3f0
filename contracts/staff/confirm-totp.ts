import * as z from 'zod/mini';
import { contract } from '../contract.ts';

export const confirmTotp = contract({
  summary: 'Confirms the app by a code of it, and gives recovery codes, once; those before are void',
  status: 200,
  body: z.object({ code: z.string().check(z.trim(), z.regex(/^\d{6}$/, 'code_wrong')) }),
  reply: z.object({ recoveryCodes: z.array(z.string()) }),
  refusals: ['wrong_code', 'too_many_attempts', 'ticket_over', 'not_offered', 'conflict'],
});
