import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { instant } from '../values/instant.ts';
import { passkey } from './passkey.ts';

export const getStaffSecurity = contract({
  summary: "How the person's account is secured. Managed by `cognito`, there is nothing to change here",
  status: 200,
  reply: z.object({
    managedBy: z.enum(['shop', 'cognito']),
    /** A second factor may not be given up. */
    required: z.boolean(),
    totp: z.nullable(z.object({ since: instant })),
    recoveryCodesLeft: z.int(),
    passkeys: z.array(passkey),
  }),
  refusals: [],
});
