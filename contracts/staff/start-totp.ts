import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { totpEnrolment } from './signed-in.ts';

export const startTotp = contract({
  summary: 'A new secret for an authenticator app; it counts once a code of it was confirmed',
  status: 200,
  body: z.object({}),
  reply: z.object({ enrolment: totpEnrolment }),
  refusals: ['sign_in_again', 'not_offered', 'conflict'],
});
