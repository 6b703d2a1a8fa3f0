import { Button } from 'antd';
import { useState } from 'react';
import type { SignedIn } from '../../../contracts/staff/signed-in.ts';
import { call } from '../api.ts';
import { Icon } from '../parts/icon.tsx';
import { useText } from '../text/use-text.ts';

interface Props {
  readonly onReply: (reply: SignedIn) => Promise<void>;
  readonly onWrong: (why: string | undefined) => void;
}

/** Only browsers that know passkeys, on a page that is safe to use them on, are offered one. */
export const knowsPasskeys = (): boolean => window.isSecureContext && 'PublicKeyCredential' in window;

export const PasskeyButton = ({ onReply, onWrong }: Props) => {
  const text = useText();
  const [busy, setBusy] = useState(false);
  const enter = async (): Promise<string | undefined> => {
    const asked = await call('startPasskeySignIn', { body: {} });
    if (!asked.ok) return asked.refusal.title;
    const { ticket, options } = asked.value;
    const { startAuthentication } = await import('@simplewebauthn/browser');
    // Closing the device's own dialog is no fault.
    const response = await startAuthentication({ optionsJSON: options }).catch(() => null);
    if (!response) return text.passkey.cancelled;
    const entered = await call('signInWithPasskey', { body: { ticket, response } });
    if (!entered.ok) return entered.refusal.title;
    await onReply(entered.value);
    return undefined;
  };
  const press = async (): Promise<void> => {
    setBusy(true);
    onWrong(undefined);
    const why = await enter();
    setBusy(false);
    onWrong(why);
  };
  if (!knowsPasskeys()) return null;
  return (
    <Button block icon={<Icon name="key" />} loading={busy} onClick={() => void press()}>
      {busy ? text.passkey.busy : text.passkey.signIn}
    </Button>
  );
};
