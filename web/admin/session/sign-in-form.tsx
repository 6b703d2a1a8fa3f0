import { Button, Input, type InputRef } from 'antd';
import { type FormEvent, type RefObject, useRef, useState } from 'react';
import type { SignedIn } from '../../../contracts/staff/signed-in.ts';
import type { Outcome } from '../../shared/client.ts';
import { call } from '../api.ts';
import { Field } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import { issueAt } from '../parts/issues.ts';
import { Notice } from '../parts/states.tsx';
import { useText } from '../text/use-text.ts';
import type { Text } from '../text/zh-CN.ts';

interface Props {
  readonly email?: string;
  readonly onReply: (reply: SignedIn) => Promise<void>;
}

interface Wrong {
  readonly email?: string | undefined;
  readonly password?: string | undefined;
  readonly whole?: string | undefined;
}

type Refusal = Extract<Outcome<'signIn'>, { ok: false }>['refusal'];

const wrongOf = (refusal: Refusal, text: Text): Wrong => {
  if (refusal.code === 'invalid_input')
    return { email: issueAt(refusal, '#/email'), password: issueAt(refusal, '#/password') };
  if (refusal.code === 'wrong_credentials') return { whole: text.signIn.wrong };
  return { whole: refusal.code === 'too_many_attempts' ? text.signIn.locked : refusal.title };
};

const missing = (email: string, password: string, text: Text): Wrong | null =>
  email.trim() === ''
    ? { email: text.signIn.emailMissing }
    : password === ''
      ? { password: text.signIn.passwordMissing }
      : null;

const useSignIn = (start: string, onReply: Props['onReply']) => {
  const text = useText();
  const [email, setEmail] = useState(start);
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<Wrong>({});
  const first = useRef<InputRef>(null);
  const second = useRef<InputRef>(null);
  const refuse = (found: Wrong): void => {
    setWrong(found);
    if (found.email === undefined) second.current?.focus({ cursor: 'all' });
    else first.current?.focus();
  };
  const submit = async (): Promise<void> => {
    const found = missing(email, password, text);
    if (found) return refuse(found);
    setBusy(true);
    setWrong({});
    const outcome = await call('signIn', { body: { email: email.trim(), password } });
    if (outcome.ok) await onReply(outcome.value);
    setBusy(false);
    if (!outcome.ok) refuse(wrongOf(outcome.refusal, text));
  };
  return { email, setEmail, password, setPassword, busy, wrong, first, second, submit };
};

export const SignInForm = ({ email: start = '', onReply }: Props) => {
  const text = useText();
  const form = useSignIn(start, onReply);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (!form.busy) void form.submit();
  };
  return (
    <form onSubmit={send} noValidate className="stack">
      {form.wrong.whole !== undefined && <Notice kind="bad">{form.wrong.whole}</Notice>}
      <Field label={text.signIn.email} error={form.wrong.email}>
        {(aria) => (
          <Input
            {...aria}
            ref={form.first}
            type="email"
            autoComplete="username"
            autoFocus={start === ''}
            value={form.email}
            onChange={(event) => form.setEmail(event.target.value)}
          />
        )}
      </Field>
      <PasswordField
        input={form.second}
        error={form.wrong.password}
        value={form.password}
        autoFocus={start !== ''}
        onChange={form.setPassword}
      />
      <Button type="primary" htmlType="submit" block loading={form.busy}>
        {form.busy ? text.signIn.busy : text.signIn.submit}
      </Button>
    </form>
  );
};

interface PasswordProps {
  readonly input: RefObject<InputRef | null>;
  readonly error: string | undefined;
  readonly value: string;
  readonly autoFocus: boolean;
  readonly onChange: (value: string) => void;
}

const PasswordField = ({ input, error, value, autoFocus, onChange }: PasswordProps) => {
  const text = useText();
  const [shown, setShown] = useState(false);
  return (
    <Field label={text.signIn.password} error={error}>
      {(aria) => (
        <Input
          {...aria}
          ref={input}
          type={shown ? 'text' : 'password'}
          autoComplete="current-password"
          autoFocus={autoFocus}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          suffix={
            <button
              type="button"
              className="icon-button quiet"
              aria-label={shown ? text.signIn.hide : text.signIn.show}
              aria-pressed={shown}
              onClick={() => setShown(!shown)}
            >
              <Icon name="eye" />
            </button>
          }
        />
      )}
    </Field>
  );
};
