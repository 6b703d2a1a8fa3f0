import type { Editor } from '../../contracts/catalogue/staff-product.ts';
import type { StaffMember } from '../../contracts/staff/staff.ts';
import { stampOf } from './stamp.ts';

/** The member of staff as the history names them, and the moment of the request. */
export const changeBy = (staff: StaffMember, facts: { readonly requestId: string }) => {
  const stamp = stampOf(facts);
  const by: Editor = { id: staff.id, name: staff.name, email: staff.email };
  return { change: { by, at: stamp.at }, stamp };
};
