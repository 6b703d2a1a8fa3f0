import type { Refusal } from '../../../contracts/problems.ts';
import type { StaffMember } from '../../../contracts/staff/staff.ts';
import type { Instant } from '../../../contracts/values/instant.ts';
import type { Result } from '../../../contracts/values/result.ts';
import type { Waiting } from '../../stores/tickets.ts';

/** Someone was proven to be a member of staff. */
export interface Proven {
  readonly kind: 'proven';
  readonly staff: Omit<StaffMember, 'permissions'>;
  /** Told once, when the second factor was set up on the way. */
  readonly recoveryCodes: readonly string[];
}

/** A step is left. `waiting` is kept here; the person gets a ticket for it. */
export interface Unfinished {
  readonly kind: 'unfinished';
  readonly waiting: SignInWaiting;
  readonly step: 'totp' | 'enrol_totp' | 'new_password';
  readonly enrolment: Enrolment | null;
}
export type SignInWaiting = Extract<Waiting, { readonly kind: 'totp' | 'enrol_totp' | 'pool' }>;
export interface Enrolment {
  readonly secret: string;
  readonly uri: string;
}

export type Progress = Result<Proven | Unfinished, Refusal>;

/** What the adapters cannot make themselves. */
export interface Moment {
  readonly now: Instant;
  readonly newStaffId: () => StaffMember['id'];
}

export interface Given {
  readonly email: string;
  readonly password: string;
  /** The network address they ask from: wrong tries are counted by it. */
  readonly address: string;
}

/** The two halves of signing in; each adapter (builtin, cognito) has both. They keep no session: that is the shop's, whoever proved the person. */
export type Begin = (given: Given, moment: Moment) => Promise<Progress>;
export type Proceed = (
  waiting: SignInWaiting,
  answer: { readonly code?: string | undefined; readonly newPassword?: string | undefined },
  moment: Moment,
) => Promise<Progress>;
