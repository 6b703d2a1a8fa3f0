import * as z from 'zod/mini';
import { staffId } from '../values/id.ts';

export const staffMember = z.object({
  id: staffId,
  email: z.string(),
  name: z.string(),
  role: z.enum(['owner', 'warehouse', 'support']),
  permissions: z.array(
    z.enum(['orders.read', 'orders.ship', 'catalogue.read', 'catalogue.write', 'stock.write', 'refunds.decide']),
  ),
});
export type StaffMember = z.infer<typeof staffMember>;
