import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { StaffMember } from '../../../contracts/staff/staff.ts';
import { Icon } from '../parts/icon.tsx';
import { Logo } from '../parts/logo.tsx';
import { useSpeech, useText } from '../text/use-text.ts';
import { SignInFlow } from './sign-in-flow.tsx';

interface Props {
  readonly onDone: (staff: StaffMember) => Promise<void>;
}

export const SignInPage = ({ onDone }: Props) => {
  const { text, locale, choose } = useSpeech();
  useEffect(() => {
    document.title = text.signIn.title;
  }, [text]);
  return (
    <div className="sign-in">
      <main className="sign-in-card">
        <Logo />
        <h1>{text.signIn.title}</h1>
        <SignInFlow onDone={onDone} />
      </main>
      <Button type="text" icon={<Icon name="globe" />} onClick={() => choose(locale === 'en' ? 'zh-CN' : 'en')}>
        <span lang={locale === 'en' ? 'zh-CN' : 'en'}>{text.language.switchTo}</span>
      </Button>
    </div>
  );
};

/** Over the admin as it was, which stays untouched and unreachable beneath. */
export const SessionEnded = ({ email, again, onDone }: Props & { email: string; again: boolean }) => {
  const text = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    // the address is known; showModal would take the first field
    dialog.current?.querySelector<HTMLElement>('input[type=password]')?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="session-ended"
      aria-labelledby="session-ended-title"
      onCancel={(event) => event.preventDefault()}
    >
      <Logo />
      <h2 id="session-ended-title">{again ? text.security.again : text.signIn.expiredTitle}</h2>
      <p>{again ? text.security.againText : text.signIn.expiredText}</p>
      <SignInFlow email={email} onDone={onDone} />
    </dialog>
  );
};
