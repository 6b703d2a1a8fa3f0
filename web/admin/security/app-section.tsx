import { Button, type InputRef } from 'antd';
import { type FormEvent, useRef, useState } from 'react';
import type { Reply } from '../../../contracts/contract.ts';
import type { getStaffSecurity } from '../../../contracts/staff/get-staff-security.ts';
import { call } from '../api.ts';
import { whenText } from '../parts/say.ts';
import { useNow } from '../parts/use-now.ts';
import { CodeField } from '../session/code-field.tsx';
import { type Enrolled, Enrolment } from '../session/enrolment.tsx';
import { RecoveryCodes } from '../session/recovery-codes.tsx';
import { useSpeech, useText } from '../text/use-text.ts';
import { Ask } from './ask.tsx';
import { useChange } from './use-change.ts';

type Shown = Reply<typeof getStaffSecurity>;
type Stage = { readonly enrolment: Enrolled } | { readonly codes: readonly string[] } | 'asking' | null;

export const AppSection = ({ security }: { security: Shown }) => {
  const text = useText();
  const [stage, setStage] = useState<Stage>(null);
  const { busy, run } = useChange();
  const start = async (): Promise<void> => {
    const begun = await run(() => call('startTotp', { body: {} }));
    if (begun.ok) setStage({ enrolment: begun.value.enrolment });
  };
  const remove = async (): Promise<void> => {
    await run(() => call('removeTotp'), text.security.removed);
    setStage(null);
  };
  if (stage !== null && stage !== 'asking' && 'codes' in stage)
    return <RecoveryCodes codes={stage.codes} onKept={() => setStage(null)} />;
  return (
    <section>
      <h2>{text.security.app}</h2>
      <State security={security} />
      {stage === null && (
        <div className="button-row">
          <Button {...(security.totp ? {} : { type: 'primary' as const })} loading={busy} onClick={() => void start()}>
            {security.totp ? text.security.replace : text.security.setUp}
          </Button>
          {security.totp && (
            <Button danger onClick={() => setStage('asking')}>
              {text.security.remove}
            </Button>
          )}
        </div>
      )}
      {stage === 'asking' && (
        <Ask question={text.security.removeAsk} busy={busy} onNo={() => setStage(null)} onYes={() => void remove()} />
      )}
      {stage !== null && stage !== 'asking' && (
        <Confirm enrolment={stage.enrolment} onDone={(codes) => setStage({ codes })} onOver={() => setStage(null)} />
      )}
    </section>
  );
};

const State = ({ security: { totp, recoveryCodesLeft } }: { security: Shown }) => {
  const { text, locale } = useSpeech();
  const now = useNow();
  if (!totp) return <p>{text.security.appNone}</p>;
  return (
    <p>
      {text.state.sentences(
        text.security.appSince(whenText(totp.since, now, locale, text)),
        text.security.codesLeft(recoveryCodesLeft),
      )}
    </p>
  );
};

interface ConfirmProps {
  readonly enrolment: Enrolled;
  readonly onDone: (codes: readonly string[]) => void;
  readonly onOver: () => void;
}

const Confirm = ({ enrolment, onDone, onOver }: ConfirmProps) => {
  const text = useText();
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState<string>();
  const { busy, run } = useChange();
  const input = useRef<InputRef>(null);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    const outcome = await run(
      () => call('confirmTotp', { body: { code: code.replace(/\s/g, '') } }),
      text.security.enabled,
    );
    if (outcome.ok) return onDone(outcome.value.recoveryCodes);
    if (outcome.refusal.code === 'ticket_over') return onOver();
    setWrong(outcome.refusal.code === 'wrong_code' ? text.step.wrongCode : outcome.refusal.title);
    input.current?.focus({ cursor: 'all' });
  };
  return (
    <form className="stack" noValidate onSubmit={(event) => void send(event)}>
      <Enrolment of={enrolment} />
      <CodeField label={text.enrol.confirm} error={wrong} value={code} onChange={setCode} input={input} />
      <div className="button-row">
        <Button type="primary" htmlType="submit" loading={busy}>
          {text.enrol.save}
        </Button>
        <Button onClick={onOver}>{text.act.discard}</Button>
      </div>
    </form>
  );
};
