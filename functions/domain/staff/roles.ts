import type { StaffMember } from '../../../contracts/staff/staff.ts';

type Role = StaffMember['role'];

/** What each role may do. The owner everything; the warehouse ships and counts; support looks. */
const permissions = {
  owner: ['orders.read', 'orders.ship', 'catalogue.read', 'catalogue.write', 'stock.write'],
  warehouse: ['orders.read', 'orders.ship', 'catalogue.read', 'stock.write'],
  support: ['orders.read', 'catalogue.read'],
} as const satisfies Record<Role, StaffMember['permissions']>;

export const permissionsOf = (role: Role): StaffMember['permissions'] => [...permissions[role]];
