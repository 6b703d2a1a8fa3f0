import type { StaffMember } from '../../../contracts/staff/staff.ts';

type Role = StaffMember['role'];

/** What each role may do. The owner everything; the warehouse ships and counts; support looks and decides refunds. */
const permissions = {
  owner: ['orders.read', 'orders.ship', 'catalogue.read', 'catalogue.write', 'stock.write', 'refunds.decide'],
  warehouse: ['orders.read', 'orders.ship', 'catalogue.read', 'stock.write'],
  support: ['orders.read', 'catalogue.read', 'refunds.decide'],
} as const satisfies Record<Role, StaffMember['permissions']>;

export const permissionsOf = (role: Role): StaffMember['permissions'] => [...permissions[role]];

const roles: readonly Role[] = ['owner', 'warehouse', 'support'];

/** A user pool's groups are named after the roles; of several the first here counts. Null: none of them, so nobody of ours. */
export const roleOfGroups = (groups: readonly string[]): Role | null =>
  roles.find((role) => groups.includes(role)) ?? null;
