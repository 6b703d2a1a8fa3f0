import { Button, Input, type InputRef } from 'antd';
import { type FormEvent, useRef, useState } from 'react';
import type { SignedIn, SignInStep } from '../../../contracts/staff/signed-in.ts';
import { call } from '../api.ts';
import { Field } from '../parts/field.tsx';
import { issueAt } from '../parts/issues.ts';
import { useText } from '../text/use-text.ts';
import { CodeField } from './code-field.tsx';
import { Enrolment } from './enrolment.tsx';

interface Props {
  readonly step: SignInStep;
  readonly onReply: (reply: SignedIn) => Promise<void>;
  /** From the start, with a word about why where there is one. */
  readonly onRestart: (why?: string) => void;
}

/** Answers one step. What is wrong is told at the field; a ticket that is over leads back to the start. */
const useStep = ({ step, onReply, onRestart }: Props, letters: boolean) => {
  const text = useText();
  const [value, setValue] = useState('');
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const input = useRef<InputRef>(null);
  const refuse = (why: string): void => {
    setWrong(why);
    input.current?.focus({ cursor: 'all' });
  };
  const submit = async (): Promise<void> => {
    setBusy(true);
    setWrong(undefined);
    const answer =
      step.kind === 'new_password' ? { newPassword: value } : { code: letters ? value : value.replace(/\s/g, '') };
    const outcome = await call('continueSignIn', { body: { ticket: step.ticket, ...answer } });
    if (outcome.ok) return onReply(outcome.value);
    setBusy(false);
    const { code, title } = outcome.refusal;
    if (code === 'ticket_over') return onRestart(text.step.over);
    if (code === 'wrong_code') return refuse(letters ? text.step.wrongRecovery : text.step.wrongCode);
    if (code === 'too_many_attempts') return refuse(text.step.locked);
    refuse(issueAt(outcome.refusal, '#/code') ?? issueAt(outcome.refusal, '#/newPassword') ?? title);
  };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (!busy) void submit();
  };
  return { value, setValue, busy, wrong, input, send };
};

export const SignInStepForm = (props: Props) => {
  const { step } = props;
  if (step.kind === 'new_password') return <NewPassword {...props} />;
  if (step.enrolment) return <EnrolNow {...props} enrolment={step.enrolment} />;
  return <SecondFactor {...props} />;
};

const SecondFactor = (props: Props) => {
  const text = useText();
  const [letters, setLetters] = useState(false);
  const form = useStep(props, letters);
  const swap = (): void => {
    form.setValue('');
    setLetters(!letters);
  };
  return (
    <form onSubmit={form.send} noValidate className="stack">
      <h2>{text.step.totpTitle}</h2>
      <CodeField
        key={String(letters)}
        label={letters ? text.step.recovery : text.step.code}
        hint={letters ? text.step.recoveryHint : text.step.codeHint}
        error={form.wrong}
        value={form.value}
        onChange={form.setValue}
        input={form.input}
        letters={letters}
      />
      <Button type="primary" htmlType="submit" block loading={form.busy}>
        {form.busy ? text.step.busy : text.step.go}
      </Button>
      <Button type="link" block onClick={swap}>
        {letters ? text.step.useCode : text.step.useRecovery}
      </Button>
      <Restart onRestart={props.onRestart} />
    </form>
  );
};

const EnrolNow = (props: Props & { readonly enrolment: NonNullable<SignInStep['enrolment']> }) => {
  const text = useText();
  const form = useStep(props, false);
  return (
    <form onSubmit={form.send} noValidate className="stack">
      <h2>{text.step.enrolTitle}</h2>
      <p>{text.step.enrolText}</p>
      <Enrolment of={props.enrolment} />
      <CodeField
        label={text.enrol.confirm}
        error={form.wrong}
        value={form.value}
        onChange={form.setValue}
        input={form.input}
      />
      <Button type="primary" htmlType="submit" block loading={form.busy}>
        {form.busy ? text.step.busy : text.enrol.save}
      </Button>
      <Restart onRestart={props.onRestart} />
    </form>
  );
};

const NewPassword = (props: Props) => {
  const text = useText();
  const form = useStep(props, true);
  return (
    <form onSubmit={form.send} noValidate className="stack">
      <h2>{text.step.newPasswordTitle}</h2>
      <Field label={text.step.newPassword} hint={text.step.newPasswordHint} error={form.wrong}>
        {(aria) => (
          <Input.Password
            {...aria}
            ref={form.input}
            autoFocus
            autoComplete="new-password"
            value={form.value}
            onChange={(event) => form.setValue(event.target.value)}
          />
        )}
      </Field>
      <Button type="primary" htmlType="submit" block loading={form.busy}>
        {text.step.savePassword}
      </Button>
      <Restart onRestart={props.onRestart} />
    </form>
  );
};

const Restart = ({ onRestart }: Pick<Props, 'onRestart'>) => {
  const text = useText();
  return (
    <Button type="text" block onClick={() => onRestart()}>
      {text.step.restart}
    </Button>
  );
};
