import { Secret, TOTP } from 'otpauth';
import { continueSignIn } from '../../contracts/staff/continue-sign-in.ts';
import { signIn } from '../../contracts/staff/sign-in.ts';
import type { Visitor } from './visitor.ts';

/** Signs staff in as a person does: by password, and by an authenticator app that is set up on the way where the shop asks for one. */
export const enter = async (
  merchant: Visitor,
  account: { readonly email: string; readonly password: string },
): Promise<void> => {
  const { staff, next } = await merchant.post('/api/staff/session', account, 200, signIn.reply);
  if (staff) return;
  if (!next?.enrolment) throw new Error(`signing in asks for ${next?.kind ?? 'nothing'} and lets nobody in`);
  const app = new TOTP({ secret: Secret.fromBase32(next.enrolment.secret) });
  const answer = { ticket: next.ticket, code: app.generate() };
  await merchant.post('/api/staff/session/steps', answer, 200, continueSignIn.reply);
};
