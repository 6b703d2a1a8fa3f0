import { useRef, useState } from 'preact/hooks';
import { client } from '../client.ts';
import { account } from '../state/account.ts';
import { useShellText } from './shell-context.tsx';

export type SignInField = 'to' | 'code';
export const signInId = (field: SignInField): string => `sign-in-${field}`;

interface Wrong {
  readonly to?: string | undefined;
  readonly code?: string | undefined;
}

const focus = (field: SignInField): void => document.getElementById(signInId(field))?.focus();
const secondsOf = (context: Readonly<Record<string, unknown>> | undefined): number =>
  typeof context?.seconds === 'number' ? Math.min(context.seconds, 3_600) : 60;
const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();

/** Asking for a code and signing in with it; what is wrong is told at its field, which has the focus then. */
export const useSignIn = (onDone: () => void) => {
  const text = useShellText().account;
  const [to, setTo] = useState('');
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState<Wrong>({});
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [againAt, setAgainAt] = useState('');
  const [busy, setBusy] = useState<'sending' | 'entering' | null>(null);
  const underway = useRef(false);

  const refuse = (found: Wrong): void => {
    setWrong(found);
    focus(found.to === undefined ? 'code' : 'to');
  };
  /** One thing at a time, whatever fingers do. */
  const once = async (what: 'sending' | 'entering', work: () => Promise<void>): Promise<void> => {
    if (underway.current) return;
    underway.current = true;
    setBusy(what);
    await work();
    underway.current = false;
    setBusy(null);
  };

  const send = (): Promise<void> =>
    once('sending', async () => {
      if (to.trim() === '') return refuse({ to: text.toMissing });
      setWrong({});
      const outcome = await client.call('requestSignInCode', { body: { to } });
      if (outcome.ok) {
        setSentTo(to.trim());
        setAgainAt(inSeconds(outcome.value.againIn));
        focus('code');
        return;
      }
      const { refusal } = outcome;
      if (refusal.code === 'too_many_attempts') setAgainAt(inSeconds(secondsOf(refusal.context)));
      const title = refusal.code === 'too_many_attempts' ? text.tooMany : refusal.title;
      refuse({ to: refusal.issues?.[0]?.message ?? title });
    });

  const enter = (given: string): Promise<void> =>
    once('entering', async () => {
      if (to.trim() === '') return refuse({ to: text.toMissing });
      if (!/^\d{6}$/.test(given)) return refuse({ code: text.codeMissing });
      setWrong({});
      const outcome = await client.call('startSession', { body: { to, code: given } });
      if (!outcome.ok) {
        const about = outcome.refusal.issues?.find((issue) => issue.pointer === '#/to');
        return refuse(
          about
            ? { to: about.message }
            : { code: outcome.refusal.code === 'wrong_code' ? text.wrong : outcome.refusal.title },
        );
      }
      account.is(outcome.value.customer);
      onDone();
    });

  /** The sixth digit is enough: nobody has to look for the button. */
  const typeCode = (typed: string): void => {
    const digits = typed.replaceAll(/\D/g, '').slice(0, 6);
    setCode(digits);
    if (digits.length === 6 && digits !== code) void enter(digits);
  };
  return { to, setTo, code, typeCode, wrong, sentTo, againAt, busy, send, enter: () => enter(code) };
};
