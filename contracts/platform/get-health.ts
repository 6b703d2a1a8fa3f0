import * as z from 'zod/mini';
import { contract } from '../contract.ts';

export const getHealth = contract({
  summary: 'Whether the shop answers and reaches its table',
  status: 200,
  reply: z.object({ status: z.enum(['ok']) }),
  refusals: [],
});
