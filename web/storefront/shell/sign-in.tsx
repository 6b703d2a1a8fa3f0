import { describedBy, Field, TextField } from '../parts/field.tsx';
import { toasts } from '../state/toast.ts';
import { useSecondsUntil } from './countdown.tsx';
import { useShellText } from './shell-context.tsx';
import { signInId, useSignIn } from './use-sign-in.ts';

/** Phone or mail, the code that was sent there, and in. A first visit and a return are the same thing. */
export const SignIn = ({ onDone }: { readonly onDone: () => void }) => {
  const text = useShellText().account;
  const form = useSignIn(() => {
    toasts.say({ text: text.done });
    onDone();
  });
  return (
    <div class="wrap narrow">
      <h1 class="screen-title">{text.signIn}</h1>
      <p class="mut">{text.lead}</p>
      <form
        class="panel sign-in"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void (form.sentTo === null ? form.send() : form.enter());
        }}
      >
        <TextField
          id={signInId('to')}
          label={text.to}
          hint={text.toHint}
          value={form.to}
          fault={form.wrong.to}
          onValue={form.setTo}
          input={{
            name: 'username',
            autoComplete: 'username',
            inputMode: 'email',
            autoCapitalize: 'off',
            spellcheck: false,
            maxLength: 200,
            enterKeyHint: form.sentTo === null ? 'send' : 'next',
          }}
        />
        <CodeField form={form} />
        <p class="vh" role="status">
          {form.sentTo === null ? '' : text.sent(form.sentTo)}
        </p>
        <button type="submit" class="btn go big wide" aria-busy={form.busy === 'entering'}>
          {form.busy === 'entering' ? text.entering : text.enter}
        </button>
      </form>
    </div>
  );
};

const CodeField = ({ form }: { readonly form: ReturnType<typeof useSignIn> }) => {
  const text = useShellText().account;
  const id = signInId('code');
  const hint = form.sentTo === null ? text.codeHint : text.sent(form.sentTo);
  return (
    <Field id={id} label={text.code} hint={hint} fault={form.wrong.code}>
      <div class="code-row">
        <input
          id={id}
          class="inp num"
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={12}
          enterKeyHint="go"
          value={form.code}
          aria-invalid={form.wrong.code ? 'true' : undefined}
          aria-describedby={describedBy(id, hint, form.wrong.code)}
          onInput={(event) => form.typeCode(event.currentTarget.value)}
        />
        <SendButton form={form} />
      </div>
    </Field>
  );
};

/** A second code is not asked for within the minute; the seconds are seen, and not read out one by one. */
const SendButton = ({ form }: { readonly form: ReturnType<typeof useSignIn> }) => {
  const text = useShellText().account;
  const seconds = useSecondsUntil(form.againAt === '' ? '1970-01-01T00:00:00.000Z' : form.againAt);
  const waits = seconds > 0;
  const label = form.busy === 'sending' ? text.sending : form.sentTo === null ? text.send : text.resend;
  return (
    <button
      type="button"
      class="btn line"
      aria-busy={form.busy === 'sending'}
      aria-disabled={waits}
      onClick={() => !waits && void form.send()}
    >
      {waits ? text.again(seconds) : label}
    </button>
  );
};
