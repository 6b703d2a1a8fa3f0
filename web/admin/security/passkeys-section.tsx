import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import type { Reply } from '../../../contracts/contract.ts';
import type { getStaffSecurity } from '../../../contracts/staff/get-staff-security.ts';
import { call } from '../api.ts';
import { Field } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import { whenText } from '../parts/say.ts';
import { toast } from '../parts/toast.tsx';
import { useNow } from '../parts/use-now.ts';
import { knowsPasskeys } from '../session/passkey-button.tsx';
import { useSpeech, useText } from '../text/use-text.ts';
import { Ask } from './ask.tsx';
import { useChange } from './use-change.ts';

type Passkey = Reply<typeof getStaffSecurity>['passkeys'][number];

export const PasskeysSection = ({ passkeys }: { passkeys: readonly Passkey[] }) => {
  const text = useText();
  return (
    <section>
      <h2>{text.security.keys}</h2>
      <p>{text.security.keysText}</p>
      {passkeys.length === 0 && <p>{text.security.keysNone}</p>}
      <ul className="passkeys">
        {passkeys.map((passkey) => (
          <PasskeyRow key={passkey.id} passkey={passkey} />
        ))}
      </ul>
      {knowsPasskeys() ? <AddPasskey /> : <p>{text.passkey.unsupported}</p>}
    </section>
  );
};

const PasskeyRow = ({ passkey }: { passkey: Passkey }) => {
  const { text, locale } = useSpeech();
  const now = useNow();
  const { busy, run } = useChange();
  const [asking, setAsking] = useState(false);
  const when = (at: string): string => whenText(at, now, locale, text);
  const remove = async (): Promise<void> => {
    await run(() => call('removePasskey', { params: { passkeyId: passkey.id } }), text.security.keyRemoved);
    setAsking(false);
  };
  const used = passkey.usedAt === null ? text.security.neverUsed : text.security.usedAt(when(passkey.usedAt));
  return (
    <li>
      <Icon name="key" />
      <span>
        <b>{passkey.name}</b>
        <small>{text.state.sentences(text.security.addedAt(when(passkey.addedAt)), used)}</small>
        {asking && (
          <Ask
            question={text.security.removeKeyAsk}
            busy={busy}
            onNo={() => setAsking(false)}
            onYes={() => void remove()}
          />
        )}
      </span>
      {!asking && (
        <Button danger type="text" aria-label={text.security.removeKey(passkey.name)} onClick={() => setAsking(true)}>
          {text.security.remove}
        </Button>
      )}
    </li>
  );
};

const AddPasskey = () => {
  const text = useText();
  const [name, setName] = useState<string | null>(null);
  const { busy, run } = useChange();
  const add = async (wanted: string): Promise<void> => {
    const asked = await run(() => call('startPasskey', { body: {} }));
    if (!asked.ok) return;
    const { ticket, options } = asked.value;
    const { startRegistration } = await import('@simplewebauthn/browser');
    // Closing the device's own dialog is no fault; nothing was made.
    const response = await startRegistration({ optionsJSON: options }).catch(() => null);
    if (!response) return toast({ kind: 'bad', message: text.passkey.cancelled });
    const added = await run(
      () => call('addPasskey', { body: { ticket, name: wanted, response } }),
      text.security.added,
    );
    if (added.ok) setName(null);
  };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (!busy) void add(name?.trim() || text.security.namePlaceholder);
  };
  if (name === null)
    return (
      <div className="button-row">
        <Button icon={<Icon name="key" />} onClick={() => setName('')}>
          {text.security.add}
        </Button>
      </div>
    );
  return (
    <form className="stack" noValidate onSubmit={send}>
      <Field label={text.security.name} hint={text.security.nameHint}>
        {(aria) => (
          <Input
            {...aria}
            autoFocus
            maxLength={40}
            placeholder={text.security.namePlaceholder}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <div className="button-row">
        <Button type="primary" htmlType="submit" loading={busy}>
          {busy ? text.passkey.busy : text.security.add}
        </Button>
        <Button onClick={() => setName(null)}>{text.act.discard}</Button>
      </div>
    </form>
  );
};
