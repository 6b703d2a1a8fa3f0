import { Icon } from '../parts/icon.tsx';
import { useSite } from '../site.tsx';
import { account } from '../state/account.ts';
import { useStored } from '../state/use-stored.ts';
import { useShellText } from './shell-context.tsx';

/** Over one's orders: who is signed in, or why one might. */
export const AccountLine = () => {
  const { to } = useSite();
  const text = useShellText().account;
  const called = useStored(account, account.called, null);
  return (
    <p class="account-line">
      <a class="tap" href={to.account()}>
        <Icon name="user" />
        <span>{called === null ? text.guestLine : text.as(called)}</span>
        <Icon name="right" size="s" />
      </a>
    </p>
  );
};

/** Where there are no orders yet: they may be on another device. */
export const AccountButton = () => {
  const { to } = useSite();
  const text = useShellText().account;
  const called = useStored(account, account.called, null);
  return (
    <a class="btn line" href={to.account()}>
      {called ?? text.signIn}
    </a>
  );
};
