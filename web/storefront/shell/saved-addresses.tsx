import { useEffect, useRef, useState } from 'preact/hooks';
import type { SavedAddress } from '../../../contracts/account/saved-address.ts';
import { client } from '../client.ts';
import { account } from '../state/account.ts';
import type { Draft } from '../state/draft.ts';
import { Lines } from './address-book.tsx';
import { useShellText } from './shell-context.tsx';

const shownAtOnce = 3;

/**
 * A customer's latest addresses above the form; choosing one fills it in. Where nothing is typed yet the latest is filled in by itself. Guests, and
 * whoever has none, see nothing.
 */
export const SavedAddresses = ({
  draft,
  onChange,
}: {
  readonly draft: Draft;
  readonly onChange: (change: Partial<Draft>) => void;
}) => {
  const text = useShellText().account;
  const [saved, setSaved] = useState<readonly SavedAddress[]>([]);
  const untouched = draft.name === '' && draft.phone === '' && draft.street === '';
  const present = useRef({ untouched, onChange });
  present.current = { untouched, onChange };
  useEffect(() => {
    if (account.called() === null) return;
    void client.call('listAddresses').then((outcome) => {
      if (!outcome.ok) return;
      setSaved(outcome.value.items);
      const [latest] = outcome.value.items;
      if (latest && present.current.untouched) present.current.onChange(latest.address);
    });
  }, []);
  if (saved.length === 0) return null;
  return (
    <fieldset class="saved-addresses">
      <legend class="lab">{text.savedAddress}</legend>
      {saved.slice(0, shownAtOnce).map((each) => (
        <label key={each.id}>
          <input
            type="radio"
            class="ck"
            name="saved-address"
            checked={Object.entries(each.address).every(([field, value]) => draft[field as keyof Draft] === value)}
            onChange={() => onChange(each.address)}
          />
          <Lines of={each} />
        </label>
      ))}
    </fieldset>
  );
};
