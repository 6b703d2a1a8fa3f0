import * as z from 'zod/mini';
import { contract } from '../contract.ts';

export const removePasskey = contract({
  summary: 'Gives a passkey up: whoever holds its device can no longer sign in with it',
  status: 204,
  params: z.object({ passkeyId: z.string().check(z.regex(/^[\w-]{1,1400}$/, 'wrong_type')) }),
  refusals: ['sign_in_again', 'passkey_not_found', 'second_factor_required', 'not_offered', 'conflict'],
});
