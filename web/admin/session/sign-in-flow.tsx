import { useState } from 'react';
import type { SignedIn, SignInStep } from '../../../contracts/staff/signed-in.ts';
import type { StaffMember } from '../../../contracts/staff/staff.ts';
import { Notice } from '../parts/states.tsx';
import { PasskeyButton } from './passkey-button.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { SignInStepForm } from './sign-in-step.tsx';

interface Props {
  readonly email?: string;
  readonly onDone: (staff: StaffMember) => Promise<void>;
}

type Stage =
  | { readonly at: 'start'; readonly why?: string | undefined }
  | { readonly at: 'step'; readonly step: SignInStep }
  | { readonly at: 'codes'; readonly staff: StaffMember; readonly codes: readonly string[] };

/** From mail and password, or a passkey, through whatever step the shop still asks for, to being in. */
export const SignInFlow = ({ email, onDone }: Props) => {
  const [stage, setStage] = useState<Stage>({ at: 'start' });
  const hear = async ({ staff, next, recoveryCodes }: SignedIn): Promise<void> => {
    if (next) setStage({ at: 'step', step: next });
    else if (staff && recoveryCodes.length > 0) setStage({ at: 'codes', staff, codes: recoveryCodes });
    else if (staff) await onDone(staff);
  };
  const restart = (why?: string): void => setStage({ at: 'start', why });
  if (stage.at === 'codes') return <RecoveryCodes codes={stage.codes} onKept={() => void onDone(stage.staff)} />;
  if (stage.at === 'step')
    return <SignInStepForm key={stage.step.ticket} step={stage.step} onReply={hear} onRestart={restart} />;
  return (
    <div className="stack">
      {stage.why !== undefined && <Notice kind="bad">{stage.why}</Notice>}
      <SignInForm {...(email === undefined ? {} : { email })} onReply={hear} />
      <PasskeyButton onReply={hear} onWrong={restart} />
    </div>
  );
};
