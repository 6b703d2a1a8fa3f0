import { useCallback, useEffect, useState } from 'preact/hooks';
import type { getAccount } from '../../../contracts/account/get-account.ts';
import type { Reply } from '../../../contracts/contract.ts';
import type { Refused } from '../../shared/client.ts';
import { client } from '../client.ts';
import { Icon } from '../parts/icon.tsx';
import { useSite } from '../site.tsx';
import { account, calledBy } from '../state/account.ts';
import { orderKeys } from '../state/order-keys.ts';
import { toasts } from '../state/toast.ts';
import { AddressBook } from './address-book.tsx';
import { useShellText } from './shell-context.tsx';
import { SignIn } from './sign-in.tsx';
import { Trouble, Waiting } from './waiting.tsx';

type Known = Reply<typeof getAccount>;

/** Who is signed in, as the server says; signing in where nobody is. */
export const AccountScreen = () => {
  const [seen, setSeen] = useState<{ readonly known: Known | null; readonly refusal: Refused<string> | null }>({
    known: null,
    refusal: null,
  });
  const ask = useCallback(async (): Promise<void> => {
    const outcome = await client.call('getAccount');
    if (outcome.ok) account.is(outcome.value.customer);
    setSeen(outcome.ok ? { known: outcome.value, refusal: null } : { known: null, refusal: outcome.refusal });
  }, []);
  useEffect(() => void ask(), [ask]);
  if (seen.refusal) return <Trouble refusal={seen.refusal} onRetry={() => void ask()} />;
  if (!seen.known) return <Waiting />;
  const { customer } = seen.known;
  return customer ? <Mine customer={customer} onLeft={() => void ask()} /> : <SignIn onDone={() => void ask()} />;
};

const Mine = ({
  customer,
  onLeft,
}: {
  readonly customer: NonNullable<Known['customer']>;
  readonly onLeft: () => void;
}) => {
  const { to } = useSite();
  const text = useShellText().account;
  const leave = async (): Promise<void> => {
    const outcome = await client.call('endSession');
    if (!outcome.ok) return toasts.say({ text: outcome.refusal.title });
    account.is(null);
    // Whoever uses this device next must not find the orders of who left.
    orderKeys.forget();
    toasts.say({ text: text.signedOut });
    onLeft();
  };
  return (
    <div class="wrap narrow">
      <h1 class="screen-title">{text.title}</h1>
      <div class="panel account-who">
        <Icon name="user" size="l" />
        <p>
          <b class="num">{calledBy(customer)}</b>
        </p>
        <button type="button" class="link tap sm end" onClick={() => void leave()}>
          {text.signOut}
        </button>
      </div>
      <nav class="panel account-links" aria-label={text.title}>
        <a class="tap" href={to.orders()}>
          <Icon name="receipt" />
          {text.toOrders}
          <Icon name="right" size="s" />
        </a>
        <a class="tap" href={to.messages()}>
          <Icon name="bell" />
          {text.toMessages}
          <Icon name="right" size="s" />
        </a>
      </nav>
      <AddressBook />
    </div>
  );
};
