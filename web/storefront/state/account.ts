import { isRecord, stored } from './stored.ts';

/** What this device knows of who is signed in: how they are called, and nothing that could be used to sign in. The server is asked where it matters. */
const known = stored<{ readonly called: string | null }>('shop.account.1', 'local', (found) => ({
  called: isRecord(found) && typeof found.called === 'string' ? found.called : null,
}));

interface Contact {
  readonly phone: string | null;
  readonly email: string | null;
}

/** 138****8000, or a***@example.com: enough to know oneself by, over someone's shoulder too little to know another. */
export const calledBy = ({ phone, email }: Contact): string => {
  if (phone !== null) return `${phone.slice(0, 3)}****${phone.slice(-4)}`;
  const [name = '', domain = ''] = (email ?? '').split('@');
  return `${name.slice(0, 1)}***@${domain}`;
};

export const account = {
  subscribe: known.subscribe,
  called: (): string | null => known.read().called,
  is: (customer: Contact | null): void => {
    const called = customer ? calledBy(customer) : null;
    if (called !== known.read().called) known.write({ called });
  },
};
