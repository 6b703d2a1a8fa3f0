import type { Reply } from '../../../contracts/contract.ts';
import type { getOrderForStaff } from '../../../contracts/orders/get-order-for-staff.ts';

export type StaffOrder = Reply<typeof getOrderForStaff>;
