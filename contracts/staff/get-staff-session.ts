import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { staffMember } from './staff.ts';

export const getStaffSession = contract({
  summary: 'Who is signed in',
  status: 200,
  reply: z.object({ staff: staffMember }),
  refusals: [],
});
